namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>The paper under a shadow's edge, sample by sample: what remains when everything as thin as a stroke is taken away.</summary>
/// <remarks>
/// Bright is spread over the reach of a stroke and then drawn back (a closing), which closes strokes and outlines but not shadows. A box
/// filled to take it back would close as well, so the paper is never taken to be darker than the strip around the box is.
/// </remarks>
internal static class UnevenLight
{
    private const int Reach = 7;

    public static void Level(ReadOnlySpan<float> patch, int side, PaperLight light, Span<float> paper)
    {
        Span<float> turned = new float[patch.Length];
        Spread(patch, side, turned, brightest: true);
        Spread(turned, side, paper, brightest: true);
        Spread(paper, side, turned, brightest: false);
        Spread(turned, side, paper, brightest: false);
        foreach (ref var grey in paper)
            grey = Math.Max(grey, light.Darkest);
    }

    /// <summary>The brightest or darkest along each row, written as a column: twice makes both directions and turns back.</summary>
    private static void Spread(ReadOnlySpan<float> from, int side, Span<float> to, bool brightest)
    {
        for (var row = 0; row < side; row++)
        {
            var line = from.Slice(row * side, side);
            for (var column = 0; column < side; column++)
            {
                var (first, last) = (Math.Max(0, column - Reach), Math.Min(side - 1, column + Reach));
                var best = line[first];
                for (var i = first + 1; i <= last; i++)
                    best = brightest ? Math.Max(best, line[i]) : Math.Min(best, line[i]);
                to[(column * side) + row] = best;
            }
        }
    }
}
