using Microsoft.AspNetCore.Identity;

namespace AccessAudit.Web.Accounts;

/// <summary>An account as it lies in the database.</summary>
public sealed class Account : IdentityUser
{
    public Role Role { get; set; }

    /// <summary>Codes of the regions that it is bound to, with spaces between; empty for roles that see everything.</summary>
    public string Regions { get; set; } = "";

    public IReadOnlyList<string> RegionCodes => Regions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
