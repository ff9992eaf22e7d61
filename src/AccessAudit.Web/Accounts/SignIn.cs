using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace AccessAudit.Web.Accounts;

/// <summary>The door.</summary>
internal static class SignIn
{
    public static IResult Show(string? returnUrl) => Page.Of<SignInPage>(new { ReturnUrl = Local(returnUrl) });

    public static async Task<IResult> WithPassword(
        HttpContext context, PageContext page, SignInManager<Account> door, UserManager<Account> accounts, Deeds deeds)
    {
        var form = await context.FormAsync();
        var (name, back) = (form["name"], Local(form["returnUrl"]));
        var result = await door.PasswordSignInAsync(name, form["password"], isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            var account = (await accounts.FindByNameAsync(name))!.UserName!;
            deeds.Did(account, "session.begin", account, new { With = "password" });
            return Results.LocalRedirect(back);
        }

        // The same sentence whether the name or the password is wrong: the page does not tell who has an account.
        deeds.Did(Deeds.Nobody, "session.refuse", name[..Math.Min(name.Length, NewPassword.LongestName)], new { Reason = result.IsLockedOut ? "locked" : "wrong" });
        var errors = new FormErrors();
        errors.Add("name", page.Words[result.IsLockedOut ? "sign-in.locked" : "sign-in.wrong"]);
        return Page.Of<SignInPage>(new { ReturnUrl = back, Name = name, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task<IResult> Out(SignInManager<Account> door, PageContext page, Deeds deeds)
    {
        if (page.Member is { } member)
            deeds.Did(member.Name, "session.end", member.Name);
        await door.SignOutAsync();
        return Results.LocalRedirect("/");
    }

    /// <summary>Only addresses of our own: a link to the door must not lead out of the house.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl) ? address : "/";
}
