using System.Numerics;

namespace AccessAudit.Imaging.Photos;

/// <summary>Mean, lowest and highest grey of the square blocks of a picture, row by row.</summary>
internal sealed record BlockLevels(byte[] Mean, byte[] Lowest, byte[] Highest)
{
    public static BlockLevels Of(GrayImage picture, int block)
    {
        var (across, down) = (picture.Width / block, picture.Height / block);
        var levels = new BlockLevels(new byte[across * down], new byte[across * down], new byte[across * down]);
        var (sums, lows, highs) = (new ushort[picture.Width], new byte[picture.Width], new byte[picture.Width]);
        for (var band = 0; band < down; band++)
        {
            Gather(picture, band * block, block, sums, lows, highs);
            for (var at = 0; at < across; at++)
            {
                var (sum, low, high) = (0, byte.MaxValue, byte.MinValue);
                for (var x = at * block; x < (at + 1) * block; x++)
                    (sum, low, high) = (sum + sums[x], Math.Min(low, lows[x]), Math.Max(high, highs[x]));
                var to = band * across + at;
                (levels.Mean[to], levels.Lowest[to], levels.Highest[to]) = ((byte)(sum / (block * block)), low, high);
            }
        }

        return levels;
    }

    private static void Gather(GrayImage picture, int top, int rows, Span<ushort> sums, Span<byte> lows, Span<byte> highs)
    {
        sums.Clear();
        lows.Fill(byte.MaxValue);
        highs.Clear();
        for (var y = top; y < top + rows; y++)
        {
            var row = picture.Row(y);
            var x = 0;
            for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
            {
                var greys = new Vector<byte>(row[x..]);
                Vector.Min(greys, new Vector<byte>(lows[x..])).CopyTo(lows[x..]);
                Vector.Max(greys, new Vector<byte>(highs[x..])).CopyTo(highs[x..]);
                Vector.Widen(greys, out var first, out var second);
                var near = sums[x..];
                var far = sums[(x + Vector<ushort>.Count)..];
                (new Vector<ushort>(near) + first).CopyTo(near);
                (new Vector<ushort>(far) + second).CopyTo(far);
            }

            for (; x < row.Length; x++)
                (sums[x], lows[x], highs[x]) = ((ushort)(sums[x] + row[x]), Math.Min(lows[x], row[x]), Math.Max(highs[x], row[x]));
        }
    }
}
