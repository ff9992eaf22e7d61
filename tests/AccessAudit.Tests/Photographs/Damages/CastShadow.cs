using System.Numerics;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>The shadow of the phone, of the hand that holds it, or of both.</summary>
/// <param name="Outlines">In shares of the picture's width; what is inside is dark.</param>
/// <param name="Depth">Share of the light that does not arrive there, 0 to 1.</param>
/// <param name="Softness">Of the edge, in shares of the picture's width.</param>
public sealed record CastShadow(IReadOnlyList<Vector2[]> Outlines, double Depth, double Softness) : Shade
{
    /// <summary>An arm from the lower edge, four fingers and the phone between them.</summary>
    public static CastShadow OfHandAndPhone(double severity, Random random)
    {
        var (across, up) = (0.2f + (0.5f * random.NextSingle()), 0.35f + (0.5f * random.NextSingle()));
        var turn = Matrix3x2.CreateRotation(0.9f * (random.NextSingle() - 0.5f), new Vector2(across, up));
        Vector2[] Turned(params Vector2[] points) => [.. points.Select(p => Vector2.Transform(p, turn))];
        Vector2 At(float x, float y) => new(across + x, up + y);
        var outlines = new List<Vector2[]>
        {
            Turned(At(-0.13f, -0.27f), At(0.13f, -0.27f), At(0.13f, 0.27f), At(-0.13f, 0.27f)),
            Turned(At(0.05f, 0.1f), At(0.2f, 0.06f), At(0.24f, 0.3f), At(0.42f, 1.6f), At(0.1f, 1.6f), At(0.04f, 0.35f)),
        };
        for (var finger = 0; finger < 4; finger++)
        {
            var y = -0.12f + (0.075f * finger);
            outlines.Add(Turned(At(-0.17f, y), At(-0.1f, y - 0.01f), At(-0.1f, y + 0.045f), At(-0.165f, y + 0.04f)));
        }

        return new CastShadow(outlines, 0.15 + (0.6 * severity), 0.004 + (0.03 * random.NextDouble()));
    }

    /// <summary>A straight edge: a window frame, a cupboard, somebody's shoulder.</summary>
    public static CastShadow OfEdge(double severity, Random random)
    {
        var turn = Matrix3x2.CreateRotation(MathF.Tau * random.NextSingle(), new Vector2(0.5f, 0.65f));
        var at = 0.3f + (0.5f * random.NextSingle());
        Vector2[] half = [new(-3, at), new(3, at), new(3, 4), new(-3, 4)];
        return new CastShadow(
            [[.. half.Select(p => Vector2.Transform(p, turn))]], 0.2 + (0.6 * severity), 0.001 + (0.03 * random.NextDouble()));
    }

    public override void Fall(SKCanvas canvas)
    {
        using var path = Polygon.Of(Outlines.Select(Clockwise));
        using var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, (float)Softness);

        // A shadow is bluish: what still arrives comes from the sky.
        var level = 1 - Depth;
        var color = new SKColor((byte)(255 * level), (byte)(255 * Math.Min(1, level * 1.02)), (byte)(255 * Math.Min(1, level * 1.07)));
        using var paint = new SKPaint { Color = color, BlendMode = SKBlendMode.Multiply, MaskFilter = soft, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private static Vector2[] Clockwise(Vector2[] outline)
    {
        var area = 0f;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            area += (a.X * b.Y) - (b.X * a.Y);
        }

        return area < 0 ? [.. outline.Reverse()] : outline;
    }
}
