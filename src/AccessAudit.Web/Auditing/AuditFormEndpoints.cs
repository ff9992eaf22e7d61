using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace AccessAudit.Web.Auditing;

/// <summary>The audit form: one stage of the voter's way a screen; works without script, the draft lies on the server.</summary>
internal static class AuditFormEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var form = site.Pages().RequireAuthorization();
        form.MapGet("/stations/{id}/audit", ShowBegin);
        form.MapPost("/stations/{id}/audit", Begin);
        form.MapGet("/audits/{audit}/finish", ShowFinish);
        form.MapPost("/audits/{audit}/finish", Finish);
        form.MapPost("/audits/{audit}/discard", Discard);
        form.MapGet("/audits/{audit}/photos/{hash}", Photo);
        form.MapGet("/audits/{audit}/{stage}", ShowStage);
        form.MapPost("/audits/{audit}/{stage}", SaveStage).WithMetadata(new RequestSizeLimitAttribute(Limits.MostFormBytes));
    }

    private static async Task<IResult> ShowBegin(
        StationId id, PageContext page, CountryView country, Drafts drafts, TimeProvider time, CancellationToken cancel) =>
        country.Now.Find(page.Member!.Scope, id) is { } view
            ? Page.Of<BeginPage>(new { View = view, Draft = await drafts.NewestAsync(page.Member, id, cancel), Date = time.Today() })
            : Page.NotFound();

    private static async Task<IResult> Begin(
        StationId id, HttpContext context, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, TimeProvider time)
    {
        if (country.Now.Find(page.Member!.Scope, id) is not { } view)
            return Page.NotFound();
        var form = await context.FormAsync();
        var errors = new FormErrors();
        if (!DateOnly.TryParseExact(form["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date > time.Today())
            errors.Add("date", page.Words["audit.date.wrong"]);
        var checklist = shelf.InForceOn(EmbeddedChecklists.DefaultFamily, date);
        if (!errors.Any && checklist is null)
            errors.Add("date", page.Words["audit.date.no-rules"]);
        if (errors.Any)
            return Page.Of<BeginPage>(new { View = view, Date = time.Today(), Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var audit = new Audit
        {
            Id = AuditId.New(time.GetUtcNow()),
            Station = id,
            Checklist = checklist!.Id,
            Date = date,
            Source = page.Member.Source,
            Auditor = page.Member.Name,
            Answers = new Dictionary<string, Answer>(StringComparer.Ordinal),
        };
        await drafts.BeginAsync(page.Member, audit, context.RequestAborted);
        return Results.LocalRedirect($"/audits/{audit.Id}/{checklist.Stages[0]}");
    }

    private static async Task<IResult> ShowStage(
        AuditId audit, string stage, HttpContext context, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts)
    {
        if (await OpenAsync(audit, page, country, shelf, drafts, context.RequestAborted) is not { } open || !open.Checklist.Stages.Contains(stage))
            return Page.NotFound();
        return Page.Of<StagePage>(new { Open = open, Stage = stage, More = context.Request.Query["more"] == "1" });
    }

    private static async Task<IResult> SaveStage(
        AuditId audit, string stage, HttpContext context, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, PhotoIntake photos)
    {
        if (await OpenAsync(audit, page, country, shelf, drafts, context.RequestAborted) is not { } open || !open.Checklist.Stages.Contains(stage))
            return Page.NotFound();
        var form = await context.FormAsync();
        var errors = new FormErrors();
        var shown = open.QuestionsOf(stage).ToList();
        var answers = new Dictionary<string, Answer>(open.Audit.Answers, StringComparer.Ordinal);
        foreach (var criterion in shown)
        {
            var kept = open.Audit.Answers.GetValueOrDefault(criterion.Id)?.Photos.Except(form.All($"x.{criterion.Id}")).ToList() ?? [];
            await AddPhotos(form, criterion, kept, photos, errors, page.Words, context.RequestAborted);
            var answer = StageForm.Read(form, criterion, errors, page.Words);
            if (answer is not null || kept.Count > 0)
                answers[criterion.Id] = (answer ?? new Answer { Value = null }) with { Photos = kept };
            else
                answers.Remove(criterion.Id);
        }

        // What is right is kept also where something else is wrong: nobody types twice.
        var changed = open with { Audit = open.Audit with { Answers = answers } };
        if (!int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !await drafts.SaveAsync(open.Draft, changed.Audit, version, context.RequestAborted))
        {
            return Page.Of<Pages.ErrorPage>(new { Status = StatusCodes.Status409Conflict }, StatusCodes.Status409Conflict);
        }

        if (errors.Any)
            return Page.Of<StagePage>(new { Open = changed, Stage = stage, Form = form, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        // Answers may lead to further questions on the same screen; they are put before going on.
        if (changed.QuestionsOf(stage).Except(shown).Any())
            return Results.LocalRedirect($"/audits/{audit}/{stage}?more=1");
        return Results.LocalRedirect($"/audits/{audit}/{changed.After(stage) ?? "finish"}");
    }

    private static async Task AddPhotos(
        PostedForm form, Criterion criterion, List<string> kept, PhotoIntake photos, FormErrors errors, Words words, CancellationToken cancel)
    {
        foreach (var file in form.Files($"p.{criterion.Id}"))
        {
            await using var stream = file.OpenReadStream();
            var (photo, status) = kept.Count >= StageForm.MostPhotos ? (null, 0) : await photos.TakeAsync(stream, file.Length, cancel);
            if (photo is null)
                errors.Add($"p.{criterion.Id}", words.Say($"photo.refused.{status}", ("ask", words.Cards.Quote(criterion.Ask.In(words.Language)))));
            else if (!kept.Contains(photo))
                kept.Add(photo);
        }
    }

    private static async Task<IResult> ShowFinish(
        AuditId audit, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, CancellationToken cancel) =>
        await OpenAsync(audit, page, country, shelf, drafts, cancel) is { } open ? Page.Of<FinishPage>(new { Open = open }) : Page.NotFound();

    private static async Task<IResult> Finish(
        AuditId audit, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, Workspace workspace, SiteMeter meter, CancellationToken cancel)
    {
        if (await OpenAsync(audit, page, country, shelf, drafts, cancel) is not { } open)
            return Page.NotFound();
        var whole = open.Whole();
        if (whole.Answers.Count == 0)
            return Page.Of<FinishPage>(new { Open = open, Empty = true }, StatusCodes.Status422UnprocessableEntity);
        if (workspace.As(page.Member!.Name).Audits.Add(whole) is AuditAddition.UnknownStation)
            return Page.NotFound();
        await drafts.RemoveAsync(open.Draft, cancel);
        country.Changed(whole.Station);
        meter.AuditHandedIn();
        return Results.LocalRedirect($"/stations/{whole.Station}?handed=1");
    }

    private static async Task<IResult> Discard(
        AuditId audit, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, CancellationToken cancel)
    {
        if (await OpenAsync(audit, page, country, shelf, drafts, cancel) is not { } open)
            return Page.NotFound();
        await drafts.RemoveAsync(open.Draft, cancel);
        return Results.LocalRedirect($"/stations/{open.Audit.Station}");
    }

    private static async Task<IResult> Photo(
        AuditId audit, string hash, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, Workspace workspace, CancellationToken cancel)
    {
        if (await OpenAsync(audit, page, country, shelf, drafts, cancel) is not { } open || !Storage.Photos.PhotoHash.TryParse($"sha256:{hash}", null, out var photo))
            return Page.NotFound();
        return open.Audit.Answers.Values.SelectMany(a => a.Photos).Contains(photo.ToString()) && workspace.Photos.Find(photo) is { } path
            ? Results.File(path, "image/jpeg")
            : Page.NotFound();
    }

    private static async Task<OpenAudit?> OpenAsync(
        AuditId audit, PageContext page, CountryView country, ChecklistShelf shelf, Drafts drafts, CancellationToken cancel)
    {
        if (await drafts.FindAsync(page.Member!, audit, cancel) is not { } draft)
            return null;
        var read = Drafts.Read(draft);
        return country.Now.Find(page.Member!.Scope, read.Station) is { } view && shelf.Find(read.Checklist) is { } checklist
            ? new OpenAudit(draft, read, view.Station, checklist)
            : null;
    }
}
