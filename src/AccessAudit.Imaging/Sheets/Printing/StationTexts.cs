using System.Globalization;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>The texts that name one station: its number, name and place, and the tag in letters.</summary>
internal static class StationTexts
{
    private static readonly TextStyle Number = new(Face.Bold, 7.6, 2) { Place = TextPlace.Bottom };
    private static readonly TextStyle Name = new(Face.Bold, 3.4, 1.6) { Place = TextPlace.Top };
    private static readonly TextStyle Place = new(Face.Regular, 2.5, 1.5) { Place = TextPlace.Top };
    private static readonly TextStyle Group = new(Face.Regular, 2.7, 1.2);
    private static readonly TextStyle Address = new(Face.Regular, 2.1, 1.2) { Place = TextPlace.Bottom };

    public static IEnumerable<PlacedText> Of(SheetPrint print, int page)
    {
        var (station, language) = (print.Station, print.Language);
        yield return PlacedText.Fit(NumberOf(station), HeaderPlan.StationNumber, Number);
        yield return PlacedText.Fit(station.NameIn(language), HeaderPlan.StationName, Name);
        yield return PlacedText.Fit(
            string.Join(" · ", new[] { station.Address, station.District, print.RegionName }.OfType<string>()),
            HeaderPlan.StationPlace, Place);

        var (address, code) = TagForm.Split(print.Tag(page));
        yield return PlacedText.Fit($"{address}… · {station.Id} · {print.Layout.Checklist.Id}", HeaderPlan.Address, Address);
        foreach (var text in Groups(code, SheetLayout.TagText))
            yield return text;
    }

    /// <summary>The number on the door; the register's id where the register knows no number.</summary>
    public static string NumberOf(Station station) =>
        station.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"№\u00a0{number}") : station.Id.ToString();

    private static IEnumerable<PlacedText> Groups(string code, Area area)
    {
        var groups = TagForm.Groups(code);
        var line = area.Height / groups.Count;
        return groups.Select((g, i) => PlacedText.Fit(g, area with { Y = area.Y + (i * line), Height = line }, Group));
    }
}
