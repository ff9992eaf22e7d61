using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk;

/// <summary>Draws cards for whoever may see them.</summary>
internal sealed class CardShop(Workspace workspace, ChecklistShelf shelf, CountryView country, TimeProvider time)
{
    public Card OfStation(StationView view, Language language)
    {
        var (current, before) = CurrentAudit.AndBefore(workspace.Audits.OfStation(view.Id), Today);
        return StationCard.Make(
            new StationFacts
            {
                Station = view.Station,
                Current = Visit(view, current),
                Before = Visit(view, before),
                ReportingDate = Today,
                Tag = workspace.TagText(view.Stored.Serial, Tag.DoorPoster, printRun: 1),
            },
            language);
    }

    /// <summary>Null where the scope has no station in that region.</summary>
    public Card? OfRegion(Scope scope, string region, Language language) =>
        scope.Sees(region) && Facts(Scope.Everything).FirstOrDefault(f => f.Figures.Region == region) is { } facts
            ? RegionCard.Make(facts, language)
            : null;

    public Card OfCountry(Language language) => NationalCard.Make(Facts(Scope.Everything), language);

    /// <summary>A card in one of the forms png, svg, pdf, html; null for another.</summary>
    public static IResult? Serve(Card card, string format, HttpContext context)
    {
        switch (format)
        {
            case "png":
                return Results.Bytes(CardPng.Encode(card.Pages[0]), "image/png");
            case "svg":
                return Results.Bytes(CardSvg.Write(card, card.Pages[0]), "image/svg+xml");
            case "pdf":
                return Results.Bytes(CardPdf.Write(card), "application/pdf", $"{card.Name}.{card.Language.Code}.pdf");
            case "html":
                context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{StyleHash(card.Html)}'; frame-ancestors 'none'";
                return Results.Content(card.Html, "text/html; charset=utf-8");
            default:
                return null;
        }
    }

    private IReadOnlyList<RegionFacts> Facts(Scope scope) =>
        RegionFacts.OfCountry([.. country.Now.Stations(scope).Select(s => s.Surveyed)], Today);

    private AuditedVisit? Visit(StationView view, Audits.Audit? audit) =>
        audit is not null && Assessing.Assess(shelf, view.Station, audit) is { } assessment ? new AuditedVisit(audit, assessment) : null;

    /// <summary>The twin brings its own style; the browser may use exactly that one.</summary>
    private static string StyleHash(string html)
    {
        var start = html.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = html[start..html.IndexOf("</style>", start, StringComparison.Ordinal)];
        return $"sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)))}";
    }

    private DateOnly Today => time.Today();
}
