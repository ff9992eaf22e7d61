using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Groups by stages: the more stations end the way there, the darker the cell; the number stands in it.</summary>
internal static class EndsLayout
{
    private const double GroupWidth = 44, NoneWidth = 26, RowHeight = 5, Gap = 0.6;

    private static readonly TextStyle GroupStyle = CardStyles.Label with { Ink = Ink.Black, Bold = true };
    private static readonly TextStyle Cell = new(3, Ink.Black, Bold: true);

    public static void Put(CardFlow flow, EndsStory ends)
    {
        var column = (flow.Width - GroupWidth - NoneWidth) / ends.Stages.Count;
        flow.Heading(ends.Heading, RowHeight * 3, ends.Remark);
        Heads(flow, [.. ends.Stages.Select(s => (s, column)), (ends.NoneHead, NoneWidth)]);
        foreach (var row in ends.Rows)
            Put(flow, row, column);
    }

    private static void Heads(CardFlow flow, IReadOnlyList<(string Text, double Width)> heads)
    {
        var style = CardStyles.Label with { Bold = true };
        var height = heads.Max(h => TextLines.Height(h.Text, style, h.Width - 1.5));
        var x = CardFlow.Left + GroupWidth;
        foreach (var (text, width) in heads)
        {
            flow.Text(text, style, x + 0.75, flow.Y + height - TextLines.Height(text, style, width - 1.5), width - 1.5, Align.Centre);
            x += width;
        }

        flow.Y += height + 0.6;
    }

    private static void Put(CardFlow flow, EndsRow row, double column)
    {
        var groupHeight = TextLines.Height(row.Group, GroupStyle, GroupWidth - 2);
        var height = Math.Max(RowHeight, groupHeight + Gap);
        flow.Need(height);
        var middle = flow.Y + (height / 2);
        flow.Text(row.Group, GroupStyle, CardFlow.Left, middle - (groupHeight / 2), GroupWidth - 2);
        var top = middle - (Cell.LineHeight / 2) + 0.05;
        foreach (var (place, (says, number, share)) in row.Stations.Index())
        {
            var (x, shade) = (CardFlow.Left + GroupWidth + (place * column), Shade.Of(share ?? 0));
            flow.Add(new CardMark.Bar(new Area(x, flow.Y, column - Gap, height - Gap), shade));
            flow.Text(says, Cell with { Ink = Shade.TextOn(shade), Bold = number > 0 }, x, top, column - Gap, Align.Centre);
        }

        flow.Text(row.None, Cell with { Bold = false }, flow.Right - NoneWidth, top, NoneWidth - Gap, Align.Centre);
        flow.Y += height;
    }
}
