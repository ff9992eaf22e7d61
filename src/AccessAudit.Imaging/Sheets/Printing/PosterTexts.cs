using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Every text of a door poster.</summary>
internal static class PosterTexts
{
    private const double WordsGap = 2;
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
        foreach (var language in Language.All)
        {
            var texts = PrintTexts.In(language);
            var words = PosterPlan.Words(language);
            var half = (words.Height - WordsGap) / 2;
            yield return PlacedText.Fit(texts["poster.question"], PosterPlan.Question(language), Question);
            yield return PlacedText.Fit(texts["poster.scan"], PosterPlan.Scan(language), Scan);
            yield return PlacedText.Fit(texts["poster.expect"], words with { Height = half + 4 }, Expect);
            yield return PlacedText.Fit(texts["poster.report"], words with { Y = words.Y + half + 4 + WordsGap, Height = half - 4 }, Report);
        }

        yield return PlacedText.Fit(InAll("poster.type"), PosterPlan.Address with { Height = 4 }, Type);
        yield return PlacedText.Fit(TagForm.Spoken(print.Tag), PosterPlan.Address, Address);
    }

    /// <summary>The same thing said in all three languages, the state language first.</summary>
    public static string InAll(string key) => string.Join(" · ", Language.All.Select(l => PrintTexts.In(l)[key]));

    /// <summary>What the register calls the station in each language, each name once, then its address: a line each.</summary>
    private static IEnumerable<PlacedText> Names(Station station, Area area)
    {
        var lines = Language.All.Select(l => station.Name.GetValueOrDefault(l)).Append(station.Address).OfType<string>().Distinct().ToList();
        var height = area.Height / Math.Max(LeastNameLines, lines.Count);
        return lines.Select((line, i) => PlacedText.Fit(line, area with { Y = area.Y + (i * height), Height = height }, Name));
    }
}
