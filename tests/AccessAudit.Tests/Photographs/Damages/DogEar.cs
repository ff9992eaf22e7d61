using System.Numerics;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>A corner that is bent over onto the page.</summary>
/// <param name="Corner">0 upper left, clockwise.</param>
/// <param name="Across">How much of the upper or lower edge is gone, in millimetres.</param>
/// <param name="Along">How much of the left or right edge is gone.</param>
public sealed record DogEar(int Corner, double Across, double Along) : Thing
{
    public override bool IsOver => true;

    public static DogEar Of(double severity, Random random) => new(
        random.Next(4), 4 + (24 * severity * (0.7 + (0.6 * random.NextDouble()))), 4 + (24 * severity * (0.7 + (0.6 * random.NextDouble()))));

    public override void Draw(SKCanvas canvas, Desk desk)
    {
        var corner = new Vector2(Corner is 1 or 2 ? (float)SheetLayout.PageWidth : 0, Corner is 2 or 3 ? (float)SheetLayout.PageHeight : 0);
        var a = corner + new Vector2(Corner is 1 or 2 ? -(float)Across : (float)Across, 0);
        var b = corner + new Vector2(0, Corner is 2 or 3 ? -(float)Along : (float)Along);
        var fold = Vector2.Normalize(b - a);
        var foot = a + (Vector2.Dot(corner - a, fold) * fold);
        var tip = (2 * foot) - corner;
        var outwards = 1.2f * Vector2.Normalize(corner - foot);

        using var under = new SKPaint { Color = desk.Color, IsAntialias = true };
        Fill(canvas, under, a, corner + (3 * outwards), b);
        using var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 1.1f);
        using var shadow = new SKPaint { Color = SKColors.Black.WithAlpha(0x60), MaskFilter = soft };
        Fill(canvas, shadow, a, tip - outwards, b);
        using var round = SKShader.CreateLinearGradient(
            new SKPoint(foot.X, foot.Y), new SKPoint(tip.X, tip.Y),
            [new SKColor(0xA8, 0xA8, 0xA6), new SKColor(0xE6, 0xE6, 0xE2), new SKColor(0xDA, 0xDA, 0xD6)], [0, 0.2f, 1], SKShaderTileMode.Clamp);
        using var back = new SKPaint { Shader = round, IsAntialias = true };
        Fill(canvas, back, a, tip, b);
    }

    private static void Fill(SKCanvas canvas, SKPaint paint, params Vector2[] points)
    {
        using var path = Polygon.Of(points);
        canvas.DrawPath(path, paint);
    }
}
