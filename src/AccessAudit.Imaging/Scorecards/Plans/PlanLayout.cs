using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>Lays a plan's card out on an A4 page on its side: the curve on the left, what is done on the right.</summary>
internal static class PlanLayout
{
    private const double ChartWidth = 158, Between = 9, StationsWidth = 17, CostWidth = 29, RowPadding = 1.2;

    private static readonly TextStyle HeadlineStyle = new(5, Ink.Black, Bold: true);
    private static readonly TextStyle Row = new(2.5);
    private static readonly TextStyle Head = new(2.4, Ink.Gray, Bold: true);

    public static IReadOnlyList<CardPage> Of(PlanStory story, CardWords words)
    {
        var flow = new CardFlow(297, 210, words.Say("section.continued", ("title", story.Title)), story.Foot, words);
        flow.Begin(story.Kicker, story.Headline, HeadlineStyle);
        flow.Y += 0.5;
        flow.Paragraph(story.Measured, CardStyles.Small);
        flow.Y += 1.5;
        if (story.Lead.Count > 0)
            flow.Paragraph(string.Join(' ', story.Lead), CardStyles.Body);
        flow.Y += 4;
        var top = flow.Y;
        if (story.Frontier is { } frontier)
        {
            var y = flow.Section(frontier.Heading, CardFlow.Left, top, ChartWidth);
            y = flow.Text(frontier.Remark, CardStyles.Label, CardFlow.Left, y, ChartWidth) + 2;
            FrontierLayout.Put(flow, frontier, words, new Area(CardFlow.Left, y, ChartWidth, flow.Bottom - 3 - y));
        }

        Remedies(flow, story.Remedies, top);
        return flow.Pages();
    }

    private static void Remedies(CardFlow flow, RemediesStory remedies, double top)
    {
        if (remedies.Rows.Count == 0 && remedies.None is null)
            return;
        var left = CardFlow.Left + ChartWidth + Between;
        var y = flow.Section(remedies.Heading, left, top, flow.Right - left) + 1.5;
        if (remedies.None is { } none)
        {
            flow.Text(none, CardStyles.Body, left, y, flow.Right - left);
            return;
        }

        double[] lefts = [left, flow.Right - CostWidth - StationsWidth, flow.Right - CostWidth];
        double[] widths = [lefts[1] - left - 1, StationsWidth - 1, CostWidth];
        y = Line(flow, remedies.Heads, Head, lefts, widths, y);
        foreach (var row in remedies.Rows)
        {
            flow.Add(new CardMark.Line(left, y, flow.Right, y, Ink.Pale, 0.2));
            y = Line(flow, [row.Does, row.Stations, row.Cost], Row, lefts, widths, y + RowPadding);
        }
    }

    private static double Line(CardFlow flow, IReadOnlyList<string> cells, TextStyle style, double[] lefts, double[] widths, double top)
    {
        var bottom = top;
        foreach (var (place, cell) in cells.Index())
            bottom = Math.Max(bottom, flow.Text(cell, style, lefts[place], top, widths[place], place == 0 ? Align.Left : Align.Right));
        return bottom + RowPadding;
    }
}
