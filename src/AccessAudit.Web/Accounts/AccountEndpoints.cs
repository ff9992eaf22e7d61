using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Accounts;

/// <summary>Signing in and out, one's own account, and the accounts of others.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var open = site.Pages().AllowAnonymous();
        open.MapGet("/sign-in", SignIn.Show);
        open.MapPost("/sign-in", SignIn.WithPassword).RequireRateLimiting(Limits.SignIn);
        open.MapPost("/sign-in/passkey/options", Passkeys.AskForOne).RequireRateLimiting(Limits.SignIn);
        open.MapPost("/sign-in/passkey", Passkeys.SignInWith).RequireRateLimiting(Limits.SignIn);
        open.MapPost("/sign-out", SignIn.Out);
        open.MapGet("/first-admin", Invitations.ShowFirst);
        open.MapPost("/first-admin", Invitations.MakeFirst).RequireRateLimiting(Limits.SignIn);
        open.MapGet("/invitation", Invitations.Show);
        open.MapPost("/invitation", Invitations.Accept).RequireRateLimiting(Limits.SignIn);

        var own = site.Pages().RequireAuthorization();
        own.MapGet("/account", OwnAccount.Show);
        own.MapPost("/account/password", OwnAccount.ChangePassword).RequireRateLimiting(Limits.SignIn);
        own.MapPost("/account/passkeys/options", Passkeys.OfferOne);
        own.MapPost("/account/passkeys", Passkeys.Keep);
        own.MapPost("/account/passkeys/remove", Passkeys.Remove);

        var administration = site.Pages().RequireAuthorization(AccountsSetup.Administration);
        administration.MapGet("/accounts", Administration.List);
        administration.MapPost("/accounts", Administration.Add);
        administration.MapGet("/accounts/{id}", Administration.Show);
        administration.MapPost("/accounts/{id}", Administration.Change);
    }
}
