using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The score as a bar from 0 to 100: surely met, thereof temporary, and what is possible.</summary>
internal static class ScoreLayout
{
    private const double BarHeight = 6;

    public static void Put(CardFlow flow, ScoreStory score)
    {
        flow.Heading(score.Heading, BarHeight + 14);
        flow.Paragraph(score.Says, CardStyles.Strong);
        if (score.Bar is { } bar)
            Bar(flow, bar.Low.Tenths, bar.High.Tenths, bar.Temporary.Tenths, score.Scale);
        flow.Paragraph(CardWords.Capital(string.Join(" · ", score.More)), CardStyles.Small);
    }

    private static void Bar(CardFlow flow, int low, int high, int temporary, string scale)
    {
        flow.Y += 1;
        double X(int tenths) => CardFlow.Left + (tenths / 1000.0 * flow.Width);
        void Part(int from, int to, Ink ink, Pattern pattern = Pattern.Solid)
        {
            if (to > from)
                flow.Add(new CardMark.Bar(new Area(X(from), flow.Y, X(to) - X(from), BarHeight), ink, pattern));
        }

        Part(0, 1000, Ink.Pale);
        Part(0, low - temporary, Ink.Blue);
        Part(low - temporary, low, Ink.Orange, Pattern.Rising);
        Part(low, high, Ink.Gray, Pattern.Falling);
        flow.Y += BarHeight + 0.4;
        foreach (var tick in new[] { 0, 250, 500, 750, 1000 })
        {
            var align = tick switch { 0 => Align.Left, 1000 => Align.Right, _ => Align.Centre };
            var text = (tick / 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
            flow.Text(text, CardStyles.Axis, X(tick) - ((int)align * 5), flow.Y, 10, align);
        }

        flow.Text(scale, CardStyles.Axis, X(500) + 6, flow.Y, X(750) - X(500) - 12, Align.Centre);
        flow.Y += CardStyles.Axis.LineHeight + 1;
    }
}
