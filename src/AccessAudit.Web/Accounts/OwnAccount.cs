using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace AccessAudit.Web.Accounts;

/// <summary>What one may change of one's own account.</summary>
internal static class OwnAccount
{
    public static async Task<IResult> Show(HttpContext context, UserManager<Account> accounts) =>
        await PageOf(context, accounts, null, context.Request.Query.ContainsKey("done"));

    public static async Task<IResult> ChangePassword(
        HttpContext context, PageContext page, UserManager<Account> accounts, SignInManager<Account> door, Deeds deeds)
    {
        var form = await context.FormAsync();
        var account = (await accounts.GetUserAsync(context.User))!;
        var errors = NewPassword.Check(form, page.Words);
        if (!errors.Any)
            NewPassword.Tell(errors, await accounts.ChangePasswordAsync(account, form["current"], form["password"]), page.Words);
        if (errors.Any)
            return await PageOf(context, accounts, errors, false);

        deeds.Did(account.UserName!, "account.set-password", account.UserName!);
        await door.RefreshSignInAsync(account);
        return Results.LocalRedirect("/account?done=1");
    }

    private static async Task<IResult> PageOf(HttpContext context, UserManager<Account> accounts, FormErrors? errors, bool done)
    {
        if (await accounts.GetUserAsync(context.User) is not { } account)
            return Results.LocalRedirect("/sign-in");
        return Page.Of<AccountPage>(
            new { Passkeys = await accounts.GetPasskeysAsync(account), Errors = errors, Done = done },
            errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
