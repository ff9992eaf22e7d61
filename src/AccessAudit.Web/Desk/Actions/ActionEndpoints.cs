using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Actions;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk.Actions;

/// <summary>A gap of a station becomes an action: an office, a day, a state; a later audit checks it.</summary>
internal static class ActionEndpoints
{
    private const int PageSize = 50;

    private const int UsualDays = 60;

    public static void Map(IEndpointRouteBuilder site)
    {
        var desk = site.Pages().RequireAuthorization(AccountsSetup.Figures);
        desk.MapGet("/actions", List);
        desk.MapGet("/actions.csv", Table);
        desk.MapGet("/actions/{number:long}", Show);
        desk.MapPost("/actions/{number:long}", Change);
        desk.MapGet("/stations/{id}/actions/{criterion}", Begin);
        desk.MapPost("/stations/{id}/actions/{criterion}", Open);
    }

    private static IResult List(HttpContext context, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, TimeProvider time)
    {
        var filter = ActionFilter.Of(context.Request.Query);
        var all = All(page, workspace, country, shelf, time);
        List<ActionEntry> found = [.. all.Where(filter.Takes)];
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        filter = filter with { PageNumber = Math.Min(filter.PageNumber, pages) };
        return Page.Of<ActionsPage>(new
        {
            Filter = filter,
            Actions = (IReadOnlyList<ActionEntry>)[.. found.Skip((filter.PageNumber - 1) * PageSize).Take(PageSize)],
            Total = found.Count,
            Late = found.Count(a => a.IsLate),
            PageCount = pages,
            Regions = (IReadOnlyList<Region>)[.. Region.All.Where(r => page.Member!.Scope.Sees(r.Code))],
            Criteria = (IReadOnlyList<Criterion>)[.. all.Select(a => a.Criterion).OfType<Criterion>().DistinctBy(c => c.Id)],
        });
    }

    private static IResult Table(HttpContext context, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, TimeProvider time)
    {
        var (filter, words) = (ActionFilter.Of(context.Request.Query), page.Words);
        return Tables.Csv(
            "actions.csv",
            [
                "action", "station", words["region"], "criterion", words["criterion"], words["action.office"], words["action.due"], words["action.state"],
                words["action.late"], words["note"], words["action.opened"], words["action.confirmed"],
            ],
            All(page, workspace, country, shelf, time).Where(filter.Takes).Select(a => (IEnumerable<object?>)
            [
                a.Action.Number, a.Action.Station.ToString(), a.Station.Station.CountsFor, a.Action.Criterion, a.Criterion?.Ask.In(words.Language),
                words[$"office.{a.Action.Plan.Office.Code()}"], a.Action.Plan.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.Action.Plan.State.Code(),
                a.IsLate ? words["yes"] : words["no"], a.Action.Plan.Note, a.Action.Opened.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.Action.ConfirmedBy?.ToString(),
            ]));
    }

    private static IResult Show(long number, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, TimeProvider time) =>
        Find(number, page, workspace, country, shelf, time) is { } entry ? PageOf(entry, workspace, null, null) : Page.NotFound();

    private static async Task<IResult> Change(
        long number, HttpContext context, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, TimeProvider time)
    {
        if (Find(number, page, workspace, country, shelf, time) is not { } entry)
            return Page.NotFound();
        var (form, errors) = (await context.FormAsync(), new FormErrors());
        // A day that has passed may stay: the action is late, and that is to be seen.
        if (ActionForm.Read(form, errors, page.Words, notBefore: null) is not { } plan)
            return PageOf(entry, workspace, form, errors);
        if (!long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            || workspace.As(page.Member!.Name).Actions.Change(number, DateTimeOffset.FromUnixTimeMilliseconds(seen), plan) is null)
        {
            return Page.Of<Pages.ErrorPage>(new { Status = StatusCodes.Status409Conflict }, StatusCodes.Status409Conflict);
        }

        return Results.LocalRedirect($"/actions/{number}?did=saved");
    }

    private static IResult Begin(StationId id, string criterion, PageContext page, Workspace workspace, CountryView country, TimeProvider time)
    {
        if (GapOf(id, criterion, page, country) is not var (view, gap))
            return Page.NotFound();
        return workspace.Actions.OfStation(id).FirstOrDefault(a => a.Criterion == criterion && a.Plan.State != ActionState.Checked) is { } open
            ? Results.LocalRedirect($"/actions/{open.Number}")
            : NewPage(view, gap, time, null, null);
    }

    private static async Task<IResult> Open(
        StationId id, string criterion, HttpContext context, PageContext page, Workspace workspace, CountryView country, TimeProvider time)
    {
        if (GapOf(id, criterion, page, country) is not var (view, gap))
            return Page.NotFound();
        var (form, errors) = (await context.FormAsync(), new FormErrors());
        if (ActionForm.Read(form, errors, page.Words, time.Today()) is not { } plan)
            return NewPage(view, gap, time, form, errors);
        return workspace.As(page.Member!.Name).Actions.Open(id, criterion, plan) is { } action
            ? Results.LocalRedirect($"/actions/{action.Number}?did=opened")
            : Page.Of<Pages.ErrorPage>(new { Status = StatusCodes.Status409Conflict }, StatusCodes.Status409Conflict);
    }

    /// <summary>Only what was seen not to be met is a gap; null where it is none, or the station is out of scope.</summary>
    private static (StationView, Criterion)? GapOf(StationId id, string criterion, PageContext page, CountryView country) =>
        country.Now.Find(page.Member!.Scope, id) is { Assessment: { } assessment } view
        && assessment.Checklist.PlaceOf(criterion) is >= 0 and var place && assessment.Outcomes[place] == Outcome.NotMet
            ? (view, assessment.Checklist.Criteria[place])
            : null;

    private static IResult NewPage(StationView view, Criterion gap, TimeProvider time, PostedForm? form, FormErrors? errors) => Page.Of<NewActionPage>(
        new { View = view, Criterion = gap, Due = time.Today().AddDays(UsualDays), Form = form, Errors = errors },
        errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult PageOf(ActionEntry entry, Workspace workspace, PostedForm? form, FormErrors? errors) => Page.Of<ActionPage>(
        new { Entry = entry, History = workspace.Actions.History(entry.Action.Number), Form = form, Errors = errors },
        errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static ActionEntry? Find(long number, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, TimeProvider time) =>
        workspace.Actions.Find(number) is { } action ? Entry(action, page, country, shelf, time) : null;

    /// <summary>What is nearest to its day first; what was checked last of all.</summary>
    private static List<ActionEntry> All(PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, TimeProvider time) =>
    [
        .. workspace.Actions.All().Select(a => Entry(a, page, country, shelf, time)).OfType<ActionEntry>()
            .OrderBy(a => a.Action.Plan.State == ActionState.Checked).ThenBy(a => a.Action.Plan.Due).ThenBy(a => a.Action.Number),
    ];

    private static ActionEntry? Entry(GapAction action, PageContext page, CountryView country, ChecklistShelf shelf, TimeProvider time) =>
        country.Now.Find(page.Member!.Scope, action.Station) is { } view
            ? new ActionEntry(action, view, view.Assessment?.Checklist.Find(action.Criterion) ?? shelf.All.Select(c => c.Find(action.Criterion)).LastOrDefault(c => c is not null), time.Today())
            : null;
}
