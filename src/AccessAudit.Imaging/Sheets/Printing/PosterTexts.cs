using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Every text of a door poster.</summary>
internal static class PosterTexts
{
    private const double ScanHeight = 10;
    private const double Gap = 1;
    private const int LeastNameLines = 3;

    private static readonly TextStyle Caption = new(Face.Regular, 4.4, 2.5);
    private static readonly TextStyle Number = new(Face.Bold, 43, 8) { Place = TextPlace.Middle };
    private static readonly TextStyle Name = new(Face.Regular, 4.4, 2);
    private static readonly TextStyle Question = new(Face.Bold, 5.2, 3) { Place = TextPlace.Top };
    private static readonly TextStyle Scan = new(Face.Regular, 4, 2.5) { Place = TextPlace.Top };
    private static readonly TextStyle Expect = new(Face.Regular, 3.6, 2.2) { Place = TextPlace.Top };
    private static readonly TextStyle Report = Expect with { Face = Face.Bold };
    private static readonly TextStyle Type = new(Face.Regular, 3, 2) { Place = TextPlace.Top };
    private static readonly TextStyle Address = new(Face.Bold, 4, 2) { Place = TextPlace.Bottom };

    public static IEnumerable<PlacedText> Of(PosterPrint print)
    {
        yield return PlacedText.Fit(InAll("station"), PosterPlan.Caption, Caption);
        yield return PlacedText.Fit(StationTexts.NumberOf(print.Station), PosterPlan.Number, Number);
        foreach (var text in Names(print.Station, PosterPlan.Names))
            yield return text;
        foreach (var text in Language.All.SelectMany(l => Call(l).Concat(Words(l))))
            yield return text;
        yield return PlacedText.Fit(InAll("poster.type"), PosterPlan.Address with { Height = 4 }, Type);
        yield return PlacedText.Fit(TagForm.Spoken(print.Tag), PosterPlan.Address, Address);
    }

    /// <summary>The same thing said in all three languages, the state language first.</summary>
    public static string InAll(string key) => string.Join(" · ", Language.All.Select(l => PrintTexts.In(l)[key]));

    private static IEnumerable<PlacedText> Call(Language language)
    {
        var (texts, area) = (PrintTexts.In(language), PosterPlan.Call(language));
        var question = PlacedText.Fit(texts["poster.question"], area with { Height = area.Height - ScanHeight }, Question);
        return [question, PlacedText.Fit(texts["poster.scan"], area with { Y = question.Bottom + Gap, Height = ScanHeight - Gap }, Scan)];
    }

    private static IEnumerable<PlacedText> Words(Language language)
    {
        var (texts, area) = (PrintTexts.In(language), PosterPlan.Words(language));
        var expect = PlacedText.Fit(texts["poster.expect"], area with { Height = area.Height * 0.6 }, Expect);
        return [expect, PlacedText.Fit(texts["poster.report"], area with { Y = area.Y + (area.Height * 0.6), Height = area.Height * 0.4 }, Report)];
    }

    /// <summary>What the register calls the station in each language, each name once, then its address: a line each.</summary>
    private static IEnumerable<PlacedText> Names(Station station, Area area)
    {
        var lines = Language.All.Select(l => station.Name.GetValueOrDefault(l)).Append(station.Address).OfType<string>().Distinct().ToList();
        var height = area.Height / Math.Max(LeastNameLines, lines.Count);
        return lines.Select((line, i) => PlacedText.Fit(line, area with { Y = area.Y + (i * height), Height = height }, Name));
    }
}
