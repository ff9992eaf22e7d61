using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Audits;

/// <summary>Turns the marks of one row into an answer, or into a question to a person.</summary>
public static class RowJudge
{
    /// <param name="criterion">What the row asks.</param>
    /// <param name="stateOf">The state of the box of an option, by the option's code.</param>
    public static RowDecision Judge(Criterion criterion, Func<string, MarkState> stateOf)
    {
        var options = SheetOption.Of(criterion);
        List<SheetOption> In(MarkState state) => [.. options.Where(o => stateOf(o.Code) == state)];

        var (unclear, marked, cancelled) = (In(MarkState.Unclear), In(MarkState.Marked), In(MarkState.Cancelled));
        if (unclear.Count > 0)
            return Ask(ReviewReason.Unclear, unclear.Concat(marked));

        var temporary = marked.Find(o => o.Kind == SheetOptionKind.Temporary);
        var answers = marked.Where(o => o != temporary).ToList();
        return answers switch
        {
            [] when temporary is not null && cancelled.Count == 0 && criterion.Form is AnswerForm.YesNo => Decided(SheetOption.Of(criterion)[0], true),
            [] when temporary is not null => Ask(ReviewReason.TemporaryAlone, marked),
            [] when cancelled.Count > 0 => Ask(ReviewReason.OnlyCancelled, cancelled),
            [] => new RowDecision.NotSeen(),
            [{ Kind: SheetOptionKind.No or SheetOptionKind.NotApplicable }] when temporary is not null =>
                Ask(ReviewReason.TemporaryAlone, marked),
            [var one] => Decided(one, temporary is not null),
            _ => Ask(ReviewReason.TwoMarks, marked),
        };
    }

    private static RowDecision.Decided Decided(SheetOption option, bool temporary) =>
        new(new Answer { Value = ValueOf(option), Temporary = temporary });

    private static RowDecision.Ask Ask(ReviewReason reason, IEnumerable<SheetOption> options) =>
        new(reason, [.. options.Select(o => o.Code)]);

    private static AnswerValue ValueOf(SheetOption option) => option switch
    {
        { Kind: SheetOptionKind.NotApplicable } => new AnswerValue.NotApplicable(null),
        { Band: { } band } => new AnswerValue.Band(Interval.Of(band)),
        _ => new AnswerValue.Word(option.Code),
    };
}
