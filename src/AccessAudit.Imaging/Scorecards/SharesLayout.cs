using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>A bar from zero for each group, with the interval as a whisker and the numbers beside it.</summary>
internal static class SharesLayout
{
    private const double GroupWidth = 44, BarWidth = 74, BarHeight = 4, Gutter = 3;

    private static readonly TextStyle GroupStyle = CardStyles.Label with { Ink = Ink.Black, Bold = true };

    public static void Put(CardFlow flow, SharesStory shares)
    {
        flow.Heading(shares.Heading, 16, shares.Remark);
        flow.Y += 0.8;
        foreach (var row in shares.Rows)
            Put(flow, row);
        if (shares.Rows.Any(r => r.Bar is not null))
            Axis(flow, shares.Axis);
    }

    private static void Axis(CardFlow flow, string unit)
    {
        flow.Need(CardStyles.Axis.LineHeight);
        var left = CardFlow.Left + GroupWidth;
        flow.Text("0", CardStyles.Axis, left, flow.Y, BarWidth);
        flow.Text(unit, CardStyles.Axis, left, flow.Y, BarWidth, Align.Centre);
        flow.Text("100", CardStyles.Axis, left, flow.Y, BarWidth, Align.Right);
        flow.Y += CardStyles.Axis.LineHeight;
    }

    private static void Put(CardFlow flow, ShareRow row)
    {
        var saysLeft = CardFlow.Left + GroupWidth + (row.Bar is null ? 0 : BarWidth + Gutter);
        var saysWidth = flow.Right - saysLeft;
        var saysHeight = TextLines.Height(row.Says, CardStyles.Label, saysWidth);
        var groupHeight = TextLines.Height(row.Group, GroupStyle, GroupWidth - 2);
        var height = Math.Max(Math.Max(saysHeight, groupHeight), BarHeight) + 1.2;
        flow.Need(height);
        var middle = flow.Y + (height / 2);
        flow.Text(row.Group, GroupStyle, CardFlow.Left, middle - (groupHeight / 2), GroupWidth - 2);
        flow.Text(row.Says, CardStyles.Label with { Ink = Ink.Black }, saysLeft, middle - (saysHeight / 2), saysWidth);
        if (row.Bar is { } bar)
            Bar(flow, bar, middle);
        flow.Y += height;
    }

    private static void Bar(CardFlow flow, (int Share, int Low, int High) bar, double middle)
    {
        const double end = 1.4;
        double X(int tenths) => CardFlow.Left + GroupWidth + (tenths / 1000.0 * BarWidth);
        flow.Add(new CardMark.Bar(new Area(X(0), middle - (BarHeight / 2), BarWidth, BarHeight), Ink.Pale));
        if (bar.Share > 0)
            flow.Add(new CardMark.Bar(new Area(X(0), middle - (BarHeight / 2), X(bar.Share) - X(0), BarHeight), Ink.Turquoise));
        if (bar.Low == bar.High)
            return;
        flow.Add(new CardMark.Line(X(bar.Low), middle, X(bar.High), middle, Ink.Black, 0.5));
        foreach (var tenths in new[] { bar.Low, bar.High })
            flow.Add(new CardMark.Line(X(tenths), middle - end, X(tenths), middle + end, Ink.Black, 0.5));
    }
}
