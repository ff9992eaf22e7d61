using System.Numerics;

namespace AccessAudit.Imaging.Photos;

/// <summary>Resizes grey pictures, first down the columns, then along the rows.</summary>
/// <remarks>
/// Whole numbers throughout: the weights down a column add up to 256 and along a row to 65,536, so a column sum of bytes just
/// fits 16 bits, a row sum of those 32, and plain paper keeps its grey exactly.
/// </remarks>
internal static class Resampling
{
    private const int ColumnBits = 8;
    private const int RowBits = 16;

    public static GrayImage Resize(GrayImage source, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var down = ResamplingTaps.Between(source.Height, height, 1 << ColumnBits);
        var along = ResamplingTaps.Between(source.Width, width, 1 << RowBits);
        var result = GrayImage.Unset(width, height);
        var sums = new ushort[source.Width];
        for (var y = 0; y < height; y++)
        {
            SumColumns(source, down, y, sums);
            SumRow(sums, along, result.WritableRow(y));
        }

        return result;
    }

    private static void SumColumns(GrayImage source, ResamplingTaps taps, int y, Span<ushort> sums)
    {
        sums.Clear();
        var weights = taps.WeightsOf(y);
        for (var tap = 0; tap < weights.Length; tap++)
        {
            if (weights[tap] != 0)
                AddRow(source.Row(taps.FirstOf(y) + tap), (ushort)weights[tap], sums);
        }
    }

    private static void AddRow(ReadOnlySpan<byte> row, ushort weight, Span<ushort> sums)
    {
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            var lowSums = sums[x..];
            var highSums = sums[(x + Vector<ushort>.Count)..];
            (new Vector<ushort>(lowSums) + low * weight).CopyTo(lowSums);
            (new Vector<ushort>(highSums) + high * weight).CopyTo(highSums);
        }

        for (; x < row.Length; x++)
            sums[x] += (ushort)(row[x] * weight);
    }

    private static void SumRow(ReadOnlySpan<ushort> sums, ResamplingTaps taps, Span<byte> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var weights = taps.WeightsOf(x);
            var part = sums.Slice(taps.FirstOf(x), weights.Length);
            var sum = 1u << (ColumnBits + RowBits - 1);
            for (var tap = 0; tap < weights.Length; tap++)
                sum += part[tap] * weights[tap];

            row[x] = (byte)(sum >> (ColumnBits + RowBits));
        }
    }
}
