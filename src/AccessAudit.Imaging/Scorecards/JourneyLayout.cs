using AccessAudit.Scoring;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The heart of the card: each voter group's way as a line with stops, broken behind the first barrier.</summary>
internal static class JourneyLayout
{
    private const double GroupWidth = 38, VerdictWidth = 34, StopSize = 7, LeastRow = 11.5, EndRoom = 9;

    private static readonly TextStyle StageStyle = new(2.7, Ink.Gray, Bold: true);
    private static readonly TextStyle GroupStyle = new(3, Ink.Black, Bold: true);
    private static readonly TextStyle VerdictStyle = new(2.8, Ink.Black);
    private static readonly TextStyle ReferenceStyle = new(2.7, Ink.Plum, Bold: true);

    public static void Put(CardFlow flow, JourneyStory journey)
    {
        var column = (flow.Width - GroupWidth - VerdictWidth - EndRoom) / journey.Stages.Count;
        flow.Heading(journey.Heading, LeastRow * 2);
        Stages(flow, journey, column);
        foreach (var row in journey.Rows)
            Row(flow, row, column);
        Key(flow, journey);
    }

    private static void Stages(CardFlow flow, JourneyStory journey, double column)
    {
        var style = TextLines.Shrunk(StageStyle, journey.Stages, column - 1.5, least: 1.9);
        var height = journey.Stages.Max(s => TextLines.Height(s, style, column - 1.5));
        foreach (var (place, stage) in journey.Stages.Index())
        {
            var top = flow.Y + height - TextLines.Height(stage, style, column - 1.5);
            flow.Text(stage, style, CardFlow.Left + GroupWidth + (place * column) + 0.75, top, column - 1.5, Align.Centre);
        }

        flow.Y += height + 0.8;
    }

    private static void Row(CardFlow flow, JourneyRow row, double column)
    {
        var texts = new[]
        {
            TextLines.Height(row.Group, GroupStyle, GroupWidth - 2), TextLines.Height(row.Verdict, VerdictStyle, VerdictWidth),
        };
        var height = Math.Max(LeastRow, texts.Max() + 1.5);
        flow.Need(height);
        var middle = flow.Y + (height / 2);
        flow.Text(row.Group, GroupStyle, CardFlow.Left, middle - (texts[0] / 2), GroupWidth - 2);
        Track(flow, row, column, middle);
        foreach (var (place, stop) in row.Stops.Index())
            Put(flow, stop, CentreOf(flow, place, column), middle, place > row.End);
        flow.Add(new CardMark.BallotBox(
            Area.Square(flow.Right - VerdictWidth - EndRoom + 0.5, middle - 3, 6), row.Range.Worst != Verdict.Blocked));
        var verdict = row.Range is { IsSure: true, Worst: Verdict.Blocked }
            ? VerdictStyle with { Ink = Ink.Plum, Bold = true } : VerdictStyle;
        flow.Text(row.Verdict, verdict, flow.Right - VerdictWidth, middle - (texts[1] / 2), VerdictWidth);
        flow.Y += height;
    }

    /// <summary>Solid while passing is sure, dashed where it is not known, and nothing at all behind a barrier.</summary>
    private static void Track(CardFlow flow, JourneyRow row, double column, double middle)
    {
        var (from, known) = (CardFlow.Left + GroupWidth, true);
        for (var place = 0; place <= row.Stops.Count; place++)
        {
            var to = place < row.Stops.Count ? CentreOf(flow, place, column) : flow.Right - VerdictWidth - EndRoom + 0.5;
            flow.Add(new CardMark.Line(from, middle, to, middle, known ? Ink.Blue : Ink.Gray, known ? 1 : 0.5, !known));
            if (place == row.End)
                return;
            known &= place == row.Stops.Count || !row.Stops[place].MayEnd;
            from = to;
        }
    }

    private static void Put(CardFlow flow, JourneyStop stop, double x, double y, bool behind)
    {
        var size = stop.Stop == Stop.NothingAsked ? StopSize / 2.5 : StopSize;
        flow.Add(new CardMark.Shape(Area.Square(x - (size / 2), y - (size / 2), size), stop.Stop, behind));
        if (stop.Finding is { } number)
        {
            var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            flow.Text(text, ReferenceStyle, x + (StopSize / 2) + 0.8, y - (StopSize / 2) - 0.6, 8);
        }
    }

    private static double CentreOf(CardFlow flow, int place, double column) => CardFlow.Left + GroupWidth + ((place + 0.5) * column);

    /// <summary>The shapes that occur, each with its word.</summary>
    private static void Key(CardFlow flow, JourneyStory journey)
    {
        const double size = 3.6;
        var style = CardStyles.Label;
        flow.Need(size + 3);
        flow.Y += 1;
        var x = CardFlow.Left;
        foreach (var (stop, says) in journey.Key)
        {
            var width = size + 1.5 + TextMeasure.Width(says, style);
            if (x + width > flow.Right)
                (x, flow.Y) = (CardFlow.Left, flow.Y + size + 1.2);
            var own = stop == Stop.NothingAsked ? size / 2 : size;
            flow.Add(new CardMark.Shape(Area.Square(x + ((size - own) / 2), flow.Y + ((size - own) / 2), own), stop));
            flow.Text(says, style, x + size + 1.5, flow.Y + (size / 2) - (style.Size * 0.62), width);
            x += width + 6;
        }

        flow.Y += size + 1;
    }
}
