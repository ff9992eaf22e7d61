using System.Numerics;
using System.Runtime.Intrinsics;

namespace AccessAudit.Imaging.Photos;

/// <summary>Which pixels of a picture are dark against what lies around them: one bit a pixel.</summary>
/// <remarks>
/// The limit is halfway between the darkest and the brightest mean of the blocks nearby, so it follows shadows and does not mind noise;
/// where nothing stands out, all is light.
/// </remarks>
internal sealed class DarkMap
{
    private const int Block = 8;
    private const int Nearby = 2;
    private const int LeastContrast = 24;
    private const int WordBits = 64;

    private readonly ulong[] bits;
    private readonly int words;

    private DarkMap(int width, int height)
    {
        (Width, Height) = (width, height);
        words = (width + WordBits - 1) / WordBits;
        bits = new ulong[words * height];
    }

    public int Width { get; }

    public int Height { get; }

    public bool this[int x, int y] => (bits[y * words + (x >> 6)] >> (x & 63) & 1) != 0;

    /// <summary>The row, its first pixel in the lowest bit of the first word; bits beyond its end are 0.</summary>
    public ReadOnlySpan<ulong> Row(int y) => bits.AsSpan(y * words, words);

    /// <param name="picture">At least one block, 8 pixels, wide and high.</param>
    public static DarkMap Of(GrayImage picture)
    {
        var map = new DarkMap(picture.Width, picture.Height);
        var (across, down) = (picture.Width / Block, picture.Height / Block);
        if (across == 0 || down == 0)
            return map;

        var limits = LimitsOf(BlockLevels.Of(picture, Block), across, down);
        var limitRow = new byte[picture.Width];
        for (var y = 0; y < picture.Height; y++)
        {
            var band = Math.Min(y / Block, down - 1);
            if (y % Block == 0 && y / Block < down)
                Spread(limits.AsSpan(band * across, across), limitRow);
            Compare(picture.Row(y), limitRow, map.bits.AsSpan(y * map.words, map.words));
        }

        return map;
    }

    private static byte[] LimitsOf(BlockLevels blocks, int across, int down)
    {
        var (darkest, brightest) = (Wider(blocks.Mean, across, down, Math.Min), Wider(blocks.Mean, across, down, Math.Max));
        var (low, high) = (Wider(blocks.Lowest, across, down, Math.Min), Wider(blocks.Highest, across, down, Math.Max));
        var limits = new byte[across * down];
        for (var at = 0; at < limits.Length; at++)
            limits[at] = high[at] - low[at] < LeastContrast ? byte.MinValue : (byte)((darkest[at] + brightest[at]) / 2);
        return limits;
    }

    /// <summary>The least or greatest of a block and those around it: first along the rows, then down the columns.</summary>
    private static byte[] Wider(byte[] levels, int across, int down, Func<byte, byte, byte> choose)
    {
        var rows = new byte[levels.Length];
        var both = new byte[levels.Length];
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                var value = levels[y * across + x];
                for (var near = Math.Max(0, x - Nearby); near <= Math.Min(across - 1, x + Nearby); near++)
                    value = choose(value, levels[y * across + near]);
                rows[y * across + x] = value;
            }
        }

        for (var y = 0; y < down; y++)
        {
            var (first, last) = (Math.Max(0, y - Nearby), Math.Min(down - 1, y + Nearby));
            for (var x = 0; x < across; x++)
            {
                var value = rows[y * across + x];
                for (var near = first; near <= last; near++)
                    value = choose(value, rows[near * across + x]);
                both[y * across + x] = value;
            }
        }

        return both;
    }

    private static void Spread(ReadOnlySpan<byte> limits, Span<byte> row)
    {
        for (var block = 0; block < limits.Length; block++)
            row.Slice(block * Block, Block).Fill(limits[block]);
        row[(limits.Length * Block)..].Fill(limits[^1]);
    }

    private static void Compare(ReadOnlySpan<byte> row, ReadOnlySpan<byte> limits, Span<ulong> dark)
    {
        var x = 0;
        for (; x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            ulong found = Vector256.LessThan(Vector256.Create(row[x..]), Vector256.Create(limits[x..])).ExtractMostSignificantBits();
            dark[x / WordBits] |= found << (x % WordBits);
        }

        for (; x < row.Length; x++)
            dark[x / WordBits] |= (row[x] < limits[x] ? 1ul : 0) << (x % WordBits);
    }
}

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
