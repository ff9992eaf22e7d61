using System.Buffers.Text;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace AccessAudit.Web.Accounts;

/// <summary>Signing in without a password. The browser's part is in <c>Assets/passkey.js</c>; everything else works without it.</summary>
internal static class Passkeys
{
    /// <summary>More on one account are of no use, and each costs room.</summary>
    private const int Most = 10;

    public static async Task<IResult> AskForOne(SignInManager<Account> door) =>
        Results.Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    public static async Task<IResult> SignInWith(HttpContext context, SignInManager<Account> door, UserManager<Account> accounts, Deeds deeds)
    {
        var form = await context.FormAsync();
        var assertion = await door.PerformPasskeyAssertionAsync(form["credential"]);
        if (!assertion.Succeeded || await accounts.IsLockedOutAsync(assertion.User))
            return Results.BadRequest();
        await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await door.SignInAsync(assertion.User, isPersistent: false, "passkey");
        deeds.Did(assertion.User.UserName!, "session.begin", assertion.User.UserName!, new { With = "passkey" });
        return Results.Text(SignIn.Local(form["returnUrl"]));
    }

    public static async Task<IResult> OfferOne(HttpContext context, SignInManager<Account> door, UserManager<Account> accounts)
    {
        var account = (await accounts.GetUserAsync(context.User))!;
        var options = await door.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! });
        return Results.Content(options, "application/json");
    }

    public static async Task<IResult> Keep(HttpContext context, SignInManager<Account> door, UserManager<Account> accounts, Deeds deeds)
    {
        var form = await context.FormAsync();
        var account = (await accounts.GetUserAsync(context.User))!;
        var attestation = await door.PerformPasskeyAttestationAsync(form["credential"]);
        if (!attestation.Succeeded || (await accounts.GetPasskeysAsync(account)).Count >= Most)
            return Results.BadRequest();
        attestation.Passkey.Name = form["label"] is { Length: > 0 and <= 60 } label ? label : "passkey";
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, attestation.Passkey)).Succeeded)
            return Results.BadRequest();
        deeds.Did(account.UserName!, "account.add-passkey", account.UserName!, new { attestation.Passkey.Name });
        return Results.Text("/account?done=1");
    }

    public static async Task<IResult> Remove(HttpContext context, UserManager<Account> accounts, Deeds deeds)
    {
        var form = await context.FormAsync();
        var account = (await accounts.GetUserAsync(context.User))!;
        if (!Base64Url.IsValid(form["passkey"]))
            return Page.NotFound();
        await accounts.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(form["passkey"]));
        deeds.Did(account.UserName!, "account.remove-passkey", account.UserName!);
        return Results.LocalRedirect("/account?done=1");
    }
}
