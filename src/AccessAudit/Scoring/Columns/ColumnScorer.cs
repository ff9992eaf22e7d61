using System.Numerics;
using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Scoring.Columns;

/// <summary>Scores thousands of audits together, column by column; says the same as <see cref="Scorer"/>, many times faster.</summary>
/// <remarks>For one thread: it keeps its columns from block to block. A country is scored by one for each core.</remarks>
public sealed class ColumnScorer(Checklist checklist)
{
    private readonly TruthColumns truths = new(checklist);
    private readonly BlockScores scores = new(checklist);
    private readonly PointColumns required = new();
    private readonly PointColumns recommended = new();
    private readonly byte[] met = new byte[AnswerBlock.Capacity];
    private readonly byte[] own = new byte[AnswerBlock.Capacity];

    /// <exception cref="ArgumentException">The block is of another checklist.</exception>
    public BlockScores Score(AnswerBlock block)
    {
        if (!ReferenceEquals(block.Checklist, checklist))
            throw new ArgumentException($"the block is of {block.Checklist.Id}", nameof(block));
        scores.Count = block.Count;
        truths.Begin(block);
        required.Begin();
        recommended.Begin();
        for (var place = 0; place < checklist.Criteria.Count; place++)
        {
            var criterion = checklist.Criteria[place];
            Outcomes(block, criterion, place);
            (criterion.Obligation == Obligation.Required ? required : recommended).Add(scores.OutcomesOf(place), criterion.Points);
        }

        required.Shares(scores.Compliance, block.Count);
        recommended.Shares(scores.Recommended, block.Count);
        Completeness();
        Verdicts(block);
        return scores;
    }

    private void Outcomes(AnswerBlock block, Criterion criterion, int place)
    {
        truths.Holds(criterion.MetWhen, met);
        block.AnswersTo(place).Judge((byte)Outcome.Met, seen => (byte)WhereMet(criterion, seen), own);
        var outcomes = Lanes.Of(scores.OutcomesOf(place));
        var truth = Lanes.Of(met);
        var answer = Lanes.Of(own);
        for (var row = 0; row < outcomes.Length; row++)
        {
            var failed = Vector.ConditionalSelect(Is(truth[row], (byte)Truth.Unknown), All(Outcome.Unknown), All(Outcome.NotMet));
            var settled = Vector.BitwiseOr(Is(truth[row], (byte)Truth.True), Vector.GreaterThanOrEqual(answer[row], All(Outcome.NotApplicable)));
            outcomes[row] = Vector.ConditionalSelect(settled, answer[row], failed);
        }

        if (truths.Applies(place) is not { } applicable)
            return;
        var applies = Lanes.Of(applicable);
        for (var row = 0; row < outcomes.Length; row++)
        {
            var unless = Vector.ConditionalSelect(Is(applies[row], (byte)Truth.False), All(Outcome.NotApplicable), All(Outcome.Unknown));
            outcomes[row] = Vector.ConditionalSelect(Is(applies[row], (byte)Truth.True), outcomes[row], unless);
        }
    }

    /// <summary>What comes out where the rule holds; "not applicable" comes out whatever the rule says.</summary>
    private static Outcome WhereMet(Criterion criterion, Seen seen) => seen switch
    {
        { Value: AnswerValue.NotApplicable } => criterion.NotApplicableAllowed ? Outcome.NotApplicable : Outcome.Unknown,
        { Temporary: true } => criterion.TemporaryAllowed ? Outcome.MetTemporarily : Outcome.NotMet,
        _ => Outcome.Met,
    };

    private void Completeness()
    {
        Array.Clear(met);
        var known = Lanes.Of(met);   // counts up to 255 criteria a byte; more are counted in turns
        Array.Clear(scores.Completeness);
        for (var place = 0; place < checklist.Criteria.Count; place++)
        {
            var outcomes = Lanes.Of(scores.OutcomesOf(place));
            for (var row = 0; row < known.Length; row++)
                known[row] += Vector.OnesComplement(Is(outcomes[row], (byte)Outcome.Unknown)) & Vector<byte>.One;
            if (place % byte.MaxValue < byte.MaxValue - 1 && place < checklist.Criteria.Count - 1)
                continue;
            for (var row = 0; row < scores.Count; row++)
                scores.Completeness[row] += met[row];
            Array.Clear(met);
        }

        for (var row = 0; row < scores.Count; row++)
            scores.Completeness[row] = PointColumns.Tenths((ulong)scores.Completeness[row], (ulong)checklist.Criteria.Count);
    }

    private void Verdicts(AnswerBlock block)
    {
        Array.Clear(scores.SurelyBlocked);
        Array.Clear(scores.PossiblyBlocked);
        for (var group = 0; group < checklist.Groups.Count; group++)
        {
            var (worst, best, barrier) = scores.VerdictsOf(group);
            Array.Fill(worst, (byte)Verdict.Independent);
            Array.Fill(best, (byte)Verdict.Independent);
            Array.Fill(barrier, BlockScores.NoBarrier);
            var stops = checklist.Way(checklist.Groups[group]);
            for (var stage = stops.Length - 1; stage >= 0; stage--)
            {
                foreach (var (place, effect) in stops[stage].Asked)
                    Failing(scores.OutcomesOf(place), effect, (byte)stage, worst, best, barrier);
            }

            var needs = block.NeedsOf(group);
            for (var row = 0; row < scores.Count; row++)
            {
                scores.SurelyBlocked[row] += best[row] == (byte)Verdict.Blocked ? needs[row] : 0;
                scores.PossiblyBlocked[row] += worst[row] == (byte)Verdict.Blocked ? needs[row] : 0;
            }
        }
    }

    private static void Failing(byte[] outcome, Effect effect, byte stage, byte[] worst, byte[] best, byte[] barrier)
    {
        var verdict = new Vector<byte>((byte)(effect == Effect.Blocks ? Verdict.Blocked : Verdict.WithHelp));
        var independent = new Vector<byte>((byte)Verdict.Independent);
        var outcomes = Lanes.Of(outcome);
        var atWorst = Lanes.Of(worst);
        var atBest = Lanes.Of(best);
        var first = Lanes.Of(barrier);
        for (var row = 0; row < outcomes.Length; row++)
        {
            var failed = Is(outcomes[row], (byte)Outcome.NotMet);
            var mayFail = Vector.BitwiseOr(failed, Is(outcomes[row], (byte)Outcome.Unknown));
            atBest[row] = Vector.Min(atBest[row], Vector.ConditionalSelect(failed, verdict, independent));
            atWorst[row] = Vector.Min(atWorst[row], Vector.ConditionalSelect(mayFail, verdict, independent));
            if (effect == Effect.Blocks)
                first[row] = Vector.ConditionalSelect(failed, new Vector<byte>(stage), first[row]);
        }
    }

    private static Vector<byte> All(Outcome outcome) => new((byte)outcome);

    private static Vector<byte> Is(Vector<byte> column, byte value) => Vector.Equals(column, new Vector<byte>(value));
}
