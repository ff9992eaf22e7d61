using System.Security.Claims;
using AccessAudit.Audits;

namespace AccessAudit.Web.Accounts;

/// <summary>Who is signed in, as far as a request needs to know.</summary>
/// <param name="Id">Of the account, for good.</param>
/// <param name="Name">The name that it signs in with, which also signs its audits.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Scope">Where it may do it.</param>
public sealed record Member(string Id, string Name, Role Role, Scope Scope)
{
    internal const string RoleClaim = "accessaudit:role";
    internal const string RegionClaim = "accessaudit:region";

    /// <summary>Regions and the ministry look at figures; an auditor looks at stations.</summary>
    public bool SeesFigures => Role != Role.Auditor;

    /// <summary>As what its audits count: a region speaks about itself, everybody else observes.</summary>
    public AuditSource Source => Role == Role.Region ? AuditSource.SelfReport : AuditSource.Observer;

    internal static Member? Of(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || Roles.Parse(user.FindFirstValue(RoleClaim)) is not { } role)
            return null;
        var scope = role.IsBound() ? Scope.Of(user.FindAll(RegionClaim).Select(c => c.Value)) : Scope.Everything;
        return new Member(id, user.Identity?.Name ?? "", role, scope);
    }
}
