namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How bright white paper is around one box: a plane over the patch, from the strip just outside the outline.</summary>
/// <param name="Middle">Grey of the paper at the box's middle.</param>
/// <param name="Across">Change a sample to the right.</param>
/// <param name="Down">Change a sample down.</param>
/// <param name="Darkest">Grey of the darkest part of the strip: below <paramref name="Middle"/> where a shadow's edge crosses.</param>
internal readonly record struct PaperLight(float Middle, float Across, float Down, float Darkest)
{
    private const double Inner = 2.9;
    private const double Outer = 3.4;

    /// <summary>Whether the light changes more across the box than a plane could follow.</summary>
    /// <param name="smear">In millimetres: in a blurred picture the outline and the words beside the box darken the strip as well.</param>
    public bool IsUneven(double smear) => Darkest < Middle * (0.92 - (0.12 * Math.Clamp((smear - 0.3) / 0.5, 0, 1)));

    /// <param name="patch">Aligned to the box, greys.</param>
    /// <param name="side">Samples along the patch.</param>
    public static PaperLight Of(ReadOnlySpan<float> patch, int side)
    {
        var (from, to, middle) = (Index(-Outer, side), Index(-Inner, side), side / 2);
        var (far, end) = (Index(Inner, side), Index(Outer, side));

        // Half a side each, so that a stroke that leaves the box covers no more than a small part of any.
        var (leftUpper, leftLower) = (Median(patch, side, from, to, from, middle), Median(patch, side, from, to, middle, end));
        var (rightUpper, rightLower) = (Median(patch, side, far, end, from, middle), Median(patch, side, far, end, middle, end));
        var (topLeft, topRight) = (Median(patch, side, from, middle, from, to), Median(patch, side, middle, end, from, to));
        var (bottomLeft, bottomRight) = (Median(patch, side, from, middle, far, end), Median(patch, side, middle, end, far, end));
        Span<float> sorted = [leftUpper, leftLower, rightUpper, rightLower, topLeft, topRight, bottomLeft, bottomRight];
        sorted.Sort();
        var paper = (sorted[3] + sorted[4] + sorted[5] + sorted[6]) / 4;
        var distance = (float)(2 * (Inner + Outer) * Patch.PerMillimetre);
        var steepest = 0.24f * paper / distance;
        return new PaperLight(
            paper,
            Math.Clamp((rightUpper + rightLower - leftUpper - leftLower) / distance, -steepest, steepest),
            Math.Clamp((bottomLeft + bottomRight - topLeft - topRight) / distance, -steepest, steepest),
            sorted[0]);
    }

    /// <summary>The plane, sample by sample.</summary>
    public void Level(int side, Span<float> paper)
    {
        var middle = (side - 1) / 2f;
        for (var row = 0; row < side; row++)
        {
            var left = Middle + (Down * (row - middle)) - (Across * middle);
            for (var column = 0; column < side; column++)
                paper[(row * side) + column] = left + (Across * column);
        }
    }

    private static int Index(double millimetres, int side) => (int)Math.Round((side / 2.0) + (millimetres * Patch.PerMillimetre));

    private static float Median(ReadOnlySpan<float> patch, int side, int left, int right, int top, int bottom)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var row = top; row < bottom; row++)
        {
            foreach (var grey in patch.Slice((row * side) + left, right - left))
                counts[Math.Clamp((int)(grey + 0.5f), 0, 255)]++;
        }

        var (half, seen, level) = ((right - left) * (bottom - top) / 2, counts[0], 0);
        while (seen <= half && level < 255)
            seen += counts[++level];
        return level;
    }
}
