using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AccessAudit.Web.Accounts;

/// <summary>What a session knows of its account. It is read anew every minute, so a changed role or region takes effect at once.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Member.RoleClaim, user.Role.Code()));
        foreach (var region in user.RegionCodes)
            identity.AddClaim(new Claim(Member.RegionClaim, region));
        return identity;
    }
}
