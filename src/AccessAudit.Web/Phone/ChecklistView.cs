using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Web.Phone;

/// <summary>A checklist as the phone asks it: questions in order, texts in every language, and when each is put.</summary>
internal sealed record ChecklistView(
    string Id, DateOnly From, DateOnly? Until, Dictionary<string, string> Title, IReadOnlyList<StageView> Stages, IReadOnlyList<CriterionView> Criteria)
{
    public static ChecklistView Of(Checklist checklist) => new(
        checklist.Id.ToString(),
        checklist.InForce.From,
        checklist.InForce.Until,
        InAll(w => checklist.Title.In(w.Language)),
        [.. checklist.Stages.Select(s => new StageView(s, InAll(w => w.Stage(s))))],
        [.. checklist.Criteria.Select(c => CriterionView.Of(checklist, c))]);

    internal static Dictionary<string, string> InAll(Func<CardWords, string> text) => Language.All.ToDictionary(l => l.Code, l => text(CardWords.In(l)));
}

internal sealed record StageView(string Id, Dictionary<string, string> Name);

/// <param name="Id">Of the criterion.</param>
/// <param name="Stage">Where on the way it is asked.</param>
/// <param name="Ask">The question.</param>
/// <param name="Hint">How to look or measure.</param>
/// <param name="Options">The answers that are offered; null where a number is asked.</param>
/// <param name="Measure">Null where no number is asked.</param>
/// <param name="AppliesWhen">A condition as JSON, see <see cref="ConditionView"/>; null means always.</param>
/// <param name="Temporary">Whether a solution for the election only counts.</param>
/// <param name="NotApplicable">Whether it may be said that it does not apply.</param>
internal sealed record CriterionView(
    string Id, string Stage, Dictionary<string, string> Ask, Dictionary<string, string>? Hint, IReadOnlyList<OptionView>? Options, MeasureView? Measure,
    Dictionary<string, object>? AppliesWhen, bool Temporary, bool NotApplicable)
{
    public static CriterionView Of(Checklist checklist, Criterion criterion) => new(
        criterion.Id,
        criterion.Stage,
        ChecklistView.InAll(w => criterion.Ask.In(w.Language)),
        criterion.Hint is { } hint ? ChecklistView.InAll(w => hint.In(w.Language)) : null,
        OptionsOf(criterion.Form),
        criterion.Form is AnswerForm.Measure measure ? MeasureView.Of(checklist, criterion, measure) : null,
        criterion.AppliesWhen is { } condition ? ConditionView.Of(condition, checklist) : null,
        criterion.TemporaryAllowed,
        criterion.NotApplicableAllowed);

    private static List<OptionView>? OptionsOf(AnswerForm form) => form switch
    {
        AnswerForm.Choice choice => [.. choice.Options.Select(o => new OptionView(o.Id, ChecklistView.InAll(w => o.Label.In(w.Language))))],
        AnswerForm.YesNo => [Word("yes"), Word("no")],
        _ => null,
    };

    private static OptionView Word(string word) => new(word, Language.All.ToDictionary(l => l.Code, l => Hosting.Words.In(l)[word]));
}

internal sealed record OptionView(string Id, Dictionary<string, string> Label);

/// <param name="Unit">Such as <c>percent</c>.</param>
/// <param name="From">Least number.</param>
/// <param name="To">Greatest number.</param>
/// <param name="Asked">What the rule asks, in words; null for a fact that only other criteria use.</param>
/// <param name="Bands">What is offered where it could not be measured exactly.</param>
internal sealed record MeasureView(string Unit, decimal From, decimal To, Dictionary<string, string>? Asked, IReadOnlyList<BandView> Bands)
{
    public static MeasureView Of(Checklist checklist, Criterion criterion, AnswerForm.Measure measure) => new(
        measure.Unit,
        measure.From,
        measure.To,
        criterion.Points == 0 ? null : ChecklistView.InAll(w => new Asked(w, checklist, criterion).Say()),
        measure.Bands.Count == 0 ? [] : [.. Enumerable.Range(0, measure.Bands.Count + 1).Select(place => BandView.Of(criterion, Interval.Of(measure.BandAt(place))))]);
}

/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="OpenBelow">Whether the lower end is out.</param>
/// <param name="Label">In words.</param>
internal sealed record BandView(decimal Low, decimal High, bool OpenBelow, Dictionary<string, string> Label)
{
    public static BandView Of(Criterion criterion, Interval band) => new(
        band.Low, band.High, band.OpenBelow, ChecklistView.InAll(w => Seen.Say(w, criterion, new Answer { Value = new AnswerValue.Band(band) })));
}
