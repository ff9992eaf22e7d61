using System.Numerics;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>A closed outline.</summary>
internal static class Polygon
{
    public static SKPath Of(params IEnumerable<Vector2> corners) => Of([corners]);

    /// <summary>Several in one path, to be filled as one.</summary>
    public static SKPath Of(IEnumerable<IEnumerable<Vector2>> outlines)
    {
        using var builder = new SKPathBuilder();
        foreach (var outline in outlines)
        {
            foreach (var (place, corner) in outline.Index())
            {
                if (place == 0)
                    builder.MoveTo(corner.X, corner.Y);
                else
                    builder.LineTo(corner.X, corner.Y);
            }

            builder.Close();
        }

        return builder.Detach();
    }
}
