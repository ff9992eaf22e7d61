using AccessAudit.Audits;
using AccessAudit.Scoring;
using CsCheck;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Scoring;

/// <summary>What holds for every audit.</summary>
public class ScorerProperties
{
    private static readonly Gen<Answer?> YesNo = OneOf<Answer?>(
        null, Word("yes"), Word("no"), Word("yes", temporary: true), Word("no", temporary: true), NotApplicable());

    private static readonly Gen<Answer?> Access = OneOf<Answer?>(
        null, Word("level"), Word("ramp"), Word("steps"), Word("ramp", temporary: true), NotApplicable());

    internal static readonly Gen<Audit> AnyAudit = Gen.Select(YesNo, Access, Measure(0, 100), Measure(0, 5), YesNo, YesNo,
        (clear, access, slope, rise, braille, booth) => Of([.. new (string Id, Answer? Answer)[]
        {
            ("clear-way", clear), ("access", access), ("ramp-slope", slope), ("ramp-rise", rise), ("braille", braille), ("booth", booth),
        }.Where(a => a.Answer is not null).Select(a => (a.Id, a.Answer!))]));

    [Fact]
    public void Low_is_never_above_high_and_worst_never_above_best() => AnyAudit.Sample(audit =>
    {
        var assessment = Scorer.Assess(Rules, Village, audit);

        Assert.True(assessment.Compliance is null || assessment.Compliance.Low.CompareTo(assessment.Compliance.High) <= 0);
        Assert.All(assessment.Verdicts.Values, v => Assert.True(v.Range.Worst <= v.Range.Best));
        Assert.True(assessment.VotersBlocked.Surely <= assessment.VotersBlocked.Possibly);
        Assert.All(assessment.Verdicts.Values, v => Assert.Equal(v.Range.Best == Verdict.Blocked, v.FirstBarrier is not null));
        Assert.True(assessment.Headline.Worst == assessment.Verdicts.Values.Min(v => v.Range.Worst));
    });

    [Fact]
    public void Seeing_something_that_was_not_seen_never_widens_the_range() => AnyAudit.Sample(audit =>
    {
        var full = Scorer.Assess(Rules, Village, audit);
        foreach (var seen in audit.Answers.Keys)
        {
            var before = Scorer.Assess(Rules, Village, audit.Without(seen));

            Assert.True(Width(full.Compliance) <= Width(before.Compliance));
            foreach (var (group, verdict) in full.Verdicts)
            {
                Assert.True(before.Verdicts[group].Range.Worst <= verdict.Range.Worst || !IsKnown(audit, seen));
                Assert.True(before.Verdicts[group].Range.Best >= verdict.Range.Best || !IsKnown(audit, seen));
            }
        }
    });

    [Fact]
    public void Taking_a_temporary_mark_away_never_worsens_an_outcome() => AnyAudit.Sample(audit =>
    {
        var marked = Scorer.Assess(Rules, Village, audit);
        var plain = Scorer.Assess(
            Rules, Village, audit with { Answers = audit.Answers.ToDictionary(a => a.Key, a => a.Value with { Temporary = false }) });

        Assert.All(marked.Outcomes.Zip(plain.Outcomes), o => Assert.True(o.First switch
        {
            Outcome.MetTemporarily => o.Second == Outcome.Met,
            Outcome.NotMet => o.Second is Outcome.NotMet or Outcome.Met,
            _ => o.First == o.Second,
        }));
    });

    private static double Width(Compliance? compliance) => compliance is null ? 0 : (double)compliance.Unknown / compliance.Asked;

    /// <summary>A forbidden "not applicable" leaves the outcome unknown; it tells nothing.</summary>
    private static bool IsKnown(Audit audit, string criterion) =>
        audit.Answers[criterion].Value is not AnswerValue.NotApplicable;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Answer?> Measure(int from, int to)
    {
        var number = Gen.Decimal[from, to].Select(n => decimal.Round(n, 1));
        return Gen.OneOf(
            OneOf<Answer?>([null]),
            Gen.Select(number, OneOf(0m, 0.5m), Gen.Bool, (n, t, temporary) => (Answer?)Number(n, t, temporary)),
            Gen.Select(number, number, (a, b) => (Answer?)(a < b ? Over(a, b) : From(Math.Min(a, b), Math.Max(a, b)))));
    }
}
