using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Review;

/// <summary>What the reader of sheets left to a person: one row at a time, one kind at a time, each to one person only.</summary>
internal static class ReviewEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var desk = site.Pages().RequireAuthorization(AccountsSetup.Figures);
        desk.MapGet("/review", Overview);
        desk.MapGet("/review/{kind}", Next);
        desk.MapPost("/review/{kind}", Answer);
        desk.MapGet("/review/rows/{task:long}/{picture:int}.png", Picture);
        Audits.AuditReviewEndpoints.Map(site);
    }

    private static IResult Overview(PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf, Audits.AuditQueue queue)
    {
        var (scope, now) = (page.Member!.Scope, country.Now);
        return Page.Of<ReviewPage>(new
        {
            Audits = queue.Of(scope, new Audits.AuditFilter { State = Review.Audits.ReviewState.Waiting }).Count,
            Counts = workspace.Reviews.Counts(scope.Regions),
            Retakes = (IReadOnlyList<Retake>)
            [
                .. from task in workspace.Reviews.Retakes()
                   let station = now.Find(scope, task.Station)
                   where station is not null
                   select new Retake(station.Station, task.Page, shelf.Find(task.Checklist)?.Find(task.Criterion)),
            ],
        });
    }

    private static IResult Next(string kind, HttpContext context, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf)
    {
        if (ReviewReasons.Parse(kind) is not { } reason)
            return Page.NotFound();
        var after = long.TryParse(context.Request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (who, regions) = (page.Member!.Name, page.Member.Scope.Regions);
        // A row whose checklist has gone cannot be asked about: it stays open, and the next one is asked.
        while (workspace.Reviews.Take(reason, who, after, regions) is { } task)
        {
            if (Question(task, page, workspace, country, shelf) is { } question)
                return Page.Of<RowPage>(new { Question = question, After = after, Did = context.Request.Query["did"].ToString() });
            workspace.Reviews.Release(task.Number, who);
            after = task.Number;
        }

        return Page.Of<RowsEndPage>(new
        {
            Reason = reason,
            Left = workspace.Reviews.Counts(regions).GetValueOrDefault(reason),
            Did = context.Request.Query["did"].ToString(),
        });
    }

    private static async Task<IResult> Answer(
        string kind, HttpContext context, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf)
    {
        var form = await context.FormAsync();
        var (who, reviews) = (page.Member!.Name, workspace.As(page.Member.Name).Reviews);
        if (ReviewReasons.Parse(kind) is null)
            return Page.NotFound();
        if (form["do"] == "undo")
            return Undo(kind, form, page, reviews, country, shelf);
        if (!long.TryParse(form["task"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || reviews.Find(number) is not { } task
            || Question(task, page, workspace, country, shelf) is not { } question)
        {
            return Page.NotFound();
        }

        switch (form["do"])
        {
            case "stop":
                reviews.Release(number, who);
                return Results.LocalRedirect("/review");
            case "later":
                reviews.Release(number, who);
                return Results.LocalRedirect(Address(kind, number, null));
        }

        if (RowForm.Read(form) is not { } verdict)
            return Again(question, form, page.Words["review.not-understood"]);
        switch (reviews.Decide(shelf, number, who, verdict))
        {
            case ReviewOutcome.Recorded:
                country.Changed(task.Station);
                return Results.LocalRedirect(Address(kind, After(form), verdict is ReviewVerdict.Retake ? "retake" : "recorded"));
            case ReviewOutcome.Refused refused:
                return Again(question, form, question.Says(refused.Problem, page.Words));
            case ReviewOutcome.Claimed:
                return Results.LocalRedirect(Address(kind, After(form), "claimed"));
            default:
                return Results.LocalRedirect(Address(kind, After(form), "closed"));
        }
    }

    private static IResult Undo(string kind, PostedForm form, PageContext page, ReviewQueue reviews, CountryView country, ChecklistShelf shelf)
    {
        if (long.TryParse(form["task"], NumberStyles.None, CultureInfo.InvariantCulture, out var open))
            reviews.Release(open, page.Member!.Name);
        if (reviews.Undo(shelf, page.Member!.Name) is not { } task)
            return Results.LocalRedirect(Address(kind, After(form), "nothing"));
        country.Changed(task.Station);
        return Results.LocalRedirect(Address(task.Reason.Code(), task.Number - 1, "undone"));
    }

    /// <summary>Only to those who may see the station.</summary>
    private static IResult Picture(long task, int picture, PageContext page, Workspace workspace, CountryView country)
    {
        if (workspace.Reviews.Find(task) is not { } asked || country.Now.Find(page.Member!.Scope, asked.Station) is null)
            return Page.NotFound();
        return workspace.Reviews.Crops(asked).ElementAtOrDefault(picture - 1) is { } png ? Results.Bytes(png, "image/png") : Page.NotFound();
    }

    /// <summary>Null where the station is out of scope or the checklist is not at hand.</summary>
    private static ReviewQuestion? Question(ReviewTask task, PageContext page, Workspace workspace, CountryView country, ChecklistShelf shelf)
    {
        var scope = page.Member!.Scope;
        if (country.Now.Find(scope, task.Station) is not { } view || shelf.Find(task.Checklist)?.Find(task.Criterion) is not { } criterion)
            return null;
        return new ReviewQuestion(
            task, criterion, view.Station, workspace.Reviews.Crops(task).Count,
            workspace.Reviews.Counts(scope.Regions).GetValueOrDefault(task.Reason), workspace.Reviews.History(task.Number));
    }

    private static IResult Again(ReviewQuestion question, PostedForm form, string error)
    {
        var errors = new FormErrors();
        errors.Add(question.IsNumber ? "number" : "boxes", error);
        return Page.Of<RowPage>(
            new { Question = question, After = After(form), Errors = errors, Typed = form["number"] }, StatusCodes.Status422UnprocessableEntity);
    }

    private static long After(PostedForm form) => long.TryParse(form["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;

    private static string Address(string kind, long after, string? did) => FormattableString.Invariant(
        $"/review/{kind}?after={Math.Max(0, after)}{(did is null ? "" : $"&did={did}")}");
}
