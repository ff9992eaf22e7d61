using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Data;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;
using AccessAudit.Web.Reports;
using Microsoft.EntityFrameworkCore;

namespace AccessAudit.Web.Stations;

/// <summary>The list of stations, one station for those who work on it, and what the public may know of it.</summary>
internal static class StationEndpoints
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder site)
    {
        var staff = site.Pages().RequireAuthorization();
        staff.MapGet("/stations", List);
        staff.MapGet("/stations.csv", Table);
        staff.MapGet("/stations/{id}", Show);
        staff.MapGet("/stations/{id}/card.{format}", Card).RequireRateLimiting(Limits.Drawing);
        staff.MapGet("/stations/{id}/photos/{hash}", Photo);
        staff.MapGet("/stations/{id}/rescore", Rescore);
        site.Pages().AllowAnonymous().MapGet("/stations/{id}/public", ShowPublic);
    }

    private static IResult List(HttpContext context, PageContext page, CountryView country, ChecklistShelf shelf, Workspace workspace)
    {
        var filter = StationFilter.Of(context.Request.Query);
        var found = filter.Ordered(country.Now.Stations(page.Member!.Scope).Where(filter.Takes)).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        filter = filter with { PageNumber = Math.Min(filter.PageNumber, pages) };
        var (surely, possibly) = (found.Sum(s => s.Assessment?.VotersBlocked.Surely ?? 0), found.Sum(s => s.Assessment?.VotersBlocked.Possibly ?? 0));
        var newest = shelf.All.Where(c => c.Languages.Count == Language.All.Count).OrderByDescending(c => c.InForce.From).ToList();
        return Page.Of<StationsPage>(new
        {
            Filter = filter,
            Stations = (IReadOnlyList<StationView>)[.. found.Skip((filter.PageNumber - 1) * PageSize).Take(PageSize)],
            Asked = AskedBack(page.Member, country.Now, workspace),
            Total = found.Count,
            PageCount = pages,
            Blocked = possibly == 0 ? null : surely == possibly ? page.Words.Cards.Number(surely) : $"{page.Words.Cards.Number(surely)}–{page.Words.Cards.Number(possibly)}",
            Regions = (IReadOnlyList<Region>)[.. Region.All.Where(r => page.Member.Scope.Sees(r.Code))],
            Groups = (IReadOnlyList<string>)[.. newest.SelectMany(c => c.Groups).Distinct(StringComparer.Ordinal)],
            Criteria = (IReadOnlyList<Criterion>)[.. newest.SelectMany(c => c.Criteria).Where(c => c.Serves.Count > 0).DistinctBy(c => c.Id)],
        });
    }

    /// <summary>What reviewers asked a member about audits of its own.</summary>
    private static IReadOnlyList<(StationId, AuditHead, string)> AskedBack(Accounts.Member member, Snapshot now, Workspace workspace)
    {
        var asked = workspace.AuditReviews.Newest().Values.Where(d => d.Verdict == AuditVerdict.AskedBack).ToDictionary(d => d.Audit);
        if (asked.Count == 0)
            return [];
        return
        [
            .. from station in now.Stations(member.Scope)
               from audit in station.Audits
               where audit.Auditor == member.Name && asked.ContainsKey(audit.Id)
               orderby asked[audit.Id].Number descending
               select (station.Id, audit, asked[audit.Id].Reason),
        ];
    }

    private static IResult Table(HttpContext context, PageContext page, CountryView country)
    {
        var filter = StationFilter.Of(context.Request.Query);
        return Tables.Stations(filter.Ordered(country.Now.Stations(page.Member!.Scope).Where(filter.Takes)), page.Words);
    }

    private static async Task<IResult> Show(
        StationId id, HttpContext context, PageContext page, CountryView country, Workspace workspace, ChecklistShelf shelf, SiteDatabase database)
    {
        if (country.Now.Find(page.Member!.Scope, id) is not { } view)
            return Page.NotFound();
        var reports = await database.Reports.AsNoTracking()
            .Where(r => r.Station == id.ToString() && r.State != ReportState.Dismissed).OrderByDescending(r => r.Received).Take(50).ToListAsync();
        return Page.Of<StationPage>(new
        {
            View = view,
            Visits = StationVisits.Of(shelf, view.Station, workspace.Audits.OfStation(id), workspace.Audits.TakenBack(id)),
            Decisions = workspace.AuditReviews.Newest(),
            Actions = page.Member.SeesFigures ? workspace.Actions.OfStation(id) : [],
            Editions = Editions(shelf, view),
            Reports = (IReadOnlyList<BarrierReport>)reports,
            Handed = context.Request.Query["handed"] == "1",
        });
    }

    /// <summary>The current audit under another edition of its family, beside the one that it is scored under.</summary>
    private static IResult Rescore(StationId id, HttpContext context, PageContext page, CountryView country, Workspace workspace, ChecklistShelf shelf)
    {
        if (country.Now.Find(page.Member!.Scope, id) is not { Current: { } visit } view || workspace.Audits.Find(visit.Audit) is not { } audit
            || Editions(shelf, view).FirstOrDefault(e => e.Id.ToString() == context.Request.Query["edition"]) is not { } edition)
        {
            return Page.NotFound();
        }

        return Page.Of<RescorePage>(new
        {
            View = view,
            Rescored = new Rescorer().Rescore(visit.Assessment.Checklist, edition, view.Station, audit),
            Editions = Editions(shelf, view),
        });
    }

    private static IReadOnlyList<Checklist> Editions(ChecklistShelf shelf, StationView view) => view.Assessment?.Checklist.Id is { } scored
        ? [.. shelf.All.Where(c => c.Id.Family == scored.Family && c.Id != scored)]
        : [];

    private static IResult Card(StationId id, string format, HttpContext context, PageContext page, CountryView country, CardShop cards) =>
        country.Now.Find(page.Member!.Scope, id) is { } view
            ? CardShop.Serve(cards.OfStation(view, page.Language), format, context) ?? Page.NotFound()
            : Page.NotFound();

    /// <summary>Only a photograph that an audit of this very station cites, to those who may see the station.</summary>
    private static IResult Photo(StationId id, string hash, PageContext page, CountryView country, Workspace workspace)
    {
        if (country.Now.Find(page.Member!.Scope, id) is null || !Storage.Photos.PhotoHash.TryParse($"sha256:{hash}", null, out var photo))
            return Page.NotFound();
        // Also of audits that were taken back or kept aside: whoever decides about them has to see them.
        var cited = workspace.Audits.OfStation(id).Concat(workspace.Audits.TakenBack(id))
            .Concat(workspace.Audits.Conflicts().Select(c => c.Aside).Where(a => a.Station == id)).SelectMany(a => a.Answers.Values).SelectMany(a => a.Photos).Contains(photo.ToString());
        return cited && workspace.Photos.Find(photo) is { } path ? Results.File(path, "image/jpeg") : Page.NotFound();
    }

    private static IResult ShowPublic(StationId id, HttpContext context, CountryView country, Workspace workspace) =>
        country.Now.Find(Accounts.Scope.Everything, id) is { } view
            ? Page.Of<PublicPage>(new { View = view, Audit = view.Current is { } visit ? workspace.Audits.Find(visit.Audit) : null, Thanks = context.Request.Query["thanks"] == "1" })
            : Page.NotFound();
}
