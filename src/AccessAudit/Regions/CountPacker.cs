namespace AccessAudit.Regions;

/// <summary>Packs counts, most of them nothing, into bytes: for each that is something the steps from the last one, and the count.</summary>
/// <remarks>Both as variable-length numbers of seven bits a byte, the lowest first.</remarks>
internal sealed class CountPacker
{
    private readonly List<byte> bytes = [];
    private int next;

    /// <param name="place">Greater than that of every count before.</param>
    /// <param name="count">Not below 0.</param>
    public void Add(int place, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return;
        Write(place - next);
        Write(count);
        next = place + 1;
    }

    public byte[] ToArray() => [.. bytes];

    /// <summary>Adds packed counts to others, or takes them out again.</summary>
    /// <exception cref="FormatException">They were packed for another layout, or are no packed counts.</exception>
    public static void Unpack(ReadOnlySpan<byte> packed, int times, Span<long> counts)
    {
        var place = 0L;
        while (packed.Length > 0)
        {
            place += Read(ref packed);
            if (place >= counts.Length)
                throw new FormatException("A count stands beyond the end of the tally.");
            counts[(int)place] += times * Read(ref packed);
            place++;
        }
    }

    private void Write(long number)
    {
        var rest = (ulong)number;
        for (; rest >= 0x80; rest >>= 7)
            bytes.Add((byte)(rest | 0x80));
        bytes.Add((byte)rest);
    }

    private static long Read(ref ReadOnlySpan<byte> packed)
    {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            if (packed.Length == 0)
                throw new FormatException("The last count is cut off.");
            var part = packed[0];
            packed = packed[1..];
            number |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }

        throw new FormatException("A count is greater than any can be.");
    }
}
