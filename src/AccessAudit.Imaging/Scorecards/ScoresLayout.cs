using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The scores as columns from zero, with the quartiles as a box under them.</summary>
internal static class ScoresLayout
{
    private const double ColumnsHeight = 10, BoxHeight = 2.4;

    public static void Put(CardFlow flow, ScoresStory scores)
    {
        flow.Heading(scores.Heading, ColumnsHeight + 24, scores.Remark);
        flow.Y += 0.4;
        var column = flow.Width / scores.Bins.Count;
        var most = Math.Max(1, scores.Bins.Max(b => b.Stations));
        var floor = flow.Y + CardStyles.Tick.LineHeight + ColumnsHeight;
        foreach (var (place, (range, stations, says)) in scores.Bins.Index())
        {
            var x = CardFlow.Left + (place * column);
            var height = ColumnsHeight * stations / most;
            if (stations > 0)
                flow.Add(new CardMark.Bar(new Area(x + 0.5, floor - height, column - 1, height), Ink.Blue));
            flow.Text(says, CardStyles.Tick, x, floor - height - CardStyles.Tick.LineHeight, column, Align.Centre);
            flow.Text(range, CardStyles.Tick, x, floor + BoxHeight + 1.4, column, Align.Centre);
        }

        flow.Add(new CardMark.Line(CardFlow.Left, floor, flow.Right, floor, Ink.Gray, 0.25));
        if (scores.Quartiles is var (q1, median, q3))
        {
            double X(int tenths) => CardFlow.Left + (tenths / 1000.0 * flow.Width);
            flow.Add(new CardMark.Bar(new Area(X(q1.Tenths), floor + 0.7, Math.Max(0.4, X(q3.Tenths) - X(q1.Tenths)), BoxHeight), Ink.Turquoise));
            flow.Add(new CardMark.Bar(new Area(X(median.Tenths) - 0.4, floor + 0.7, 0.8, BoxHeight), Ink.Black));
        }

        flow.Y = floor + BoxHeight + 1.8 + CardStyles.Tick.LineHeight;
        flow.Paragraph(string.Join(' ', scores.Says), CardStyles.Label with { Ink = Ink.Black });
    }
}
