using System.Numerics;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>The line of a fold: toner and graphite flake off it, and dirt settles beside it.</summary>
/// <param name="From">A place on the line, in millimetres.</param>
/// <param name="To">Another; the line goes on from edge to edge.</param>
/// <param name="Worn">0 for a fold of today, 1 for one of many days in a pocket.</param>
public sealed record Crease(Vector2 From, Vector2 To, double Worn) : Stain
{
    private const float Step = 0.4f;

    /// <summary>A crease through one of the four markers, as a dog's ear bent back leaves it.</summary>
    public static Crease ThroughMarker(double severity, Random random)
    {
        var marker = SheetLayout.Markers[random.Next(SheetLayout.Markers.Count)].Area;
        var at = new Vector2((float)(marker.X + (marker.Width * (0.25 + (0.5 * random.NextDouble())))), (float)(marker.Y + (marker.Height * (0.25 + (0.5 * random.NextDouble())))));
        var right = marker.X > SheetLayout.PageWidth / 2;
        var lower = marker.Y > SheetLayout.PageHeight / 2;
        var slope = (right == lower ? -1 : 1) * (0.6f + (0.8f * random.NextSingle()));
        return new Crease(at, at + new Vector2(1, slope), severity);
    }

    public override void Draw(SKCanvas canvas)
    {
        var along = Vector2.Normalize(To - From);
        var across = new Vector2(-along.Y, along.X);
        var random = new Random((int)(From.X * 100) + (int)(From.Y * 7919));
        using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeCap = SKStrokeCap.Round };
        for (var t = -420f; t < 420; t += Step)
        {
            var (from, to) = (From + (t * along), From + ((t + Step) * along));
            if (from.X is < -5 or > 215 || from.Y is < -5 or > 302)
                continue;
            var miss = across * (0.12f * (random.NextSingle() - random.NextSingle()));
            (paint.Color, paint.StrokeWidth) = (SKColors.Black.WithAlpha((byte)(24 + (40 * Worn * random.NextDouble()))), 0.5f + (0.5f * (float)Worn));
            Line(canvas, from + miss + (0.45f * across), to + miss + (0.45f * across), paint);
            if (random.NextDouble() > 0.35 + (0.6 * Worn))
                continue;
            (paint.Color, paint.StrokeWidth) = (
                SKColors.White.WithAlpha((byte)(90 + (165 * Worn))), 0.12f + ((0.25f + (0.45f * random.NextSingle())) * (float)Worn));
            Line(canvas, from + miss, to + miss, paint);
        }
    }

    private static void Line(SKCanvas canvas, Vector2 from, Vector2 to, SKPaint paint) => canvas.DrawLine(from.X, from.Y, to.X, to.Y, paint);
}
