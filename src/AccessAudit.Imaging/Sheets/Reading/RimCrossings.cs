namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>On which sides of a box a stroke runs through the white strip outside its outline.</summary>
internal readonly record struct RimCrossings(bool Top, bool Right, bool Bottom, bool Left)
{
    private const double Inner = 2.85;
    private const double Outer = 3.3;

    /// <summary>How much darker than the strip's usual the stroke must be, against black print, through the whole width of the strip.</summary>
    private const float Least = 0.15f;

    /// <param name="darkness">Of a patch around the box: 0 is paper, 1 is black print.</param>
    /// <param name="side">Samples along the patch.</param>
    public static RimCrossings Of(ReadOnlySpan<float> darkness, int side) => new(
        Crosses(darkness, side, along: 1, across: side, near: false),
        Crosses(darkness, side, along: side, across: 1, near: true),
        Crosses(darkness, side, along: 1, across: side, near: true),
        Crosses(darkness, side, along: side, across: 1, near: false));

    private static bool Crosses(ReadOnlySpan<float> darkness, int side, int along, int across, bool near)
    {
        var (first, last) = ((int)((side / 2.0) - (Outer * Patch.PerMillimetre)), (int)((side / 2.0) + (Outer * Patch.PerMillimetre)));
        var depth = (int)((Outer - Inner) * Patch.PerMillimetre) + 1;
        var outermost = near ? last : first;
        var inward = near ? -1 : 1;
        Span<float> faintest = stackalloc float[last - first];
        for (var i = 0; i < faintest.Length; i++)
        {
            faintest[i] = float.MaxValue;
            for (var d = 0; d < depth; d++)
                faintest[i] = Math.Min(faintest[i], darkness[((first + i) * along) + ((outermost + (d * inward)) * across)]);
        }

        faintest.Sort();
        return faintest[^2] - faintest[faintest.Length / 2] > Least;
    }
}
