using System.Numerics;

namespace AccessAudit.Imaging.Tags;

/// <summary>Moves a place where a tag should be to where its patterns are seen: paper bends, and what lies far away predicts roughly.</summary>
internal static class SymbolFit
{
    private const int FlatModule = 6;
    private const int Margin = 6;
    private const int Finder = 7;
    private const int AlignmentSide = 5;
    private const double LeastLikeness = 0.3;

    private static readonly Vector2 FinderMiddle = new(Finder / 2f);
    private static readonly Vector2 AlignmentMiddle = new(26.5f);

    /// <param name="photo">The photograph.</param>
    /// <param name="place">Roughly.</param>
    /// <param name="reach">How far off it may be, in modules.</param>
    /// <returns>Null where the patterns are not seen.</returns>
    public static Quad? Refine(Photos.GrayImage photo, Quad place, float reach)
    {
        if (FlatTag.Of(photo, place, FlatModule, Margin) is not { } flat)
            return null;

        const float far = TagSymbol.Modules - Finder;
        Vector2 right = new(far, 0), down = new(0, far);
        if (Seek(flat, Finder, FinderMiddle, reach) is not { } corner
            || Seek(flat, Finder, FinderMiddle + right, reach) is not { } across
            || Seek(flat, Finder, FinderMiddle + down, reach) is not { } below)
        {
            return null;
        }

        // The three say where the fourth place is if the paper is flat and far; the alignment pattern says by how much it is not.
        var (stepRight, stepDown) = ((across - corner) / far, (below - corner) / far);
        var expected = corner + (AlignmentMiddle - FinderMiddle).X * (stepRight + stepDown);
        var fourth = Seek(flat, AlignmentSide, expected, 1.5f) ?? expected;
        var seen = new Quad(corner, across, fourth, below);
        var printed = new Quad(FinderMiddle, FinderMiddle + right, AlignmentMiddle, FinderMiddle + down);
        var symbol = Projection.Square(0, TagSymbol.Modules).Map(Projection.Between(printed, seen).Map);
        return symbol.Map(flat.ModulesToPhoto.Map);
    }

    /// <summary>The place near an expected one that looks most like a pattern of dark and light rings, in modules.</summary>
    private static Vector2? Seek(FlatTag flat, int side, Vector2 expected, float reach)
    {
        var steps = (int)(reach * FlatModule);
        var (best, bestLikeness) = (expected, LeastLikeness);
        for (var y = -steps; y <= steps; y++)
        {
            for (var x = -steps; x <= steps; x++)
            {
                var at = expected + new Vector2(x, y) / FlatModule;
                var likeness = Likeness(flat, side, at) - 0.0005 * Math.Sqrt(x * x + y * y);
                if (likeness > bestLikeness)
                    (best, bestLikeness) = (at, likeness);
            }
        }

        return bestLikeness > LeastLikeness ? best : null;
    }

    /// <summary>The correlation of the greys there with the pattern and the light line around it: 1 is the pattern itself.</summary>
    private static double Likeness(FlatTag flat, int side, Vector2 middle)
    {
        var picture = flat.Picture;
        double n = 0, sumGrey = 0, sumSquare = 0, sumPattern = 0, sumBoth = 0;
        var around = side == Finder ? 1 : 0;
        for (var row = -around; row < side + around; row++)
        {
            for (var column = -around; column < side + around; column++)
            {
                var at = flat.FromModules(middle + new Vector2(column + 0.5f - side / 2f, row + 0.5f - side / 2f));
                var grey = picture[Math.Clamp((int)at.X, 0, picture.Width - 1), Math.Clamp((int)at.Y, 0, picture.Height - 1)];
                var ring = Math.Min(Math.Min(column, side - 1 - column), Math.Min(row, side - 1 - row));
                var pattern = ring is -1 or 1 ? 1.0 : -1.0;
                (n, sumGrey, sumSquare) = (n + 1, sumGrey + grey, sumSquare + grey * grey);
                (sumPattern, sumBoth) = (sumPattern + pattern, sumBoth + grey * pattern);
            }
        }

        var spread = (n * sumSquare - sumGrey * sumGrey) * (n * n - sumPattern * sumPattern);
        return spread <= 0 ? 0 : (n * sumBoth - sumGrey * sumPattern) / Math.Sqrt(spread);
    }
}
