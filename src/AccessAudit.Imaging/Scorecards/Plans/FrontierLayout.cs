using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>The voters freed over the budget, both from zero, as a line of steps: between two points nothing is promised.</summary>
internal static class FrontierLayout
{
    private const double LeftRoom = 15, BottomRoom = 10, LabelWidth = 50, DotSize = 3.2;

    private static readonly TextStyle Label = new(2.8, Bold: true);

    public static void Put(CardFlow flow, FrontierStory story, CardWords words, Area room)
    {
        var plot = new Area(room.X + LeftRoom, room.Y, room.Width - LeftRoom - 2, room.Height - BottomRoom);
        var last = story.Points[^1];
        var (stepX, stepY) = (NiceStep(Math.Max(1, last.BudgetKzt), 6), NiceStep(story.Stopped * 1.08, 5));
        var (mostX, mostY) = (Math.Max(1, last.BudgetKzt) * 1.03, Math.Max(story.Stopped * 1.08, stepY));
        double X(double tenge) => plot.X + (tenge / mostX * plot.Width);
        double Y(double voters) => plot.Bottom - (voters / mostY * plot.Height);

        Axes(flow, story, words, plot, (stepX, mostX), (stepY, mostY));
        flow.Add(new CardMark.Line(plot.X, Y(story.Stopped), plot.Right, Y(story.Stopped), Ink.Plum, 0.5, Dashed: true));
        flow.Text(story.StoppedSays, Label with { Ink = Ink.Plum }, plot.X + 1.5, Y(story.Stopped) - Label.LineHeight - 0.4, LabelWidth);
        var curve = story.Points.Select(p => (X: X(p.BudgetKzt), Y: Y(p.VotersFreed))).ToList();
        Curve(flow, curve);

        var all = LabelBox(story.AllSays, plot, X(last.BudgetKzt), Y(last.VotersFreed), curve, null);
        Mark(flow, story.AllSays, Ink.Blue, X(last.BudgetKzt), Y(last.VotersFreed), all);
        if (story.Own == last)
            return;
        var own = LabelBox(story.OwnSays, plot, X(story.Own.BudgetKzt), Y(story.Own.VotersFreed), curve, all);
        Mark(flow, story.OwnSays, Ink.Orange, X(story.Own.BudgetKzt), Y(story.Own.VotersFreed), own);
    }

    private static void Axes(
        CardFlow flow, FrontierStory story, CardWords words, Area plot, (double Step, double Most) across, (double Step, double Most) up)
    {
        for (var voters = 0.0; voters <= up.Most; voters += up.Step)
        {
            var y = plot.Bottom - (voters / up.Most * plot.Height);
            flow.Add(new CardMark.Line(plot.X, y, plot.Right, y, voters == 0 ? Ink.Gray : Ink.Pale, voters == 0 ? 0.35 : 0.2));
            flow.Text(words.Number((decimal)voters), CardStyles.Axis, plot.X - LeftRoom, y - (CardStyles.Axis.Size * 0.6), LeftRoom - 1.5, Align.Right);
        }

        for (var tenge = 0.0; tenge <= across.Most; tenge += across.Step)
        {
            var x = plot.X + (tenge / across.Most * plot.Width);
            flow.Add(new CardMark.Line(x, plot.Bottom, x, plot.Bottom + 1.2, Ink.Gray, 0.35));
            flow.Text(words.Number((decimal)tenge / story.AxisUnit), CardStyles.Axis, x - 8, plot.Bottom + 1.6, 16, Align.Centre);
        }

        flow.Text(story.AxisSays, CardStyles.Label, plot.X, plot.Bottom + 5.4, plot.Width, Align.Right);
    }

    private static void Curve(CardFlow flow, List<(double X, double Y)> points)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            flow.Add(new CardMark.Line(from.X, from.Y, to.X, from.Y, Ink.Blue, 0.7));
            flow.Add(new CardMark.Line(to.X, from.Y, to.X, to.Y, Ink.Blue, 0.7));
        }
    }

    /// <summary>Below the point and the curve, not on another label, and inside the plot.</summary>
    /// <remarks>The curve only rises: what lies below it at a label's left end lies below it all along.</remarks>
    private static Area LabelBox(string text, Area plot, double x, double y, List<(double X, double Y)> curve, Area? other)
    {
        const double air = 2.5;
        var lines = TextLines.Wrap(text, Label, LabelWidth);
        var (width, height) = (lines.Max(l => TextMeasure.Width(l, Label)), lines.Count * Label.LineHeight);
        var lowest = plot.Bottom - height - 1;
        var left = Math.Min(x + air, plot.Right - width);
        var top = Math.Max(y, curve.Last(p => p == curve[0] || p.X <= left).Y) + air;
        if (top > lowest)
        {
            // Too near the bottom: further right, where the curve has left room below it.
            left = Math.Min(curve.FirstOrDefault(p => p.Y + air <= lowest, curve[0]).X + air, plot.Right - width);
            top = lowest;
        }

        var box = new Area(left, top, width, height);
        return other is { } taken && box.Grow(1).Overlaps(taken) ? box with { Y = Math.Min(taken.Bottom + 2, lowest) } : box;
    }

    private static void Mark(CardFlow flow, string text, Ink ink, double x, double y, Area label)
    {
        if (label.Y > y + 4 || label.X > x + 4)
            flow.Add(new CardMark.Line(x, y, Math.Clamp(x, label.X, label.Right), Math.Clamp(y, label.Y, label.Bottom), Ink.Gray, 0.25));
        flow.Add(new CardMark.Dot(Area.Square(x - (DotSize / 2), y - (DotSize / 2), DotSize), ink));
        flow.Text(text, Label, label.X, label.Y, label.Width + 0.01);
    }

    /// <summary>1, 2 or 5 times a power of ten, so that the axis has about so many marks; a whole number.</summary>
    private static double NiceStep(double most, int marks)
    {
        var rough = Math.Max(1, most / marks);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}
