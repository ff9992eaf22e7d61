using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace AccessAudit.Web.Accounts;

/// <summary>One-time links: for the first administrator, and for everybody whom an administrator lets in.</summary>
internal static class Invitations
{
    public static IResult ShowFirst(HttpContext context, string? key) =>
        FirstAdmin.Opens(context.RequestServices, key) ? Page.Of<InvitationPage>(new { Action = "/first-admin", Key = key }) : Spent();

    public static async Task<IResult> MakeFirst(
        HttpContext context, PageContext page, UserManager<Account> accounts, SignInManager<Account> door, Deeds deeds)
    {
        var form = await context.FormAsync();
        if (!FirstAdmin.Opens(context.RequestServices, form["key"]))
            return Spent();
        var errors = NewPassword.Check(form, page.Words);
        if (!NewPassword.IsName(form["name"]))
            errors.Add("name", page.Words["accounts.name.bad"]);
        var account = new Account { UserName = form["name"], Role = Role.Admin };
        if (!errors.Any)
            NewPassword.Tell(errors, await accounts.CreateAsync(account, form["password"]), page.Words);
        if (errors.Any)
        {
            return Page.Of<InvitationPage>(
                new { Action = "/first-admin", Key = form["key"], Name = form["name"], Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        }

        deeds.Did(Deeds.Nobody, "account.add", account.UserName, new { Role = account.Role.Code(), First = true });
        await door.SignInAsync(account, isPersistent: false);
        return Results.LocalRedirect("/");
    }

    public static async Task<IResult> Show(string? account, string? key, UserManager<Account> accounts) =>
        await InvitedAsync(accounts, account, key) is { } invited
            ? Page.Of<InvitationPage>(new { Action = "/invitation", Key = key, Account = invited.Id, FixedName = invited.UserName })
            : Spent();

    public static async Task<IResult> Accept(
        HttpContext context, PageContext page, UserManager<Account> accounts, SignInManager<Account> door, Deeds deeds)
    {
        var form = await context.FormAsync();
        if (await InvitedAsync(accounts, form["account"], form["key"]) is not { } invited)
            return Spent();
        var errors = NewPassword.Check(form, page.Words);
        if (!errors.Any)
            NewPassword.Tell(errors, await accounts.ResetPasswordAsync(invited, form["key"], form["password"]), page.Words);
        if (errors.Any)
        {
            return Page.Of<InvitationPage>(
                new { Action = "/invitation", Key = form["key"], Account = invited.Id, FixedName = invited.UserName, Errors = errors },
                StatusCodes.Status422UnprocessableEntity);
        }

        deeds.Did(invited.UserName!, "account.set-password", invited.UserName!, new { With = "invitation" });
        await door.SignInAsync(invited, isPersistent: false);
        return Results.LocalRedirect("/");
    }

    /// <summary>The address that lets a person choose a password; good for a day and once, for the password changes what it was signed with.</summary>
    public static async Task<string> AddressAsync(HttpRequest request, UserManager<Account> accounts, Account account)
    {
        var key = await accounts.GeneratePasswordResetTokenAsync(account);
        return $"{request.Scheme}://{request.Host}/invitation{QueryString.Create("account", account.Id).Add("key", key)}";
    }

    private static IResult Spent() => Page.Of<SpentPage>(new { }, StatusCodes.Status410Gone);

    private static async Task<Account?> InvitedAsync(UserManager<Account> accounts, string? id, string? key)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(key) || await accounts.FindByIdAsync(id) is not { } account)
            return null;
        return await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, key)
            ? account
            : null;
    }
}
