using System.Globalization;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Storage;
using AccessAudit.Storage.Uploads;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace AccessAudit.Web.Uploads;

/// <summary>Photographs of filled sheets are handed in, many at once; a person sees what became of their own.</summary>
internal static class UploadEndpoints
{
    private const int PageSize = 50;

    /// <summary>The signatures of all picture forms lie within.</summary>
    private const int StartBytes = 512;

    public static void AddUploads(this IServiceCollection services)
    {
        services.AddSingleton<CodeReader>();
        services.AddSingleton<UploadBell>();
        services.AddHostedService<UploadReading>();
    }

    public static void Map(IEndpointRouteBuilder site)
    {
        var pages = site.Pages().RequireAuthorization();
        pages.MapGet("/uploads", Show);
        pages.MapPost("/uploads", HandIn).WithMetadata(new RequestSizeLimitAttribute(Limits.MostUploadBytes));
    }

    private static IResult Show(HttpContext context, PageContext page, Workspace workspace) => Page.Of<UploadsPage>(View(
        page, workspace, At(context, "page", 1), new HandedIn(At(context, "added", 0), At(context, "known", 0)), null));

    private static async Task<IResult> HandIn(HttpContext context, PageContext page, Workspace workspace, UploadBell bell, TimeProvider time)
    {
        var form = await context.FormAsync();
        var errors = new FormErrors();
        var visited = Visited(form["visited"], page.Words, time, errors);
        var photos = form.Files("photos").ToList();
        if (photos.Count == 0)
            errors.Add("photos", page.Words["uploads.none"]);
        var (added, known) = (0, 0);
        foreach (var photo in photos.TakeWhile(_ => errors["visited"] is null))
        {
            if (await ProblemAsync(photo, context.RequestAborted) is { } problem)
            {
                errors.Add("photos", page.Words.Say(problem, ("file", NameOf(photo))));
                continue;
            }

            var given = new NewUpload(
                workspace.Photos.Save(await BytesAsync(photo, context.RequestAborted)), NameOf(photo), page.Member!.Name, page.Member.Scope.Regions,
                page.Member.Source, visited, form["auditor"] is { Length: > 0 and <= 200 } auditor ? auditor : null);
            if (workspace.Uploads.Add(given) is UploadAddition.AlreadyThere)
                known++;
            else
                added++;
            bell.Ring();
        }

        return errors.Any
            ? Page.Of<UploadsPage>(View(page, workspace, 1, new HandedIn(added, known), errors, form["visited"], form["auditor"]), StatusCodes.Status422UnprocessableEntity)
            : Results.LocalRedirect($"/uploads?added={added}&known={known}");
    }

    private static object View(
        PageContext page, Workspace workspace, int at, HandedIn done, FormErrors? errors, string visited = "", string auditor = "")
    {
        var who = page.Member!.Name;
        var counts = workspace.Uploads.Counts(who);
        var last = Math.Max(1, (counts.All + PageSize - 1) / PageSize);
        at = Math.Clamp(at, 1, last);
        return new
        {
            Counts = counts,
            Uploads = workspace.Uploads.Of(who, (at - 1) * PageSize, PageSize),
            At = at,
            Pages = last,
            Done = done,
            Errors = errors,
            Visited = visited,
            Auditor = auditor,
        };
    }

    private static DateOnly? Visited(string typed, Words words, TimeProvider time, FormErrors errors)
    {
        if (typed.Length == 0)
            return null;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= time.Today())
            return day;
        errors.Add("visited", words["uploads.visited.bad"]);
        return null;
    }

    /// <summary>The key of what is wrong with a file, as far as its size and its beginning tell; the reader looks at the rest.</summary>
    private static async Task<string?> ProblemAsync(IFormFile photo, CancellationToken cancel)
    {
        if (photo.Length > Limits.MostSheetBytes)
            return "uploads.too-large";
        var start = new byte[StartBytes];
        using var stream = photo.OpenReadStream();
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        return FileSignature.Of(start.AsSpan(0, read)).Format is null ? "uploads.not-a-picture" : null;
    }

    private static async Task<byte[]> BytesAsync(IFormFile photo, CancellationToken cancel)
    {
        var bytes = new byte[photo.Length];
        using var stream = photo.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    /// <summary>Without the folders that some browsers send, and no longer than a line.</summary>
    private static string NameOf(IFormFile photo)
    {
        var name = string.Concat(photo.FileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c)));
        return name.Length > 100 ? $"…{name[^99..]}" : name;
    }

    private static int At(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>What became of the photographs of one form.</summary>
/// <param name="Added">They wait to be read.</param>
/// <param name="Known">They were handed in before.</param>
public sealed record HandedIn(int Added, int Known);
