using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Criteria by regions: the more stations lack it, the darker the cell; the number stands in it.</summary>
internal static class HeatLayout
{
    private const double AskWidth = 68, VotersWidth = 15, WidestColumn = 16, Gap = 0.5, CellHeight = 4.4, SpaceAfterCountry = 1.5;

    private static readonly TextStyle Ask = new(2.1);
    private static readonly TextStyle Cell = new(2.3);
    private static readonly TextStyle Head = new(1.9, Ink.Gray, Bold: true);

    public static void Put(CardFlow flow, HeatStory heat)
    {
        flow.Heading(heat.Heading, 30, heat.Remark);
        flow.Y += 0.8;
        var column = Math.Min(WidestColumn, (flow.Width - AskWidth - VotersWidth - SpaceAfterCountry) / heat.Places.Count);
        var heads = HeadsOf(heat, column);
        Heads(flow, heads);
        foreach (var row in heat.Rows)
        {
            var height = Math.Max(CellHeight, TextLines.Height(row.Ask, Ask, AskWidth - 2)) + Gap;
            if (flow.Need(height))
                Heads(flow, heads);
            Row(flow, row, column, height - Gap);
            flow.Y += height;
        }
    }

    private static double LeftOf(int place, double column) =>
        CardFlow.Left + AskWidth + VotersWidth + (place * column) + (place > 0 ? SpaceAfterCountry : 0);

    private static IReadOnlyList<(string Text, double X, double Width, Align Align)> HeadsOf(HeatStory heat, double column) =>
    [
        (heat.CriterionHead, CardFlow.Left, AskWidth - 2, Align.Left),
        (heat.VotersHead, CardFlow.Left + AskWidth - 2, VotersWidth, Align.Right),
        .. heat.Places.Select((p, place) => (Hyphenated(p.Short, column - Gap), LeftOf(place, column), column - Gap, Align.Centre)),
    ];

    /// <summary>Broken where the language breaks it, but only where it does not fit in one line.</summary>
    private static string Hyphenated(string text, double width)
    {
        var whole = text.Replace("\u00ad", "", StringComparison.Ordinal);
        return whole.Split(' ').All(w => TextMeasure.Width(w, Head) <= width) ? whole : text.Replace("\u00ad", "- ", StringComparison.Ordinal);
    }

    private static void Heads(CardFlow flow, IReadOnlyList<(string Text, double X, double Width, Align Align)> heads)
    {
        var height = heads.Max(h => TextLines.Height(h.Text, Head, h.Width));
        foreach (var (text, x, width, align) in heads)
            flow.Text(text, Head, x, flow.Y + height - TextLines.Height(text, Head, width), width, align);
        flow.Y += height + 0.6;
    }

    private static void Row(CardFlow flow, HeatRow row, double column, double height)
    {
        var middle = flow.Y + (height / 2);
        flow.Text(row.Ask, Ask, CardFlow.Left, middle - (TextLines.Height(row.Ask, Ask, AskWidth - 2) / 2), AskWidth - 2);
        var top = middle - (Cell.LineHeight / 2);
        flow.Text(row.Voters, Cell, CardFlow.Left + AskWidth - 2, top, VotersWidth, Align.Right);
        foreach (var (place, cell) in row.Cells.Index())
        {
            var (box, shade) = (new Area(LeftOf(place, column), flow.Y, column - Gap, height), Shade.Of(cell.Share ?? 0));
            if (shade != Ink.White)
                flow.Add(new CardMark.Bar(box, shade));
            flow.Text(cell.Number, Cell with { Ink = Shade.TextOn(shade), Bold = place == 0 }, box.X, top, box.Width, Align.Centre);
        }
    }
}
