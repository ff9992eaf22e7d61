using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What an empty box looks like in this photograph: its outline bleeds inwards as far as the picture is blurred.</summary>
/// <remarks>
/// Taken from the page's own boxes, sample by sample, at a rank at which most are empty; and never darker than a blurred outline can
/// be, so that a page on which nearly every box is crossed does not teach that crosses are printed.
/// </remarks>
internal static class ExpectedPrint
{
    private const int Neighbours = 48;
    private const double EmptyRank = 0.35;
    private const float Slack = 0.08f;

    /// <summary>Where blur darkens the strip around a box, its inside is brighter than that.</summary>
    private const float Brightest = -0.2f;

    /// <param name="inside">Of all boxes.</param>
    /// <param name="boxes">Where they are.</param>
    /// <param name="place">Where on the page: blur differs across it.</param>
    /// <param name="smear">Width of an edge in the picture from 20 to 80 percent, in millimetres.</param>
    public static float[] Near(BoxInside inside, IReadOnlyList<PageBox> boxes, Point place, double smear)
    {
        var near = PageBox.Nearest(boxes, place, Neighbours);
        var limit = Blurred(smear);
        var expected = new float[BoxInside.Count];
        var values = new float[near.Length];
        for (var sample = 0; sample < expected.Length; sample++)
        {
            inside.At(sample, near, values);
            expected[sample] = Math.Clamp(Rank.Of(values, (int)(EmptyRank * (values.Length - 1))), Brightest, limit[sample] + Slack);
        }

        return expected;
    }

    /// <summary>The outline of the layout, smeared a third wider than the markers' edges are.</summary>
    private static float[] Blurred(double smear)
    {
        var sigma = Math.Max(0.05, smear / 1.683 * 1.33);
        var outer = Slab(SheetLayout.BoxSize / 2, sigma);
        var inner = Slab((SheetLayout.BoxSize / 2) - SheetLayout.BoxLine, sigma);
        var limit = new float[BoxInside.Count];
        for (var row = 0; row < BoxInside.Side; row++)
        {
            for (var column = 0; column < BoxInside.Side; column++)
                limit[(row * BoxInside.Side) + column] = (float)((outer[row] * outer[column]) - (inner[row] * inner[column]));
        }

        return limit;
    }

    /// <summary>A blurred strip from −half to +half, at the samples of a box's inside.</summary>
    private static double[] Slab(double half, double sigma) =>
        [.. Enumerable.Range(0, BoxInside.Side).Select(i =>
        {
            var at = ((i + 0.5) - (BoxInside.Side / 2.0)) / Patch.PerMillimetre;
            return Normal((at + half) / sigma) - Normal((at - half) / sigma);
        })];

    /// <summary>The normal distribution's integral, to three digits: a limit needs no more.</summary>
    private static double Normal(double x) => 1 / (1 + Math.Exp(-1.702 * x));
}
