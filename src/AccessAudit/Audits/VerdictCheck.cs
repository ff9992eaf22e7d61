using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Audits;

/// <summary>Holds what a person says against what was asked, and turns it into an answer by the same rules as the marks that were read.</summary>
public static class VerdictCheck
{
    /// <summary>Why the verdict cannot stand; null where it can.</summary>
    /// <param name="criterion">The row.</param>
    /// <param name="ofNumber">Whether the number is asked for, or the boxes.</param>
    /// <param name="row">The row's answer as far as it is known; the band that a number must lie in.</param>
    public static VerdictProblem? Problem(Criterion criterion, bool ofNumber, Answer? row, ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Retake => null,
        ReviewVerdict.NoNumber when ofNumber => null,
        ReviewVerdict.Number number when ofNumber => Problem(criterion, row, number.Value),
        ReviewVerdict.Marks marks when !ofNumber => Problem(criterion, marks),
        _ => new VerdictProblem.OtherQuestion(),
    };

    /// <summary>What the row judge makes of the boxes that a person says are marked.</summary>
    internal static RowDecision Judge(Criterion criterion, ReviewVerdict.Marks marks) =>
        RowJudge.Judge(criterion, option => marks.Options.Contains(option) ? MarkState.Marked : MarkState.Empty);

    private static VerdictProblem? Problem(Criterion criterion, ReviewVerdict.Marks marks)
    {
        var known = SheetOption.Of(criterion).Select(o => o.Code).ToList();
        if (marks.Options.FirstOrDefault(o => !known.Contains(o)) is { } unknown)
            return new VerdictProblem.UnknownOption(unknown);
        return Judge(criterion, marks) is RowDecision.Ask ? new VerdictProblem.NotOneAnswer() : null;
    }

    private static VerdictProblem? Problem(Criterion criterion, Answer? row, decimal number)
    {
        if (criterion.Form is not AnswerForm.Measure measure || row?.Value is not (null or AnswerValue.Band))
            return new VerdictProblem.OtherQuestion();
        if (number < measure.From || number > measure.To)
            return new VerdictProblem.OutsideRange(measure.From, measure.To);
        return row?.Value is AnswerValue.Band { Interval: var band } && !Contains(band, number) ? new VerdictProblem.OutsideBand(band) : null;
    }

    private static bool Contains(Interval band, decimal number) =>
        number <= band.High && (band.OpenBelow ? number > band.Low : number >= band.Low);
}
