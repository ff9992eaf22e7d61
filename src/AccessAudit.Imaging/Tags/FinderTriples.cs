using System.Numerics;

namespace AccessAudit.Imaging.Tags;

/// <summary>Puts finder patterns together to places where a tag may lie.</summary>
internal static class FinderTriples
{
    private const int Most = 6;

    /// <summary>From the middle of one pattern to the middle of the next, in modules.</summary>
    private const float Between = TagSymbol.Modules - 7;

    /// <summary>The corners of symbols that three patterns each belong to, the likeliest first.</summary>
    public static IReadOnlyList<Quad> Of(IReadOnlyList<FinderPattern> patterns)
    {
        var found = new List<(float Oddness, Quad Corners)>();
        for (var i = 0; i < patterns.Count; i++)
        {
            for (var j = 0; j < patterns.Count; j++)
            {
                for (var k = j + 1; k < patterns.Count; k++)
                {
                    if (i != j && i != k && Oddness(patterns[i], patterns[j], patterns[k]) is { } oddness)
                        found.Add((oddness, Corners(patterns[i].Middle, patterns[j].Middle, patterns[k].Middle)));
                }
            }
        }

        return [.. found.OrderBy(triple => triple.Oddness).Select(triple => triple.Corners).Take(Most)];
    }

    /// <summary>How far three patterns are from being those of a tag with the first at the right angle; null where they are none.</summary>
    private static float? Oddness(FinderPattern corner, FinderPattern one, FinderPattern other)
    {
        var (a, b) = (one.Middle - corner.Middle, other.Middle - corner.Middle);
        var (lengthA, lengthB) = (a.Length(), b.Length());
        var slant = MathF.Abs(Vector2.Dot(a, b)) / (lengthA * lengthB);
        var stretch = MathF.Max(lengthA, lengthB) / MathF.Min(lengthA, lengthB);
        var module = (corner.Module + one.Module + other.Module) / 3;
        var modules = (lengthA + lengthB) / 2 / module;
        var spread = MathF.Max(corner.Module, MathF.Max(one.Module, other.Module)) / MathF.Min(corner.Module, MathF.Min(one.Module, other.Module));
        return slant < 0.5f && stretch < 1.8f && spread < 1.8f && modules is > 13 and < 38
            ? slant + stretch - 1 + spread - 1 - 0.02f * Math.Min(10, Math.Min(corner.Seen, Math.Min(one.Seen, other.Seen)))
            : null;
    }

    private static Quad Corners(Vector2 corner, Vector2 one, Vector2 other)
    {
        var (right, down) = (one - corner, other - corner);
        if (right.X * down.Y - right.Y * down.X < 0)
            (right, down) = (down, right);
        var (across, along) = (right / Between, down / Between);
        var origin = corner - 3.5f * (across + along);
        return new Quad(
            origin, origin + TagSymbol.Modules * across, origin + TagSymbol.Modules * (across + along), origin + TagSymbol.Modules * along);
    }
}
