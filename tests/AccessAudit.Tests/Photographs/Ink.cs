using System.Numerics;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>Lays a stroke of a pen on paper; what is printed below shows through as it does in life.</summary>
public static class Ink
{
    private const float GrainsPerMillimetre = 240;

    public static void Lay(SKCanvas canvas, Vector2[] stroke, Pen pen, Random random)
    {
        using var paint = new SKPaint { Color = pen.Color, IsAntialias = true, BlendMode = SKBlendMode.Multiply };
        if (pen.Cover >= 0.9)
            LayLine(canvas, stroke, pen, paint, random);
        else
            LayGrains(canvas, stroke, pen, paint, random);
    }

    /// <summary>A ball or a felt tip: one line, broken now and then where the ball skips.</summary>
    private static void LayLine(SKCanvas canvas, Vector2[] stroke, Pen pen, SKPaint paint, Random random)
    {
        (paint.IsStroke, paint.StrokeWidth) = (true, (float)pen.Width * (0.9f + (0.2f * random.NextSingle())));
        (paint.StrokeCap, paint.StrokeJoin) = (SKStrokeCap.Round, SKStrokeJoin.Round);
        using var builder = new SKPathBuilder();
        builder.MoveTo(stroke[0].X, stroke[0].Y);
        foreach (var point in stroke.Skip(1))
        {
            if (random.NextDouble() < (1 - pen.Cover) / 4)
                builder.MoveTo(point.X, point.Y);
            else
                builder.LineTo(point.X, point.Y);
        }

        using var path = builder.Detach();
        canvas.DrawPath(path, paint);
    }

    /// <summary>Graphite: grains that lie where the paper is high.</summary>
    private static void LayGrains(SKCanvas canvas, Vector2[] stroke, Pen pen, SKPaint paint, Random random)
    {
        var radius = (float)pen.Width / 2;
        for (var i = 1; i < stroke.Length; i++)
        {
            var step = stroke[i] - stroke[i - 1];
            var grains = (int)(step.Length() * GrainsPerMillimetre * pen.Width * pen.Cover);
            for (var grain = 0; grain < grains; grain++)
            {
                var (angle, away) = (random.NextSingle() * MathF.Tau, radius * MathF.Sqrt(random.NextSingle()));
                var at = stroke[i - 1] + (step * random.NextSingle()) + (away * new Vector2(MathF.Cos(angle), MathF.Sin(angle)));
                canvas.DrawCircle(at.X, at.Y, 0.03f + (0.03f * random.NextSingle()), paint);
            }
        }
    }
}
