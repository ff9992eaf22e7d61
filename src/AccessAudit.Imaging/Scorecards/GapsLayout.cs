namespace AccessAudit.Imaging.Scorecards;

/// <summary>The gaps as a table whose rows grow with their texts.</summary>
internal static class GapsLayout
{
    private const double Gutter = 3;

    /// <summary>Shares of the page's width.</summary>
    private static readonly double[] Columns = [0.35, 0.12, 0.13, 0.28, 0.12];

    private static readonly TextStyle Style = new(2.6);
    private static readonly TextStyle FirstStyle = Style with { Bold = true };
    private static readonly TextStyle HeadStyle = Style with { Ink = Ink.Gray, Bold = true };

    public static void Put(CardFlow flow, GapsStory gaps)
    {
        flow.Heading(gaps.Heading, 22, gaps.Remark);
        flow.Y += 0.8;
        if (gaps.Rows.Count == 0)
            return;
        Row(flow, gaps.Heads, _ => HeadStyle);
        foreach (var row in gaps.Rows)
            Row(flow, row, place => place == 0 ? FirstStyle : Style);
    }

    private static void Row(CardFlow flow, IReadOnlyList<string> cells, Func<int, TextStyle> style)
    {
        var height = cells.Select((c, place) => TextLines.Height(c, style(place), WidthOf(flow, place))).Max();
        flow.Need(height + 1.2);
        var x = CardFlow.Left;
        foreach (var (place, cell) in cells.Index())
        {
            flow.Text(cell, style(place), x, flow.Y, WidthOf(flow, place), place is 2 or 4 ? Align.Right : Align.Left);
            x += Columns[place] * flow.Width;
        }

        flow.Y += height + 0.3;
        flow.Add(new CardMark.Line(CardFlow.Left, flow.Y, flow.Right, flow.Y, Ink.Pale, 0.15));
        flow.Y += 0.4;
    }

    private static double WidthOf(CardFlow flow, int place) => (Columns[place] * flow.Width) - (place == 4 ? 0 : Gutter);
}
