namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What differs from the print inside one box, and from where it comes in.</summary>
/// <param name="Ink">Share of the inside that is clearly darker than the print.</param>
/// <param name="Central">The part of the ink that lies in the middle of the box; an outline in the wrong place has none there.</param>
/// <param name="Line">The straight line that fits it best.</param>
/// <param name="Through">For each side, top first and clockwise: the part of the ink that hangs together with something at that side.</param>
internal readonly record struct MarkShape(double Ink, double Central, MarkLine Line, (double Top, double Right, double Bottom, double Left) Through)
{
    private const float MostChange = 0.40f;
    private const float PartOfCore = 0.40f;

    /// <summary>A stroke's core: its darkest samples, as many as a short thin stroke has.</summary>
    private const int CoreSamples = 20;

    /// <summary>With what the inside keeps off the line: three quarters of a millimetre.</summary>
    private const int Margin = 3;
    private const int Rim = 2;
    private const int Last = BoxInside.Side - 1;

    /// <remarks>
    /// A stroke's edge is where it falls to a part of its own darkness, as the eye takes it: so a thin or faint stroke is not lost, and
    /// a blurred cross is not as large as a box filled to take it back.
    /// </remarks>
    /// <param name="change">How much darker each sample is than the print.</param>
    /// <param name="core">Of these, see <see cref="CoreOf"/>.</param>
    /// <param name="least">Below this a change is noise or paper.</param>
    public static MarkShape Of(ReadOnlySpan<float> change, float core, float least)
    {
        var level = Math.Clamp(core * PartOfCore, least, MostChange);
        Span<bool> changed = stackalloc bool[BoxInside.Count];
        changed.Clear();
        var (count, central) = (0, 0);
        for (var i = 0; i < change.Length; i++)
        {
            if (change[i] <= level)
                continue;
            changed[i] = true;
            count++;
            central += IsCentral(i) ? 1 : 0;
        }

        var ink = (double)count / BoxInside.Count;
        return count == 0
            ? new MarkShape(ink, 0, default, default)
            : new MarkShape(ink, (double)central / count, MarkLine.Of(changed, count), SidesOf(changed, count));
    }

    /// <summary>Ink that lies beside its line, as a share of the inside.</summary>
    public double InkBeside(ReadOnlySpan<float> change, float least)
    {
        Span<float> rest = stackalloc float[BoxInside.Count];
        change.CopyTo(rest);
        Line.Erase(rest);
        return Of(rest, CoreOf(rest), least).Ink;
    }

    /// <summary>How dark the darkest part of a change is, if that is as large as a short thin stroke.</summary>
    public static float CoreOf(ReadOnlySpan<float> change)
    {
        Span<float> shuffled = stackalloc float[BoxInside.Count];
        change.CopyTo(shuffled);
        return Rank.Of(shuffled, BoxInside.Count - CoreSamples);
    }

    private static bool IsCentral(int sample) =>
        sample % BoxInside.Side is >= Margin and <= Last - Margin && sample / BoxInside.Side is >= Margin and <= Last - Margin;

    private static (double Top, double Right, double Bottom, double Left) SidesOf(Span<bool> open, int count)
    {
        Span<short> stack = stackalloc short[BoxInside.Count];
        var (top, right, bottom, left) = (0, 0, 0, 0);
        for (var start = 0; start < open.Length; start++)
        {
            if (!open[start])
                continue;
            var (size, minX, maxX, minY, maxY) = Flood(open, stack, start);
            top += minY <= Rim ? size : 0;
            right += maxX >= Last - Rim ? size : 0;
            bottom += maxY >= Last - Rim ? size : 0;
            left += minX <= Rim ? size : 0;
        }

        return ((double)top / count, (double)right / count, (double)bottom / count, (double)left / count);
    }

    private static (int Size, int MinX, int MaxX, int MinY, int MaxY) Flood(Span<bool> open, Span<short> stack, int start)
    {
        var (size, minX, maxX, minY, maxY, depth) = (0, Last, 0, Last, 0, 0);
        stack[depth++] = (short)start;
        open[start] = false;
        while (depth > 0)
        {
            var at = stack[--depth];
            var (x, y) = (at % BoxInside.Side, at / BoxInside.Side);
            (size, minX, maxX, minY, maxY) = (size + 1, Math.Min(minX, x), Math.Max(maxX, x), Math.Min(minY, y), Math.Max(maxY, y));
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(Last, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(Last, x + 1); nx++)
                {
                    var next = (ny * BoxInside.Side) + nx;
                    if (!open[next])
                        continue;
                    open[next] = false;
                    stack[depth++] = (short)next;
                }
            }
        }

        return (size, minX, maxX, minY, maxY);
    }
}
