using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Step 5: says of every measured box whether it is marked, and leaves what is doubtful to a person.</summary>
internal static class PageJudge
{
    public static SheetReading Judge(MeasuredPage measured, IReadOnlyList<MarkState> states)
    {
        var sheet = measured.Page.Sighting;
        return new SheetReading
        {
            Station = sheet.Station,
            Checklist = sheet.Layout.Checklist.Id,
            Language = sheet.Language,
            Page = sheet.Page.Number,
            PrintRun = sheet.PrintRun,
            Boxes =
            [
                .. measured.Boxes.Select((b, i) => (Measured: b, State: states[i])).Where(b => b.Measured.Box.Row is not null)
                    .Select(b => new BoxReading(
                        b.Measured.Box.Row!.Criterion.Id, b.Measured.Box.Option!.Code, Math.Round(b.Measured.Ink, 4), b.State)),
            ],
        };
    }

    /// <summary>Of every box of the page, in their order.</summary>
    public static MarkState[] StatesOf(MeasuredPage measured, MarkThresholds thresholds) =>
        [.. measured.Boxes.Select(b => StateOf(b, thresholds))];

    /// <remarks>
    /// Of a box whose outline cannot be seen nothing is known, least of all that it is empty; and a neighbour's tail is no answer.
    /// </remarks>
    public static MarkState StateOf(MeasuredBox box, MarkThresholds thresholds)
    {
        var state = thresholds.Judge(box.Ink);
        var isDoubtful = box.IsHidden || (box.Doubts != MarkDoubts.None && state == MarkState.Marked);
        return isDoubtful ? MarkState.Unclear : state;
    }
}
