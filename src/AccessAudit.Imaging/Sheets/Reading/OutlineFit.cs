using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Where a box's printed outline lies against where the map puts it.</summary>
/// <param name="Frame">How the box lies, its middle where it was found.</param>
/// <param name="Offset">The way to there from where the map puts it, in millimetres, to the right and down.</param>
/// <param name="Strength">How clearly it stands out, in grey levels; low where glare or a thumb hides it.</param>
/// <param name="WeakestSide">The same of the one of its four sides that stands out least.</param>
/// <param name="Paper">How bright the paper around it is.</param>
/// <param name="IsClear">Whether it was seen as clearly as the boxes from which it was reached.</param>
/// <param name="IsGuessed">Taken from the neighbours, because the box's own outline is covered.</param>
internal readonly record struct Outline(PatchFrame Frame, Point Offset, float Strength, float WeakestSide, float Paper, bool IsClear = false, bool IsGuessed = false)
{
    /// <summary>How clearly it stands out in the light that falls there.</summary>
    public float Clarity => Strength / Math.Max(8, Paper);
}

/// <summary>Finds the outline of one box within a flattened patch.</summary>
/// <remarks>
/// Each column of the patch is summed in five pieces and their median taken, likewise each row, so that a stroke across the outline
/// counts for nothing while it covers less than half of a side. Then a line-shaped kernel is moved over the two profiles.
/// </remarks>
/// <param name="smear">Width of an edge in the picture from 20 to 80 percent, in millimetres: a smeared line is looked for as such.</param>
internal sealed class OutlineFit(double smear)
{
    /// <summary>Samples along a patch's side: the box and 1.6 mm around it.</summary>
    public const int Side = 66;

    private const int Reach = 5;
    private const int Pieces = 5;
    private const int FirstPiece = (Side / 2) - 15;
    private const int LastPiece = (Side / 2) + 15;

    /// <summary>Between places that fit alike, the expected one: so much less does the furthest one count.</summary>
    private const float Reluctance = 0.15f;

    private readonly float[] kernel = MakeKernel(Math.Sqrt((0.2 * 0.2) + Math.Pow(0.6 * smear, 2)), 0.65 + (0.6 * smear));

    /// <param name="patch">Around where the box is expected.</param>
    /// <param name="frame">How the patch lies.</param>
    /// <param name="box">The box's middle on a page that is flat.</param>
    public Outline Find(ReadOnlySpan<float> patch, PatchFrame frame, Point box)
    {
        Span<float> profile = stackalloc float[Side];
        Columns(patch, profile);
        var across = Peak(profile);
        var paper = Brightest(profile);
        Rows(patch, profile);
        var down = Peak(profile);
        var found = frame.Moved(new Point(across.At, down.At));
        return new Outline(
            found, found.Middle - box, Math.Min(across.Strength, down.Strength), Math.Min(across.WeakerSide, down.WeakerSide),
            Math.Max(paper, Brightest(profile)));
    }

    private static float Brightest(ReadOnlySpan<float> profile)
    {
        var brightest = 0f;
        foreach (var grey in profile)
            brightest = Math.Max(brightest, grey);
        return brightest;
    }

    /// <summary>Both lines of a box as a kernel: what is dark there counts for, what is dark beside them against.</summary>
    private static float[] MakeKernel(double width, double reach)
    {
        var made = new float[Side];
        for (var i = Reach; i < Side - Reach; i++)
        {
            var fromMiddle = Math.Abs(((i + 0.5) / Patch.PerMillimetre) - (Side / 2.0 / Patch.PerMillimetre));
            var u = fromMiddle - ((SheetLayout.BoxSize - SheetLayout.BoxLine) / 2);
            made[i] = Math.Abs(u) < reach ? (float)(Math.Exp(-u * u / (2 * width * width)) / width) : 0;
            made[i] -= Math.Abs(u) < reach ? (float)(Math.Exp(-u * u / (8 * width * width)) / (2 * width)) : 0;
        }

        var (sum, inside) = (made.Sum(), made.Count(k => k != 0));
        var weight = 0f;
        for (var i = 0; i < Side; i++)
        {
            if (made[i] != 0)
                made[i] -= sum / inside;
            weight += Math.Max(0, made[i]);
        }

        return [.. made.Select(k => k / weight)];
    }

    private (double At, float Strength, float WeakerSide) Peak(ReadOnlySpan<float> profile)
    {
        Span<float> scores = stackalloc float[(2 * Reach) + 1];
        var best = 0;
        for (var shift = -Reach; shift <= Reach; shift++)
        {
            var score = 0f;
            for (var i = Reach; i < Side - Reach; i++)
                score -= kernel[i] * profile[i + shift];
            scores[shift + Reach] = score * (1 - (Reluctance * shift * shift / (Reach * Reach)));
            if (scores[shift + Reach] > scores[best])
                best = shift + Reach;
        }

        var between = 0f;
        if (best is > 0 and < 2 * Reach)
        {
            var (before, after) = (scores[best - 1], scores[best + 1]);
            var bend = before - (2 * scores[best]) + after;
            between = bend < -1e-6f ? (before - after) / (2 * bend) : 0;
        }

        return ((best - Reach + between) / Patch.PerMillimetre, scores[best], WeakerSide(profile, best - Reach));
    }

    private float WeakerSide(ReadOnlySpan<float> profile, int shift)
    {
        var (first, second) = (0f, 0f);
        for (var i = Reach; i < Side / 2; i++)
        {
            first -= kernel[i] * profile[i + shift];
            second -= kernel[Side - 1 - i] * profile[Side - 1 - i + shift];
        }

        return 2 * Math.Min(first, second);
    }

    private static void Columns(ReadOnlySpan<float> patch, Span<float> profile)
    {
        const int piece = (LastPiece - FirstPiece) / Pieces;
        Span<float> sums = stackalloc float[Pieces * Side];
        sums.Clear();
        for (var row = FirstPiece; row < LastPiece; row++)
        {
            var into = sums.Slice((row - FirstPiece) / piece * Side, Side);
            var from = patch.Slice(row * Side, Side);
            for (var i = 0; i < Side; i++)
                into[i] += from[i];
        }

        for (var i = 0; i < Side; i++)
            profile[i] = Median(sums[i], sums[Side + i], sums[(2 * Side) + i], sums[(3 * Side) + i], sums[(4 * Side) + i]) / piece;
    }

    private static void Rows(ReadOnlySpan<float> patch, Span<float> profile)
    {
        const int piece = (LastPiece - FirstPiece) / Pieces;
        Span<float> sums = stackalloc float[Pieces];
        for (var row = 0; row < Side; row++)
        {
            sums.Clear();
            var from = patch.Slice(row * Side, Side);
            for (var i = FirstPiece; i < LastPiece; i++)
                sums[(i - FirstPiece) / piece] += from[i];
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
