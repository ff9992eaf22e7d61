using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How widely the edges of a picture are smeared, where it is not known what the picture shows.</summary>
/// <remarks>
/// Print is full of hard edges. Each clear passage from dark to bright along the rows and down the columns of a small copy is measured;
/// of all of them a width that only the sharpest quarter stays under says how sharp the picture is at its best.
/// </remarks>
internal static class EdgeWidth
{
    private const int LongSide = 1000;
    private const int LeastStep = 60;
    private const int Reversal = 6;
    private const int EveryLine = 3;
    private const int LeastEdges = 100;
    private const int Widest = 40;

    /// <returns>Pixels of the picture from 20 to 80 percent of a passage; null where there are too few edges to say.</returns>
    public static double? Of(GrayImage picture)
    {
        var small = picture.ShrinkTo(LongSide);
        var (across, down) = (new int[Widest], new int[Widest]);
        for (var y = 0; y < small.Height; y += EveryLine)
            Count(small.Row(y), across);
        var column = new byte[small.Height];
        for (var x = 0; x < small.Width; x += EveryLine)
        {
            for (var y = 0; y < column.Length; y++)
                column[y] = small[x, y];
            Count(column, down);
        }

        // A hand that shakes smears one direction only.
        if (Quarter(across) is not { } one || Quarter(down) is not { } other)
            return null;
        return Math.Max(one, other) * picture.LongSide / small.LongSide;
    }

    private static void Count(ReadOnlySpan<byte> line, int[] widths)
    {
        var start = 0;
        while (start + 1 < line.Length)
        {
            var end = EndOfClimb(line, start);
            if (Math.Abs(line[end] - line[start]) >= LeastStep)
                widths[Math.Min(Widest - 1, InnerPart(line[start..(end + 1)]))]++;
            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>The furthest place up to which the line goes the same way, but for noise.</summary>
    private static int EndOfClimb(ReadOnlySpan<byte> line, int start)
    {
        var furthest = start;
        var way = Math.Sign(line[start + 1] - line[start]);
        for (var i = start + 1; i < line.Length; i++)
        {
            var gain = way * (line[i] - line[furthest]);
            if (gain > 0)
                furthest = i;
            else if (gain < -Reversal || i - furthest > 2)
                break;
        }

        return furthest;
    }

    /// <summary>Tenths of a pixel between 20 and 80 percent, in fours: 0 to 0.4, to 0.8 …</summary>
    private static int InnerPart(ReadOnlySpan<byte> climb)
    {
        var (from, to) = (climb[0], climb[^1]);
        double At(ReadOnlySpan<byte> c, double share)
        {
            var level = from + ((to - from) * share);
            for (var i = 1; i < c.Length; i++)
            {
                if ((c[i] - level) * (to - from) >= 0)
                    return i - 1 + ((level - c[i - 1]) / (c[i] - c[i - 1]));
            }

            return c.Length - 1;
        }

        return (int)((At(climb, 0.8) - At(climb, 0.2)) / 0.4);
    }

    private static double? Quarter(int[] widths)
    {
        var total = widths.Sum();
        if (total < LeastEdges)
            return null;
        var (seen, at) = (widths[0], 0);
        while (seen < total / 4)
            seen += widths[++at];
        return (at + 0.5) * 0.4;
    }
}
