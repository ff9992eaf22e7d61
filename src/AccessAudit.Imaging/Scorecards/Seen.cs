using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Says in words what was seen of a criterion: <c>14 %</c>, <c>5–8 %</c>, <c>no</c>.</summary>
public static class Seen
{
    public static string Say(CardWords words, Criterion criterion, Answer? answer)
    {
        var seen = answer?.Value switch
        {
            null => words["seen.nothing"],
            AnswerValue.NotApplicable => words["seen.not-applicable"],
            AnswerValue.Word word => Word(words, criterion.Form, word.Text),
            AnswerValue.Number number => Number(words, UnitOf(criterion), number),
            AnswerValue.Band band => Band(words, criterion, band.Interval),
            _ => throw new InvalidOperationException($"unknown answer {answer.Value}"),
        };
        return answer is { Value: not null, Temporary: true } ? words.Say("seen.temporary", ("seen", seen)) : seen;
    }

    /// <summary>What the criterion's rule looks at besides its own answer, such as the rise that decides how steep a ramp may be.</summary>
    public static IEnumerable<string> Beside(CardWords words, Checklist checklist, Criterion criterion, Audit audit) =>
        criterion.MetWhen.Tests().OfType<Condition.OfAnswer>()
            .Select(t => checklist.Criteria[t.Criterion])
            .Where(c => c.Id != criterion.Id && audit.Answers.GetValueOrDefault(c.Id)?.Value is not null)
            .DistinctBy(c => c.Id)
            .Select(c => words.Say(
                "seen.other", ("ask", words.Quote(c.Ask.In(words.Language))), ("seen", Say(words, c, audit.Answers.GetValueOrDefault(c.Id)))));

    public static string Word(CardWords words, AnswerForm form, string word) => word switch
    {
        "yes" or "no" => words[word],
        _ => (form as AnswerForm.Choice)?.Options.FirstOrDefault(o => o.Id == word)?.Label.In(words.Language) ?? word,
    };

    public static string UnitOf(Criterion criterion) => (criterion.Form as AnswerForm.Measure)?.Unit ?? "";

    private static string Number(CardWords words, string unit, AnswerValue.Number number) => number.Tolerance == 0
        ? words.Measure(number.Value, unit)
        : words.Say(
            "seen.tolerance", ("number", words.Measure(number.Value, unit)), ("tolerance", words.Measure(number.Tolerance, unit)));

    private static string Band(CardWords words, Criterion criterion, Interval band)
    {
        var measure = criterion.Form as AnswerForm.Measure;
        var unit = UnitOf(criterion);
        if (measure is not null && band.Low == measure.From)
            return words.Say("seen.up-to", ("n", words.Measure(band.High, unit)));
        if (measure is not null && band.High == measure.To)
            return words.Say("seen.over", ("n", words.Measure(band.Low, unit)));
        return words.Say("range", ("low", words.Number(band.Low)), ("high", words.Measure(band.High, unit)));
    }
}
