using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace AccessAudit.Web.Accounts;

/// <summary>What can be wrong with a chosen name or password, said in the reader's language.</summary>
internal static class NewPassword
{
    public const int LongestName = 60;

    public static FormErrors Check(PostedForm form, Words words)
    {
        var errors = new FormErrors();
        if (form["password"].Length < 12)
            errors.Add("password", words["password.short"]);
        else if (form["password"] != form["repeated"])
            errors.Add("repeated", words["password.differs"]);
        return errors;
    }

    /// <summary>A name signs audits and stands in lists: letters, digits, spaces and a few signs.</summary>
    public static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '@');

    public static void Tell(FormErrors errors, IdentityResult result, Words words)
    {
        foreach (var error in result.Errors)
        {
            if (error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                errors.Add("name", words["accounts.name.taken"]);
            else if (error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                errors.Add("current", words["password.current.wrong"]);
            else
                errors.Add("password", words["password.refused"]);
        }
    }
}
