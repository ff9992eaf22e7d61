using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;
using AccessAudit.Web.Phone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace AccessAudit.Web.Api;

/// <summary>What an auditor takes along into the field: who one is, the stations, the questions; and whose a tag is.</summary>
internal static class FieldApi
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Map(IEndpointRouteBuilder site)
    {
        var field = site.MapGroup("/api").RequireAuthorization().WithTags("Field work").AddEndpointFilter(SameSite.Only);
        field.MapGet("/me", Me).WithSummary("Who is signed in, and the server's clock.").Produces<MemberView>().ProducesProblem(StatusCodes.Status401Unauthorized);
        field.MapGet("/checklists", Checklists)
            .WithSummary("The editions of the rules, oldest first, with every question in every language.")
            .WithDescription("Answers 304 to an If-None-Match of what it last gave.")
            .Produces<IReadOnlyList<ChecklistView>>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status401Unauthorized);
        field.MapGet("/stations", Stations)
            .WithSummary("The stations of this account's regions.")
            .WithDescription("Answers 304 to an If-None-Match of what it last gave.")
            .Produces<StationsView>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status401Unauthorized);
        field.MapGet("/tags/{code}", Tag)
            .WithSummary("The station that a tag names.")
            .WithDescription("Where it names none, the problem's title is one of forged, retired, unknown, demo, foreign and gone.")
            .Produces<TagView>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Me([FromServices] PageContext page, [FromServices] TimeProvider time) => Results.Json(
        new MemberView(page.Member!.Name, page.Member.Role.Code(), page.Member.Source.Code(), page.Member.Scope.Regions, time.GetUtcNow(), time.Today()), Compact);

    private static IResult Checklists([FromServices] ChecklistShelf shelf, HttpContext context) => Known(
        context, shelf.All.Where(c => c.Id.Family == EmbeddedChecklists.DefaultFamily).Select(ChecklistView.Of).ToList());

    private static IResult Stations([FromServices] PageContext page, [FromServices] CountryView country, HttpContext context) =>
        Known(context, StationsView.Of(country.Now.Stations(page.Member!.Scope), page.Member.Scope));

    private static IResult Tag(string code, [FromServices] PageContext page, [FromServices] Workspace workspace)
    {
        var reading = workspace.Keys.Read($"HTTPS://{workspace.Settings.TagHost}/S/{code}");
        if (reading is not TagReading.Genuine { Tag: var tag })
            return Results.Problem(title: Tags.TagEndpoints.Name(reading), statusCode: StatusCodes.Status404NotFound);
        return workspace.Stations.Find(tag.Station) is { Station: var station } && page.Member!.Scope.Sees(station.CountsFor)
            ? Results.Json(new TagView(station.Id.ToString()), Compact)
            : Results.Problem(title: "gone", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>Sent only where the phone does not hold the very same already.</summary>
    private static IResult Known<T>(HttpContext context, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Compact);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch == new StringValues(tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, "application/json");
    }
}

/// <param name="Name">Which also signs the audits.</param>
/// <param name="Role">Such as <c>auditor</c>.</param>
/// <param name="Source">As what its audits count.</param>
/// <param name="Regions">Null is the whole country.</param>
/// <param name="Now">The server's clock, for phones whose own is wrong.</param>
/// <param name="Today">The day there.</param>
internal sealed record MemberView(string Name, string Role, string Source, IReadOnlyList<string>? Regions, DateTimeOffset Now, DateOnly Today);

internal sealed record TagView(string Station);
