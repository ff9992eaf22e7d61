using AccessAudit.Checklists;

namespace AccessAudit.Audits;

/// <summary>Holds an audit's answers against the checklist that it was made with.</summary>
/// <remarks>
/// <em>Temporary</em> or <em>not applicable</em> where the criterion forbids it is a fact that was seen, not a fault: see
/// <see cref="Flags"/>.
/// </remarks>
public static class AuditCheck
{
    /// <summary>Everything for which the audit has to be refused; empty where it is sound.</summary>
    public static IReadOnlyList<Fault> Faults(Checklist checklist, Audit audit)
    {
        var faults = new List<Fault>();
        foreach (var (id, answer) in audit.Answers)
        {
            if (checklist.Find(id) is not { } criterion)
                faults.Add(new Fault(0, id, $"{checklist.Id} asks no such criterion", "the id of one of its criteria"));
            else if (answer.Value is not null and not AnswerValue.NotApplicable && Misfit(criterion, answer.Value) is { } misfit)
                faults.Add(misfit);
        }

        return faults;
    }

    /// <summary>The criteria whose answer claims something that the rules do not admit; the audit is kept, a person should look.</summary>
    public static IReadOnlyList<string> Flags(Checklist checklist, Audit audit) =>
    [
        .. checklist.Criteria.Where(c => audit.Answers.TryGetValue(c.Id, out var answer)
            && ((answer.Temporary && !c.TemporaryAllowed)
                || (answer.Value is AnswerValue.NotApplicable && !c.NotApplicableAllowed))).Select(c => c.Id),
    ];

    /// <summary>The answers that are of the kind that a checklist asks for, by place; under another edition than its own some may not be.</summary>
    internal static IEnumerable<(int Place, Answer Answer)> Fitting(Checklist checklist, Audit audit)
    {
        foreach (var (id, answer) in audit.Answers)
        {
            var place = checklist.PlaceOf(id);
            if (place >= 0 && answer.Value is not null && Fits(checklist.Criteria[place], answer.Value))
                yield return (place, answer);
        }
    }

    /// <summary>Whether an answer is of the kind that a criterion asks for; replay under another edition needs to know.</summary>
    internal static bool Fits(Criterion criterion, AnswerValue value) =>
        value is AnswerValue.NotApplicable || Misfit(criterion, value) is null;

    private static Fault? Misfit(Criterion criterion, AnswerValue value) => criterion.Form switch
    {
        AnswerForm.YesNo => value is AnswerValue.Word { Text: "yes" or "no" }
            ? null
            : Misfit(criterion, value, "\"yes\", \"no\" or \"not-applicable\""),
        AnswerForm.Choice choice => value is AnswerValue.Word word && choice.Options.Any(o => o.Id == word.Text)
            ? null
            : Misfit(criterion, value, $"one of {string.Join(", ", choice.Options.Select(o => o.Id))}"),
        AnswerForm.Measure measure => InRange(measure, value)
            ? null
            : Misfit(criterion, value, $"a number or band from {measure.From} to {measure.To} {measure.Unit}"),
        _ => throw new InvalidOperationException($"unknown form of answer {criterion.Form}"),
    };

    private static bool InRange(AnswerForm.Measure measure, AnswerValue value) => value switch
    {
        AnswerValue.Number number => number.Value >= measure.From && number.Value <= measure.To,
        AnswerValue.Band { Interval: var band } => band.Low >= measure.From && band.High <= measure.To,
        _ => false,
    };

    private static Fault Misfit(Criterion criterion, AnswerValue value, string expected)
    {
        var found = value switch
        {
            AnswerValue.Word word => $"\"{word.Text}\"",
            AnswerValue.Number number => $"{number.Value}",
            AnswerValue.Band { Interval: var band } => $"the band from {band.Low} to {band.High}",
            _ => "not applicable",
        };
        return new Fault(0, criterion.Id, $"the answer is {found}", expected);
    }
}
