using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Samples;

/// <summary>How one source tells the truth: what it leaves out, what it embellishes, what it mistakes.</summary>
internal abstract class SampleVoice
{
    private const string HostCountry = "host-country law";

    public static SampleVoice SelfReport { get; } = new Self();

    public static SampleVoice Observer { get; } = new Observing();

    /// <summary>An observer who ticks yes without looking; one in a few dozen does, and <c>warnings</c> should find him.</summary>
    public static SampleVoice Obliging { get; } = new AlwaysYes();

    public static SampleVoice Citizen { get; } = new Walking();

    /// <summary>Null where it is not told.</summary>
    public Answer? Tell(Station station, Criterion criterion, Answer truth, Draws draws)
    {
        var told = Told(criterion, truth, draws);
        return told is not null && station.Kind == StationKind.Abroad && criterion.NotApplicableAllowed && IsBuilt(criterion)
            ? new Answer { Value = new AnswerValue.NotApplicable(HostCountry) }
            : told;
    }

    protected abstract Answer? Told(Criterion criterion, Answer truth, Draws draws);

    /// <summary>Whether it is of the building, whose law abroad is the host country's, and not of what the commission does there.</summary>
    private static bool IsBuilt(Criterion criterion) => criterion.Id is not ("home-voting" or "sign-language-service");

    /// <summary>Presence is claimed, measures are the norm's own or not taken at all.</summary>
    private sealed class Self : SampleVoice
    {
        private const double Usual = 0.6;

        /// <summary>How often a no becomes a yes: what brings presence to the shares that official figures give.</summary>
        private static double Flattery(string criterion) => criterion == "ramp-present" ? 0.68 : Usual;

        protected override Answer? Told(Criterion criterion, Answer truth, Draws draws)
        {
            var (first, second) = (draws.Unit(), draws.Unit());
            return (criterion.Form, truth.Value) switch
            {
                (AnswerForm.Measure, _) when first < 0.35 => null,
                (AnswerForm.Measure, _) when second < 0.7 && SampleMeasures.Of(criterion.Id) is { Norm: var norm } => Plain(SampleTruth.NumberOf(norm)),
                (_, AnswerValue.Word { Text: "steps" or "channels" }) when first < 0.4 => Plain(new AnswerValue.Word("ramp")),
                (_, AnswerValue.Word { Text: "stairs" }) when first < 0.3 => Plain(new AnswerValue.Word("ground")),
                (_, AnswerValue.Word { Text: "none" }) when first < 0.4 => Plain(new AnswerValue.Word("online")),
                (_, AnswerValue.Word { Text: "no" }) when first < Flattery(criterion.Id) => Plain(new AnswerValue.Word("yes")),
                _ => second < 0.3 ? truth : truth with { Temporary = false },
            };
        }
    }

    /// <summary>Looks at nearly everything and measures with an instrument, or ticks the box.</summary>
    private class Observing : SampleVoice
    {
        protected override Answer? Told(Criterion criterion, Answer truth, Draws draws)
        {
            var (first, second) = (draws.Unit(), draws.Unit());
            if (criterion.Form is AnswerForm.Measure form && truth.Value is AnswerValue.Number { Value: var number })
            {
                if (first < 0.12)
                    return null;
                return form.Bands.Count > 0 && second < 0.4
                    ? Plain(new AnswerValue.Band(SampleMeasures.BoxOf(form, number)))
                    : Plain(new AnswerValue.Number(number, form.Unit == "percent" ? 0.5m : number < 10 ? 0.1m : 1));
            }

            if (first < 0.05)
                return null;
            return second < 0.015 && truth.Value is AnswerValue.Word { Text: "yes" or "no" } ? Plain(new AnswerValue.Word("yes")) : truth;
        }
    }

    private sealed class AlwaysYes : Observing
    {
        protected override Answer? Told(Criterion criterion, Answer truth, Draws draws) => base.Told(criterion, truth, draws) switch
        {
            { Value: AnswerValue.Word { Text: "no" } } no => no with { Value = new AnswerValue.Word("yes") },
            { Value: AnswerValue.Number or AnswerValue.Band } when SampleMeasures.Of(criterion.Id) is { Norm: var norm } => Plain(SampleTruth.NumberOf(norm)),
            var told => told,
        };
    }

    /// <summary>A voter with a phone: tells a third of it, and seldom has a tape measure.</summary>
    private sealed class Walking : SampleVoice
    {
        protected override Answer? Told(Criterion criterion, Answer truth, Draws draws)
        {
            var first = draws.Unit();
            return (criterion.Form, truth.Value) switch
            {
                (AnswerForm.Measure { Bands.Count: > 0 } form, AnswerValue.Number { Value: var number }) =>
                    first < 0.1 ? Plain(new AnswerValue.Band(SampleMeasures.BoxOf(form, number))) : null,
                (AnswerForm.Measure, _) => null,
                _ => first < 0.35 ? truth : null,
            };
        }
    }

    private static Answer Plain(AnswerValue value) => new() { Value = value };
}
