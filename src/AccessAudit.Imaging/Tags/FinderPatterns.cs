using System.Numerics;
using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags;

/// <summary>One of the three large squares of a QR code, as it was seen.</summary>
/// <param name="Middle">In the picture.</param>
/// <param name="Module">Width of a module along the picture's axes: up to 1.4 times too large where the code is turned.</param>
/// <param name="Seen">In how many rows it was seen.</param>
internal readonly record struct FinderPattern(Vector2 Middle, float Module, int Seen);

/// <summary>Finds the squares of QR codes by their runs of dark and light: 1 : 1 : 3 : 1 : 1 through the middle, whichever way it is cut.</summary>
/// <remarks>Only a hint where to look: whoever reads there decides. A carpet of patterns costs no more than a page.</remarks>
internal static class FinderPatterns
{
    private const int RowStep = 2;
    private const int Most = 48;

    public static IReadOnlyList<FinderPattern> In(DarkMap map)
    {
        var found = new List<FinderPattern>();
        var edges = new int[map.Width + 2];
        for (var y = RowStep; y < map.Height && found.Count < Most; y += RowStep)
        {
            var count = Edges(map.Row(y), edges);
            for (var at = 0; at + 5 < count; at += 2)
            {
                if (Module(edges.AsSpan(at, 6)) is { } module)
                    Confirm(map, (edges[at + 2] + edges[at + 3]) / 2f, y, module, found);
            }
        }

        return found;
    }

    /// <summary>Where a row changes; even places begin something dark.</summary>
    private static int Edges(ReadOnlySpan<ulong> row, Span<int> edges)
    {
        var (count, carry) = (0, 0ul);
        for (var word = 0; word < row.Length; word++)
        {
            var changes = row[word] ^ (row[word] << 1 | carry);
            carry = row[word] >> 63;
            for (; changes != 0 && count < edges.Length; changes &= changes - 1)
                edges[count++] = word * 64 + BitOperations.TrailingZeroCount(changes);
        }

        return count;
    }

    /// <summary>The width of a module if the five runs between six edges are as those of a pattern.</summary>
    private static float? Module(ReadOnlySpan<int> edges)
    {
        var width = edges[5] - edges[0];
        if (width < 7)
            return null;
        var module = width / 7f;
        var slack = module * 0.6f + 0.5f;
        var fits = Near(edges[1] - edges[0], module, slack) && Near(edges[2] - edges[1], module, slack)
            && Near(edges[3] - edges[2], 3 * module, 1.6f * slack)
            && Near(edges[4] - edges[3], module, slack) && Near(edges[5] - edges[4], module, slack);
        return fits ? module : null;
    }

    private static bool Near(float length, float expected, float slack) => Math.Abs(length - expected) <= slack;

    private static void Confirm(DarkMap map, float x, int y, float module, List<FinderPattern> found)
    {
        if (Along(map, (int)x, y, 0, 1, module) is not (var middleY, var down) || Along(map, (int)x, (int)middleY, 1, 0, module) is not (var middleX, var across))
            return;
        var seen = new FinderPattern(new Vector2(middleX, middleY), (down + across) / 2, 1);
        for (var at = 0; at < found.Count; at++)
        {
            var known = found[at];
            if (Vector2.Distance(known.Middle, seen.Middle) > 2 * known.Module)
                continue;
            var weight = 1f / (known.Seen + 1);
            found[at] = new FinderPattern(
                Vector2.Lerp(known.Middle, seen.Middle, weight), known.Module + weight * (seen.Module - known.Module), known.Seen + 1);
            return;
        }

        if (found.Count < Most)
            found.Add(seen);
    }

    /// <summary>The pattern's middle and module along a line through a dark place that may be its middle.</summary>
    private static (float Middle, float Module)? Along(DarkMap map, int x, int y, int stepX, int stepY, float module)
    {
        Span<int> edges = stackalloc int[6];
        var most = (int)(module * 5) + 3;
        if (!Walk(map, x, y, -stepX, -stepY, most, edges[..3]) || !Walk(map, x, y, stepX, stepY, most, edges[3..]))
            return null;
        var at = stepX == 0 ? y : x;
        (edges[0], edges[1], edges[2]) = (at + 1 - edges[2], at + 1 - edges[1], at + 1 - edges[0]);
        for (var edge = 3; edge < 6; edge++)
            edges[edge] += at;
        return Module(edges) is { } found && found > module * 0.5f && found < module * 2 ? ((edges[2] + edges[3]) / 2f, found) : null;
    }

    /// <summary>The steps from a place to where dark, light and dark end.</summary>
    private static bool Walk(DarkMap map, int x, int y, int stepX, int stepY, int most, Span<int> ends)
    {
        var (steps, dark) = (0, true);
        for (var end = 0; end < ends.Length; dark = !dark)
        {
            while (IsInside(map, x, y) && map[x, y] == dark && steps <= most)
                (x, y, steps) = (x + stepX, y + stepY, steps + 1);
            if (steps == 0 || steps > most)
                return false;
            ends[end++] = steps;
        }

        return true;
    }

    private static bool IsInside(DarkMap map, int x, int y) => (uint)x < (uint)map.Width && (uint)y < (uint)map.Height;
}
