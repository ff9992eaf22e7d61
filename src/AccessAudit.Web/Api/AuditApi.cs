using System.Text.Json.Nodes;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Photos;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace AccessAudit.Web.Api;

/// <summary>Audits for programs, such as the phone that was without a network: sending twice does no harm, nothing is ever overwritten.</summary>
internal static class AuditApi
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var audits = site.MapGroup("/api/audits").RequireAuthorization().WithTags("Audits").AddEndpointFilter(SameSite.Only);
        audits.MapPut("/{id}", Put)
            .WithSummary("Hand in an audit.")
            .WithDescription(
                "The body is one audit in the exchange form. Sent again unchanged it is accepted again; another audit under the same id is kept aside "
                + "for a person and answered with 409. Photographs that it cites are sent first.")
            .Accepts<JsonNode>("application/json")
            .Produces<AuditReceipt>(StatusCodes.Status201Created)
            .Produces<AuditReceipt>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        audits.MapGet("/{id}", Get)
            .WithSummary("An audit as it was handed in.")
            .Produces<JsonNode>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Put(
        AuditId id, HttpContext context, [FromServices] PageContext page, [FromServices] Workspace workspace, [FromServices] ChecklistShelf shelf,
        [FromServices] CountryView country, [FromServices] SiteMeter meter, [FromServices] TimeProvider time)
    {
        if (!context.Request.HasJsonContentType())
            return Results.Problem("Send the audit as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var parsed = AuditJson.Read(body.ToArray());
        if (parsed is not Parsed<Audit>.Good { Value: var audit })
            return Bad(((Parsed<Audit>.Bad)parsed).Faults);
        if (Refusal(id, audit, page.Member!, workspace, shelf, country, time.Today()) is { } refusal)
            return refusal;

        var whole = audit with { Auditor = page.Member!.Name };
        var added = workspace.As(page.Member.Name).Audits.Add(whole);
        country.Changed(audit.Station);
        if (added is AuditAddition.Added)
            meter.AuditHandedIn();
        var received = time.GetUtcNow();
        return added switch
        {
            AuditAddition.Added => Results.Created($"/api/audits/{id}", new AuditReceipt(id.ToString(), "added", received)),
            AuditAddition.AlreadyThere => Results.Ok(new AuditReceipt(id.ToString(), "already-there", received)),
            AuditAddition.Conflict => Results.Problem(
                "Another audit has this id. It stays; this one is kept aside until a person decides.", title: "Conflict", statusCode: StatusCodes.Status409Conflict),
            _ => Unknown(audit),
        };
    }

    /// <summary>Null where nothing stands against the audit.</summary>
    private static IResult? Refusal(AuditId id, Audit audit, Member member, Workspace workspace, ChecklistShelf shelf, CountryView country, DateOnly today)
    {
        if (audit.Id != id)
            return Bad([new Fault(0, "audit", $"its id is {audit.Id}, the address names {id}", "the same id in both")]);
        if (!country.Has(member.Scope, audit.Station))
            return Unknown(audit);
        if (audit.Source != member.Source)
        {
            return Results.Problem(
                $"This account hands in audits of the source {member.Source.Code()}, not {audit.Source.Code()}.", statusCode: StatusCodes.Status403Forbidden);
        }

        // A day of grace, for the server may stand in another time zone than the auditor.
        if (audit.Date > today.AddDays(1))
            return Bad([new Fault(0, "audit", $"its date {audit.Date:yyyy-MM-dd} is in the future", $"the day of the visit, {today:yyyy-MM-dd} at the latest")]);
        if (shelf.Find(audit.Checklist) is not { } checklist)
            return Bad([new Fault(0, "audit", $"there is no checklist {audit.Checklist}", $"one of {string.Join(", ", shelf.All.Select(c => c.Id))}")]);
        var faults = AuditCheck.Faults(checklist, audit).Concat(MissingPhotos(audit, workspace)).ToList();
        return faults.Count > 0 ? Bad(faults) : null;
    }

    private static IEnumerable<Fault> MissingPhotos(Audit audit, Workspace workspace) =>
        from answer in audit.Answers
        from photo in answer.Value.Photos
        where !PhotoHash.TryParse(photo, null, out var hash) || workspace.Photos.Find(hash) is null
        select new Fault(0, answer.Key, $"the photograph {photo} is not here", "photographs sent before the audit that cites them");

    private static IResult Get(AuditId id, [FromServices] PageContext page, [FromServices] Workspace workspace, [FromServices] CountryView country) =>
        workspace.Audits.Find(id) is { } audit && country.Has(page.Member!.Scope, audit.Station)
            ? Results.Bytes(AuditJson.Write(audit), "application/json")
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);

    private static IResult Unknown(Audit audit) =>
        Results.Problem($"There is no station {audit.Station} in this account's regions.", statusCode: StatusCodes.Status404NotFound);

    private static IResult Bad(IEnumerable<Fault> faults) => Results.Problem(
        "The audit is refused as a whole; nothing of it was stored.",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: [new("faults", faults.Select(f => f.ToString()).ToList())]);
}

/// <param name="Id">Of the audit.</param>
/// <param name="Result"><c>added</c>, or <c>already-there</c> where it had been sent before, answer for answer.</param>
/// <param name="Received">By the server's clock; the times of a phone may be anything.</param>
internal sealed record AuditReceipt(string Id, string Result, DateTimeOffset Received);
