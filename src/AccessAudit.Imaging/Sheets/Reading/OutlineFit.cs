using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Where a box's printed outline lies against where the map puts it.</summary>
/// <param name="Offset">In millimetres, to the right and down.</param>
/// <param name="Strength">How clearly it stands out, in grey levels; low where glare or a thumb hides it.</param>
/// <param name="IsGuessed">Taken from the neighbours, because the box's own outline is covered.</param>
internal readonly record struct Outline(Point Offset, float Strength, bool IsGuessed = false);

/// <summary>Finds the outline of one box within a flattened patch.</summary>
/// <remarks>
/// Each column of the patch is summed in five pieces and their median taken, likewise each row, so that a stroke across the outline
/// counts for nothing while it covers less than half of a side. Then a line-shaped kernel is moved over the two profiles.
/// </remarks>
internal static class OutlineFit
{
    /// <summary>Samples along a patch's side: the box and 1.25 mm around it.</summary>
    public const int Side = 60;

    private const int Reach = 5;
    private const int Pieces = 5;
    private const double Bright = 0.75;

    private static readonly float[] Kernel = MakeKernel();

    public static Outline Find(ReadOnlySpan<float> patch)
    {
        Span<float> profile = stackalloc float[Side];
        Columns(patch, profile);
        var across = Peak(profile);
        Rows(patch, profile);
        var down = Peak(profile);
        return new Outline(new Point(across.At, down.At), Math.Min(across.Strength, down.Strength));
    }

    /// <summary>Both lines of a box as a kernel: what is dark there counts for, what is dark beside them against.</summary>
    private static float[] MakeKernel()
    {
        var kernel = new float[Side];
        for (var i = 0; i < Side; i++)
        {
            var fromMiddle = Math.Abs(((i + 0.5) / Patch.PerMillimetre) - (Side / 2.0 / Patch.PerMillimetre));
            var u = fromMiddle - ((SheetLayout.BoxSize - SheetLayout.BoxLine) / 2);
            kernel[i] = Math.Abs(u) < Bright ? (float)(Math.Exp(-u * u / (2 * 0.2 * 0.2)) / 0.2) : 0;
            kernel[i] -= Math.Abs(u) < Bright ? (float)(Math.Exp(-u * u / (2 * 0.4 * 0.4)) / 0.4) : 0;
        }

        var (sum, inside) = (kernel.Sum(), kernel.Count(k => k != 0));
        var weight = 0f;
        for (var i = 0; i < Side; i++)
        {
            if (kernel[i] != 0)
                kernel[i] -= sum / inside;
            weight += Math.Max(0, kernel[i]);
        }

        return [.. kernel.Select(k => k / weight)];
    }

    private static (double At, float Strength) Peak(ReadOnlySpan<float> profile)
    {
        Span<float> scores = stackalloc float[(2 * Reach) + 1];
        var best = 0;
        for (var shift = -Reach; shift <= Reach; shift++)
        {
            var score = 0f;
            for (var i = Reach; i < Side - Reach; i++)
                score -= Kernel[i] * profile[i + shift];
            scores[shift + Reach] = score;
            if (score > scores[best])
                best = shift + Reach;
        }

        var between = 0f;
        if (best is > 0 and < 2 * Reach)
        {
            var (before, after) = (scores[best - 1], scores[best + 1]);
            var bend = before - (2 * scores[best]) + after;
            between = bend < -1e-6f ? (before - after) / (2 * bend) : 0;
        }

        return ((best - Reach + between) / Patch.PerMillimetre, scores[best]);
    }

    private static void Columns(ReadOnlySpan<float> patch, Span<float> profile)
    {
        const int first = 15, last = 45, piece = (last - first) / Pieces;
        Span<float> sums = stackalloc float[Pieces * Side];
        sums.Clear();
        for (var row = first; row < last; row++)
        {
            var into = sums.Slice((row - first) / piece * Side, Side);
            var from = patch.Slice(row * Side, Side);
            for (var i = 0; i < Side; i++)
                into[i] += from[i];
        }

        for (var i = 0; i < Side; i++)
            profile[i] = Median(sums[i], sums[Side + i], sums[(2 * Side) + i], sums[(3 * Side) + i], sums[(4 * Side) + i]) / piece;
    }

    private static void Rows(ReadOnlySpan<float> patch, Span<float> profile)
    {
        const int first = 15, last = 45, piece = (last - first) / Pieces;
        Span<float> sums = stackalloc float[Pieces];
        for (var row = 0; row < Side; row++)
        {
            sums.Clear();
            var from = patch.Slice(row * Side, Side);
            for (var i = first; i < last; i++)
                sums[(i - first) / piece] += from[i];
            profile[row] = Median(sums[0], sums[1], sums[2], sums[3], sums[4]) / piece;
        }
    }

    private static float Median(float a, float b, float c, float d, float e)
    {
        var (low1, high1) = (Math.Min(a, b), Math.Max(a, b));
        var (low2, high2) = (Math.Min(c, d), Math.Max(c, d));
        var (middle1, middle2) = (Math.Max(low1, low2), Math.Min(high1, high2));
        return Math.Max(Math.Min(middle1, middle2), Math.Min(Math.Max(middle1, middle2), e));
    }
}
