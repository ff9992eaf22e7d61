using AccessAudit.Web.Accounts;

namespace AccessAudit.Web.Pages;

/// <summary>The places that a member may go to, in the order in which they are offered.</summary>
internal static class Navigation
{
    public static IEnumerable<(string Address, string Key)> For(Member member)
    {
        if (member.SeesFigures)
            yield return ("/overview", "nav.overview");
        yield return ("/stations", "nav.stations");
        yield return ("/phone", "phone.nav");
        yield return ("/uploads", "nav.uploads");
        if (member.SeesFigures)
        {
            yield return ("/gaps", "nav.gaps");
            yield return ("/plan", "nav.plan");
            yield return ("/actions", "nav.actions");
            yield return ("/say-and-find", "nav.say");
            yield return ("/reports", "nav.reports");
            yield return ("/review", "nav.review");
        }

        if (member.Role == Role.Admin)
            yield return ("/accounts", "nav.accounts");
    }

    public static bool IsAt(string address, string path) =>
        path == address || path.StartsWith($"{address}/", StringComparison.Ordinal);
}
