using AccessAudit.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace AccessAudit.Web.Accounts;

/// <summary>The first administrator: made through a link that only the person at the console sees, while there is no account at all.</summary>
internal static class FirstAdmin
{
    private const string Purpose = "first administrator";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    /// <summary>Prints the link once the site listens, if it is needed.</summary>
    public static void Tell(WebApplication site, Action<string> say) => site.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal) ?? "http://localhost";
        say($"Listening at {address}");
        if (IsNeeded(site.Services))
            say($"There is no account yet. Make the first administrator within 24 hours: {address}/first-admin?key={Key(site.Services)}");
    });

    public static string Key(IServiceProvider services) => Protector(services).Protect(Purpose, Valid);

    /// <summary>Whether the key is ours and still good, and there is nobody yet.</summary>
    public static bool Opens(IServiceProvider services, string? key)
    {
        try
        {
            return key is not null && Protector(services).Unprotect(key) == Purpose && IsNeeded(services);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static bool IsNeeded(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return !scope.ServiceProvider.GetRequiredService<SiteDatabase>().Users.AsNoTracking().Any();
    }

    private static ITimeLimitedDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
