using System.Numerics;
using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Scoring.Columns;

/// <summary>What conditions say of a whole block: one byte an audit, 0 false, 1 unknown, 2 true.</summary>
/// <remarks>The rules are those of <see cref="Evidence"/>, for many audits at a time.</remarks>
internal sealed class TruthColumns(Checklist checklist)
{
    private readonly byte[]?[] applies = new byte[]?[checklist.Criteria.Count];
    private readonly bool[] isKnown = new bool[checklist.Criteria.Count];
    private readonly Stack<byte[]> spare = new();
    private AnswerBlock block = null!;

    public void Begin(AnswerBlock next)
    {
        block = next;
        Array.Clear(isKnown);
    }

    /// <summary>Whether a criterion applies; null where it always does.</summary>
    public byte[]? Applies(int criterion)
    {
        if (checklist.Criteria[criterion].AppliesWhen is not { } condition)
            return null;
        if (!isKnown[criterion])
        {
            Holds(condition, applies[criterion] ??= new byte[AnswerBlock.Capacity]);
            isKnown[criterion] = true;
        }

        return applies[criterion];
    }

    public void Holds(Condition condition, byte[] into)
    {
        switch (condition)
        {
            case Condition.All all:
                Fold(all.Parts, (byte)Truth.True, into, static (a, b) => Vector.Min(a, b));
                break;
            case Condition.Any any:
                Fold(any.Parts, (byte)Truth.False, into, static (a, b) => Vector.Max(a, b));
                break;
            case Condition.Not not:
                Holds(not.Part, into);
                Negate(into);
                break;
            case Condition.OfAnswer test:
                OfAnswer(test, into);
                break;
            case Condition.OfStation test:
                block.Stations.Judge((byte)Truth.Unknown, s => (byte)Evidence.OfStation(test, s.Kind, s.Floor), into);
                break;
            default:
                throw new InvalidOperationException($"unknown condition {condition}");
        }
    }

    private static void Negate(byte[] column)
    {
        var truths = Lanes.Of(column);
        for (var i = 0; i < truths.Length; i++)
            truths[i] = new Vector<byte>((byte)Truth.True) - truths[i];
    }

    private void Fold(IReadOnlyList<Condition> parts, byte neutral, byte[] into, Func<Vector<byte>, Vector<byte>, Vector<byte>> join)
    {
        var part = spare.TryPop(out var free) ? free : new byte[AnswerBlock.Capacity];
        Array.Fill(into, neutral);
        var sofar = Lanes.Of(into);
        var next = Lanes.Of(part);
        foreach (var condition in parts)
        {
            Holds(condition, part);
            for (var i = 0; i < sofar.Length; i++)
                sofar[i] = join(sofar[i], next[i]);
        }

        spare.Push(part);
    }

    private void OfAnswer(Condition.OfAnswer test, byte[] into)
    {
        var answers = block.AnswersTo(test.Criterion);
        answers.Judge((byte)Truth.Unknown, seen => (byte)(seen.Value is AnswerValue.NotApplicable ? Truth.False : test.Check.Of(seen.Value)), into);
        if (Applies(test.Criterion) is not { } applicable)
            return;

        // Where it is unknown whether the question applies, only "not applicable" settles the test.
        var settled = spare.TryPop(out var free) ? free : new byte[AnswerBlock.Capacity];
        answers.Judge((byte)Truth.Unknown, seen => (byte)(seen.Value is AnswerValue.NotApplicable ? Truth.False : Truth.Unknown), settled);
        var truth = Lanes.Of(into);
        var unless = Lanes.Of(settled);
        var when = Lanes.Of(applicable);
        for (var i = 0; i < truth.Length; i++)
        {
            var unclear = Vector.Equals(when[i], new Vector<byte>((byte)Truth.Unknown));
            truth[i] = Vector.ConditionalSelect(unclear, unless[i], Vector.Min(truth[i], when[i]));
        }

        spare.Push(settled);
    }
}
