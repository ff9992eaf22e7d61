namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Finds the map that brings given places on the page nearest to where they were seen.</summary>
/// <remarks>
/// Linear least squares in coordinates around the points' own middle, so that the equations are well balanced; a second and a third
/// round weigh every point by its depth, which turns the algebraic error into pixels.
/// </remarks>
internal static class HomographyFit
{
    private const int Unknowns = 8;
    private const int Rounds = 3;

    /// <returns>Null where the points leave the map open: fewer than four, or on a line.</returns>
    public static Homography? Of(IReadOnlyList<PointPair> pairs)
    {
        if (pairs.Count < 4)
            return null;
        var page = Around(pairs.Select(p => p.Page));
        var picture = Around(pairs.Select(p => p.Picture));
        var centred = pairs.Select(p => p with { Page = page.Map(p.Page), Picture = picture.Map(p.Picture) }).ToArray();

        Homography? map = null;
        for (var round = 0; round < Rounds; round++)
        {
            map = Solve(centred, map);
            if (map is null)
                return null;
        }

        return picture.Inverse().After(map!).After(page);
    }

    /// <summary>The map that brings the points' middle to 0 and their mean distance from it to 1.</summary>
    private static Homography Around(IEnumerable<Point> points)
    {
        var all = points.ToArray();
        var middle = new Point(all.Average(p => p.X), all.Average(p => p.Y));
        var scale = 1 / Math.Max(1e-9, all.Average(p => (p - middle).Length));
        return new Homography([scale, 0, -scale * middle.X, 0, scale, -scale * middle.Y, 0, 0, 1]);
    }

    private static Homography? Solve(PointPair[] pairs, Homography? before)
    {
        var normal = new double[Unknowns, Unknowns + 1];
        foreach (var (p, q, trust) in pairs)
        {
            var depth = before is null ? 1 : (before.Entries[6] * p.X) + (before.Entries[7] * p.Y) + 1;
            var weight = trust / Math.Max(0.01, depth * depth);
            Add(normal, weight, [p.X, p.Y, 1, 0, 0, 0, -q.X * p.X, -q.X * p.Y, q.X]);
            Add(normal, weight, [0, 0, 0, p.X, p.Y, 1, -q.Y * p.X, -q.Y * p.Y, q.Y]);
        }

        return LinearEquations.Solve(normal) is { } found ? new Homography([.. found, 1]) : null;
    }

    private static void Add(double[,] normal, double weight, ReadOnlySpan<double> equation)
    {
        for (var row = 0; row < Unknowns; row++)
        {
            for (var column = 0; column <= Unknowns; column++)
                normal[row, column] += weight * equation[row] * equation[column];
        }
    }
}
