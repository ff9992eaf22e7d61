using System.Numerics;

namespace AccessAudit.Scoring.Columns;

/// <summary>Adds up the points of many audits at a time.</summary>
internal sealed class PointColumns
{
    private readonly uint[] asked = new uint[AnswerBlock.Capacity];
    private readonly uint[] met = new uint[AnswerBlock.Capacity];
    private readonly uint[] unknown = new uint[AnswerBlock.Capacity];
    private readonly uint[] temporary = new uint[AnswerBlock.Capacity];

    public void Begin()
    {
        Array.Clear(asked);
        Array.Clear(met);
        Array.Clear(unknown);
        Array.Clear(temporary);
    }

    public void Add(byte[] outcomes, int points)
    {
        if (points == 0)
            return;
        var worth = new Vector<uint>((uint)points);
        var rows = Lanes.Of(outcomes);
        for (var row = 0; row < rows.Length; row++)
        {
            var outcome = rows[row];
            var isTemporary = Vector.Equals(outcome, new Vector<byte>((byte)Outcome.MetTemporarily));
            Add(asked, row, Vector.OnesComplement(Vector.Equals(outcome, new Vector<byte>((byte)Outcome.NotApplicable))), worth);
            Add(met, row, Vector.BitwiseOr(isTemporary, Vector.Equals(outcome, new Vector<byte>((byte)Outcome.Met))), worth);
            Add(unknown, row, Vector.Equals(outcome, new Vector<byte>((byte)Outcome.Unknown)), worth);
            Add(temporary, row, isTemporary, worth);
        }
    }

    public void Shares(ComplianceColumns into, int count)
    {
        for (var row = 0; row < count; row++)
        {
            var whole = asked[row];
            into.Low[row] = Tenths(met[row], whole);
            into.High[row] = Tenths(met[row] + unknown[row], whole);
            into.Temporary[row] = Tenths(temporary[row], whole);
        }
    }

    /// <summary>As <see cref="Share"/> rounds; -1 where the whole is nothing.</summary>
    public static short Tenths(ulong part, ulong whole) => whole == 0 ? (short)-1 : (short)(((2000 * part) + whole) / (2 * whole));

    /// <summary>A byte's mark widens to the four bytes of its sum.</summary>
    private static void Add(uint[] sums, int row, Vector<byte> marked, Vector<uint> worth)
    {
        var to = Lanes.Of(sums).Slice(4 * row, 4);
        Vector.Widen(Vector.AsVectorSByte(marked), out var low, out var high);
        Vector.Widen(low, out var first, out var second);
        Vector.Widen(high, out var third, out var fourth);
        to[0] += Vector.AsVectorUInt32(first) & worth;
        to[1] += Vector.AsVectorUInt32(second) & worth;
        to[2] += Vector.AsVectorUInt32(third) & worth;
        to[3] += Vector.AsVectorUInt32(fourth) & worth;
    }
}
