using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The findings one under another: on the left what is wrong, on the right what would mend it.</summary>
internal static class FindingsLayout
{
    private const double NumberWidth = 10.5, Gutter = 5;

    /// <summary>Wide enough for the longest label of any language, with space behind it.</summary>
    internal const double LabelWidth = 19;

    public static void Put(CardFlow flow, FindingsStory story)
    {
        flow.Heading(story.Heading, 20, story.Remark);
        flow.Y += 0.8;
        foreach (var finding in story.Findings)
            Put(flow, finding);
    }

    private static void Put(CardFlow flow, Finding finding)
    {
        var half = (flow.Width - NumberWidth - Gutter) / 2;
        var (left, right) = (CardFlow.Left + NumberWidth, CardFlow.Left + NumberWidth + half + Gutter);
        IReadOnlyList<(string Label, string Text)> mending = [finding.Rule, .. finding.Remedies];
        var height = Math.Max(
            TextLines.Height(finding.Ask, CardStyles.Strong, half) + TextLines.Height(WhomOf(finding), CardStyles.Label, half)
                + HeightOf(finding.Facts, half),
            HeightOf(mending, half));
        flow.Need(height + 2);
        var number = finding.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        flow.Add(new CardMark.Shape(Area.Square(CardFlow.Left, flow.Y + 0.2, 3.4), finding.IsBarrier ? Stop.Blocked : Stop.WithHelp));
        flow.Text(number, finding.IsBarrier ? CardStyles.Number : CardStyles.Strong, CardFlow.Left + 4.4, flow.Y, NumberWidth);
        var y = flow.Text(finding.Ask, CardStyles.Strong, left, flow.Y, half);
        y = flow.Text(WhomOf(finding), CardStyles.Label, left, y, half);
        Labelled(flow, finding.Facts, left, y, half);
        Labelled(flow, mending, right, flow.Y + 0.3, half);
        flow.Y += height + 2.4;
    }

    private static string WhomOf(Finding finding) => $"{finding.Kind} · {finding.Whom}";

    private static void Labelled(CardFlow flow, IReadOnlyList<(string Label, string Text)> facts, double x, double y, double width)
    {
        foreach (var (label, text) in facts)
        {
            flow.Text(label, CardStyles.Label, x, y, LabelWidth);
            y = flow.Text(text, CardStyles.Label with { Ink = Ink.Black }, x + LabelWidth, y, width - LabelWidth);
        }
    }

    private static double HeightOf(IReadOnlyList<(string Label, string Text)> facts, double width) =>
        facts.Sum(f => TextLines.Height(f.Text, CardStyles.Label, width - LabelWidth));
}
