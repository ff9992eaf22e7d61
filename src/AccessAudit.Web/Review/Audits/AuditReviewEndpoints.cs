using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Signs;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Desk.SayFind;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Review.Audits;

/// <summary>Audits that came in: a person looks, accepts, asks back or takes back. Nothing is changed and nothing removed.</summary>
internal static class AuditReviewEndpoints
{
    private const int PageSize = 50;

    private const int LongestReason = 1000;

    public static void Map(IEndpointRouteBuilder site)
    {
        var desk = site.Pages().RequireAuthorization(AccountsSetup.Figures);
        desk.MapGet("/review/audits", List);
        desk.MapGet("/review/audits.csv", Table);
        desk.MapGet("/review/audits/{id}", Show);
        desk.MapPost("/review/audits/{id}", Decide);
    }

    private static IResult List(HttpContext context, PageContext page, AuditQueue queue, Workspace workspace)
    {
        var filter = AuditFilter.Of(context.Request.Query);
        var found = queue.Of(page.Member!.Scope, filter);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        filter = filter with { PageNumber = Math.Min(filter.PageNumber, pages) };
        IReadOnlyList<AuditEntry> shown = [.. found.Skip((filter.PageNumber - 1) * PageSize).Take(PageSize)];
        return Page.Of<AuditsPage>(new
        {
            Filter = filter,
            Audits = shown,
            Total = found.Count,
            PageCount = pages,
            Received = workspace.Audits.Received(shown.Select(e => e.Audit.Id)),
            Regions = (IReadOnlyList<Region>)[.. Region.All.Where(r => page.Member.Scope.Sees(r.Code))],
        });
    }

    private static IResult Table(HttpContext context, PageContext page, AuditQueue queue)
    {
        var words = page.Words;
        return Tables.Csv(
            "audits.csv",
            [
                "audit", "station", words["region"], words["date"], words["filter.source"], words["station.auditor"], words["audits.state"], words["audits.why"],
                words["audits.reason"], words["audits.decided-by"],
            ],
            queue.Of(page.Member!.Scope, AuditFilter.Of(context.Request.Query)).Select(e => (IEnumerable<object?>)
            [
                e.Audit.Id.ToString(), e.Station.Id.ToString(), e.Station.Station.CountsFor, e.Audit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                e.Audit.Source.Code(), e.Audit.Auditor, e.State.Code(), string.Join(' ', e.Reasons.Select(r => r.Code())), e.Decision?.Reason, e.Decision?.Who,
            ]));
    }

    private static IResult Show(
        AuditId id, HttpContext context, PageContext page, AuditQueue queue, Workspace workspace, ChecklistShelf shelf, WarningSigns warnings) =>
        queue.Find(page.Member!.Scope, id) is { } found
            ? PageOf(found, context.Request.Query["beside"], page, workspace, shelf, warnings, null, null)
            : Page.NotFound();

    private static async Task<IResult> Decide(
        AuditId id, HttpContext context, PageContext page, AuditQueue queue, Workspace workspace, CountryView country, ChecklistShelf shelf, WarningSigns warnings)
    {
        if (queue.Find(page.Member!.Scope, id) is not { } found)
            return Page.NotFound();
        var form = await context.FormAsync();
        var (errors, words) = (new FormErrors(), page.Words);
        if (AuditVerdicts.Parse(form["do"]) is not { } verdict
            || !long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
        {
            return Page.NotFound();
        }

        if (AuditRights.Refusal(page.Member, found.Audit, verdict) is { } refusal)
            errors.Add("reason", words[refusal]);
        else if (form["reason"].Length > LongestReason || (AuditRights.NeedsReason(verdict) && form["reason"].Length < 5))
            errors.Add("reason", words["audits.reason.missing"]);
        if (errors.Any)
            return PageOf(found, form["beside"], page, workspace, shelf, warnings, errors, form["reason"]);

        var reviews = workspace.As(page.Member.Name).AuditReviews;
        AuditDecision? decision;
        if (verdict is AuditVerdict.FirstStands or AuditVerdict.OtherTaken)
        {
            if (Beside(found, form["beside"], workspace) is not { Conflict: { } conflict })
                return Page.NotFound();
            decision = reviews.Settle(conflict, verdict == AuditVerdict.OtherTaken, form["reason"]);
        }
        else
        {
            decision = reviews.Decide(id, verdict, form["reason"], seen);
        }

        if (decision is null)
            return Page.Of<Pages.ErrorPage>(new { Status = StatusCodes.Status409Conflict }, StatusCodes.Status409Conflict);
        country.Changed(found.Audit.Station);
        return Results.LocalRedirect($"/review/audits/{id}?did={verdict.Code()}");
    }

    private static IResult PageOf(
        (AuditEntry Entry, Audit Audit) found, string? beside, PageContext page, Workspace workspace, ChecklistShelf shelf, WarningSigns warnings,
        FormErrors? errors, string? reason)
    {
        var (entry, audit) = found;
        var other = Beside(found, beside, workspace);
        return Page.Of<AuditPage>(
            new
            {
                Entry = entry,
                Audit = audit,
                Answers = SideBySide.Of(shelf, entry.Station.Station, audit, other?.Audit),
                Assessment = Assessing.Assess(shelf, entry.Station.Station, audit),
                Received = workspace.Audits.Received([audit.Id]).GetValueOrDefault(audit.Id),
                Rivals = Rivals(found, workspace),
                Other = other,
                Signs = (IReadOnlyList<Sign>)[.. warnings.Of(page.Member!.Scope).About(entry.Station.Station, entry.Audit)],
                History = workspace.AuditReviews.Of(audit.Id),
                Errors = errors,
                Reason = reason,
            },
            errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static List<Rival> Rivals((AuditEntry Entry, Audit Audit) found, Workspace workspace) =>
    [
        .. workspace.AuditReviews.OpenConflicts().Where(c => c.Kept.Id == found.Audit.Id).Select((c, place) => new Rival($"aside-{place + 1}", c.Aside, LookReason.Conflict, c)),
        .. LookReasons.Rivals(found.Entry.Audit, found.Entry.Station.Audits).OrderBy(r => r.Reason)
            .Select(r => (r.Reason, Audit: workspace.Audits.Find(r.Audit.Id))).Where(r => r.Audit is not null)
            .Select(r => new Rival(r.Audit!.Id.ToString(), r.Audit, r.Reason, null)),
    ];

    /// <summary>The one that the address names, else the first; null where there is none, or where none is wished.</summary>
    private static Rival? Beside((AuditEntry, Audit) found, string? name, Workspace workspace)
    {
        var rivals = Rivals(found, workspace);
        return name == "none" ? null : string.IsNullOrEmpty(name) ? rivals.FirstOrDefault() : rivals.Find(r => r.Name == name);
    }
}

/// <summary>Another audit that may be held beside the one that is looked at.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Audit">What it says.</param>
/// <param name="Reason">What the two have in common.</param>
/// <param name="Conflict">Where both came under one id; null otherwise.</param>
public sealed record Rival(string Name, Audit Audit, LookReason Reason, AuditConflict? Conflict);
