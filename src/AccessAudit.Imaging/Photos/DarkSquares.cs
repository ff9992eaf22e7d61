using System.Numerics;

namespace AccessAudit.Imaging.Photos;

/// <summary>Connected dark shapes whose outline has four corners and about equal sides, whichever way they lie.</summary>
internal static class DarkSquares
{
    private const int LeastSide = 9;
    private const double LeastFilled = 0.3;
    private const double MostFilled = 1.25;

    /// <summary>A picture of nothing but specks must not cost for ever; pages have some thousand shapes.</summary>
    private const int MostShapes = 30_000;

    /// <param name="map">Where to look.</param>
    /// <param name="mostSide">Shapes wider or higher than this are left out.</param>
    /// <returns>Four corners each, clockwise, beginning anywhere.</returns>
    public static IReadOnlyList<Vector2[]> In(DarkMap map, int mostSide)
    {
        var found = new List<Vector2[]>();
        var seen = new bool[map.Width * map.Height];
        var shape = new List<int>();
        var shapes = 0;
        for (var y = 0; y < map.Height; y++)
        {
            var row = map.Row(y);
            for (var word = 0; word < row.Length; word++)
            {
                for (var left = row[word]; left != 0; left &= left - 1)
                {
                    var start = y * map.Width + word * 64 + BitOperations.TrailingZeroCount(left);
                    if (seen[start])
                        continue;
                    if (++shapes > MostShapes)
                        return found;
                    Flood(map, start, seen, shape);
                    if (CornersOf(shape, map.Width, mostSide) is { } corners)
                        found.Add(corners);
                }
            }
        }

        return found;
    }

    private static void Flood(DarkMap map, int start, bool[] seen, List<int> shape)
    {
        shape.Clear();
        shape.Add(start);
        seen[start] = true;
        for (var next = 0; next < shape.Count; next++)
        {
            var (x, y) = (shape[next] % map.Width, shape[next] / map.Width);
            Visit(x - 1, y);
            Visit(x + 1, y);
            Visit(x, y - 1);
            Visit(x, y + 1);
        }

        void Visit(int x, int y)
        {
            if ((uint)x >= (uint)map.Width || (uint)y >= (uint)map.Height || seen[y * map.Width + x] || !map[x, y])
                return;
            seen[y * map.Width + x] = true;
            shape.Add(y * map.Width + x);
        }
    }

    private static Vector2[]? CornersOf(List<int> shape, int width, int mostSide)
    {
        if (shape.Count < LeastSide * LeastSide / 2)
            return null;
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var at in shape)
            (least, most) = (Vector2.Min(least, PointOf(at)), Vector2.Max(most, PointOf(at)));
        var size = most - least;
        if (MathF.Min(size.X, size.Y) < LeastSide || MathF.Max(size.X, size.Y) > mostSide)
            return null;

        // The corner farthest from the middle, the one opposite, and on both sides those farthest from the diagonal.
        var first = Farthest(p => Vector2.DistanceSquared(p, (least + most) / 2));
        var third = Farthest(p => Vector2.DistanceSquared(p, first));
        var diagonal = third - first;
        var second = Farthest(p => -Cross(diagonal, p - first));
        var fourth = Farthest(p => Cross(diagonal, p - first));
        Vector2[] corners = [first, second, third, fourth];
        return IsSquare(corners, shape.Count) ? corners : null;

        Vector2 PointOf(int at) => new(at % width + 0.5f, at / width + 0.5f);

        Vector2 Farthest(Func<Vector2, float> distance)
        {
            var (best, farthest) = (Vector2.Zero, float.MinValue);
            foreach (var at in shape)
            {
                var p = PointOf(at);
                if (distance(p) is var far && far > farthest)
                    (best, farthest) = (p, far);
            }

            return best;
        }
    }

    private static bool IsSquare(Vector2[] corners, int filled)
    {
        var (shortest, longest, area) = (float.MaxValue, 0f, 0f);
        for (var at = 0; at < 4; at++)
        {
            var (a, b) = (corners[at], corners[(at + 1) % 4]);
            (shortest, longest) = (MathF.Min(shortest, Vector2.Distance(a, b)), MathF.Max(longest, Vector2.Distance(a, b)));
            area += Cross(a, b) / 2;
        }

        return shortest >= LeastSide * 0.7f && longest < 2 * shortest
            && area > 0.5f * shortest * longest && filled > LeastFilled * area && filled < MostFilled * area;
    }

    private static float Cross(Vector2 a, Vector2 b) => a.X * b.Y - a.Y * b.X;
}
