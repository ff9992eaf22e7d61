namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How bright white paper is around one box: a plane over the patch, from the strip just outside the outline.</summary>
/// <param name="Middle">Grey of the paper at the box's middle.</param>
/// <param name="Across">Change a sample to the right.</param>
/// <param name="Down">Change a sample down.</param>
internal readonly record struct PaperLight(float Middle, float Across, float Down)
{
    private const double Inner = 2.8;
    private const double Outer = 3.3;

    /// <param name="patch">Aligned to the box, greys.</param>
    /// <param name="side">Samples along the patch.</param>
    public static PaperLight Of(ReadOnlySpan<float> patch, int side)
    {
        var (from, to) = (Index(-Outer, side), Index(-Inner, side));
        var (far, end) = (Index(Inner, side), Index(Outer, side));
        var left = Median(patch, side, from, to, from, end);
        var right = Median(patch, side, far, end, from, end);
        var top = Median(patch, side, from, end, from, to);
        var bottom = Median(patch, side, from, end, far, end);

        // A label or a stroke can darken one strip as a whole; paper is never darker than the light around it for long.
        Span<float> sorted = [left, right, top, bottom];
        sorted.Sort();
        var middle = (sorted[1] + sorted[2] + sorted[3]) / 3;
        var distance = (float)((Inner + Outer) * Patch.PerMillimetre);
        var steepest = 0.12f * middle / distance;
        return new PaperLight(
            middle, Math.Clamp((right - left) / distance, -steepest, steepest), Math.Clamp((bottom - top) / distance, -steepest, steepest));
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
