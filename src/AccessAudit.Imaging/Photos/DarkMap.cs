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
        var (darkest, brightest) = (Wider(blocks.Mean, across, least: true), Wider(blocks.Mean, across, least: false));
        var (low, high) = (Wider(blocks.Lowest, across, least: true), Wider(blocks.Highest, across, least: false));
        var limits = new byte[across * down];
        for (var at = 0; at < limits.Length; at++)
            limits[at] = high[at] - low[at] < LeastContrast ? byte.MinValue : (byte)((darkest[at] + brightest[at]) / 2);
        return limits;
    }

    /// <summary>The least or greatest of a block and those around it: first along the rows, then down the columns.</summary>
    private static byte[] Wider(byte[] levels, int across, bool least)
    {
        var rows = (byte[])levels.Clone();
        for (var from = 0; from < levels.Length; from += across)
        {
            for (var near = 1; near <= Math.Min(Nearby, across - 1); near++)
            {
                Choose(levels.AsSpan(from + near, across - near), rows.AsSpan(from, across - near), least);
                Choose(levels.AsSpan(from, across - near), rows.AsSpan(from + near, across - near), least);
            }
        }

        var both = (byte[])rows.Clone();
        for (var near = across; near <= Nearby * across && near < levels.Length; near += across)
        {
            Choose(rows.AsSpan(near), both.AsSpan(0, levels.Length - near), least);
            Choose(rows.AsSpan(0, levels.Length - near), both.AsSpan(near), least);
        }

        return both;
    }

    private static void Choose(ReadOnlySpan<byte> others, Span<byte> best, bool least)
    {
        var x = 0;
        for (; x <= best.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var (one, other) = (new Vector<byte>(best[x..]), new Vector<byte>(others[x..]));
            (least ? Vector.Min(one, other) : Vector.Max(one, other)).CopyTo(best[x..]);
        }

        for (; x < best.Length; x++)
            best[x] = least ? Math.Min(best[x], others[x]) : Math.Max(best[x], others[x]);
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
