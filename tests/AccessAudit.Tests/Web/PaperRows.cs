using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Web;

/// <summary>Readings of sheets that leave rows to a person: two ticks in one, a number by hand in another.</summary>
public static class PaperRows
{
    public const string Handrails = "handrail-both-sides";
    public const string Slope = "ramp-slope";

    /// <summary>Keeps such a reading of a station's sheet.</summary>
    public static AuditId Keep(Workspace workspace, int station)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        (string, string)[] marks = [("entrance-access", "ramp"), (Handrails, "yes"), (Handrails, "no"), (Slope, "5-8")];
        var rules = SampleSite.Rules;
        var reading = new SheetReading
        {
            Station = SampleSite.StationIdOf(station),
            Checklist = rules.Id,
            Language = Language.Kazakh,
            Page = 1,
            PrintRun = 1,
            Boxes =
            [
                .. SheetLayout.Of(rules).Page(1).Rows.SelectMany(r => r.Boxes.Select(b => (r.Criterion.Id, b.Option.Code)))
                    .Select(b => new BoxReading(b.Id, b.Code, 0, marks.Contains(b) ? MarkState.Marked : MarkState.Empty)),
            ],
            Numbers = [new NumberReading(Slope, 5)],
        };
        var json = Encoding.UTF8.GetString(SheetResultJson.Write("page.jpg", reading, PageAnswers.Of(rules, reading), 1));
        var crops = new Dictionary<string, byte[]> { [Handrails] = Png(), [Slope] = Png() };
        var page = new PageReading(new Paper(reading.Station, rules.Id, 1), 1, PhotoHash.Of(Encoding.UTF8.GetBytes($"photo {station}")), json, crops);
        return workspace.Papers.Keep(rules, page, new Visit(new DateOnly(2026, 3, 14)))!.Page.Audit;
    }

    /// <summary>As wide as a row is cut out of a photograph.</summary>
    private static byte[] Png()
    {
        using var bitmap = new SKBitmap(1100, 90);
        bitmap.Erase(SKColors.LightGray);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
