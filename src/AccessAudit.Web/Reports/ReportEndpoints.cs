using AccessAudit.Stations;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Data;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AccessAudit.Web.Reports;

/// <summary>Voters report a barrier; the station's region or the ministry looks at it.</summary>
internal static class ReportEndpoints
{
    private const int LongestText = 1000;

    private const int MostShown = 200;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.Pages().AllowAnonymous().MapPost("/stations/{id}/report", Send).RequireRateLimiting(Limits.Report);
        var desk = site.Pages().RequireAuthorization(AccountsSetup.Figures);
        desk.MapGet("/reports", List);
        desk.MapPost("/reports/{id}", Decide);
    }

    private static async Task<IResult> Send(
        StationId id, HttpContext context, PageContext page, CountryView country, SiteDatabase database, TimeProvider time)
    {
        if (country.Now.Find(Scope.Everything, id) is not { } view)
            return Page.NotFound();
        var form = await context.FormAsync();
        var errors = new FormErrors();
        if (form["text"].Length is < 5 or > LongestText)
            errors.Add("text", page.Words["report.what.missing"]);
        if (errors.Any)
        {
            return Page.Of<ReportAgainPage>(
                new { View = view, Text = form["text"], Group = form["group"], Stage = form["stage"], Errors = errors },
                StatusCodes.Status422UnprocessableEntity);
        }

        var checklist = view.Assessment?.Checklist;
        database.Reports.Add(new BarrierReport
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
            Station = id.ToString(),
            Region = view.Station.CountsFor,
            Group = checklist?.Groups.FirstOrDefault(g => g == form["group"]),
            Stage = checklist?.Stages.FirstOrDefault(s => s == form["stage"]),
            Text = form["text"],
            Language = page.Language.Code,
            Received = time.GetUtcNow().ToUnixTimeMilliseconds(),
        });
        await database.SaveChangesAsync(context.RequestAborted);
        return Results.LocalRedirect($"/stations/{id}/public?thanks=1");
    }

    private static async Task<IResult> List(PageContext page, SiteDatabase database) => Page.Of<ReportsPage>(new
    {
        Reports = (IReadOnlyList<BarrierReport>)await Seen(database.Reports.AsNoTracking(), page.Member!.Scope)
            .OrderBy(r => r.State == ReportState.Waiting ? 0 : 1).ThenByDescending(r => r.Received).Take(MostShown).ToListAsync(),
    });

    private static async Task<IResult> Decide(
        string id, HttpContext context, PageContext page, SiteDatabase database, TimeProvider time, Deeds deeds)
    {
        if (await Seen(database.Reports, page.Member!.Scope).FirstOrDefaultAsync(r => r.Id == id) is not { } report)
            return Page.NotFound();
        var form = await context.FormAsync();
        report.State = form["do"] == "accept" ? ReportState.Accepted : ReportState.Dismissed;
        report.DecidedBy = page.Member.Name;
        report.Decided = time.GetUtcNow().ToUnixTimeMilliseconds();
        await database.SaveChangesAsync(context.RequestAborted);
        deeds.Did(page.Member.Name, "report.decide", report.Id, new { report.Station, State = report.State.ToString() });
        return Results.LocalRedirect("/reports");
    }

    private static IQueryable<BarrierReport> Seen(IQueryable<BarrierReport> reports, Scope scope) =>
        scope.Regions is { } regions ? reports.Where(r => r.Region != null && regions.Contains(r.Region)) : reports;
}
