using System.Numerics;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>The thumb that holds the page down or up.</summary>
/// <param name="Tip">Where it ends, in millimetres on the page.</param>
/// <param name="From">The direction that it comes from, in degrees.</param>
/// <param name="Skin">Its colour.</param>
public sealed record Thumb(Vector2 Tip, double From, SKColor Skin) : Thing
{
    private const float Width = 21;

    private static readonly SKColor[] Skins = [new(0xE6, 0xB8, 0x9A), new(0xC8, 0x92, 0x6C), new(0x9A, 0x68, 0x48), new(0x62, 0x42, 0x30)];

    public override bool IsOver => true;

    /// <summary>Over a corner: at 0 it only touches the paper's edge, at 1 the marker is gone.</summary>
    public static Thumb OverCorner(double severity, Random random)
    {
        var corner = random.Next(4);
        var (right, lower) = (corner is 1 or 2, corner is 2 or 3);
        var deep = 1f + (24f * (float)severity);
        var tip = new Vector2(right ? (float)SheetLayout.PageWidth - deep : deep, lower ? (float)SheetLayout.PageHeight - deep : deep);
        var outwards = Math.Atan2(lower ? 1 : -1, right ? 1 : -1) * 180 / Math.PI;
        return new Thumb(tip, outwards + (30 * (random.NextDouble() - 0.5)), Skins[random.Next(Skins.Length)]);
    }

    /// <summary>Over the left or the right edge, beside the rows.</summary>
    public static Thumb OverEdge(double severity, Random random)
    {
        var right = random.Next(2) == 1;
        var deep = 2f + (22f * (float)severity);
        var tip = new Vector2(right ? (float)SheetLayout.PageWidth - deep : deep, (float)SheetLayout.PageHeight * (0.25f + (0.5f * random.NextSingle())));
        return new Thumb(tip, (right ? 0 : 180) + (50 * (random.NextDouble() - 0.5)), Skins[random.Next(Skins.Length)]);
    }

    public override void Draw(SKCanvas canvas, Desk desk)
    {
        canvas.Save();
        canvas.Translate(Tip.X, Tip.Y);
        canvas.RotateDegrees((float)From);
        using (var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 2.2f))
        using (var shadow = new SKPaint { Color = SKColors.Black.WithAlpha(0x70), MaskFilter = soft })
            canvas.DrawRoundRect(new SKRect(-1, (-Width / 2) + 1.5f, 120, (Width / 2) + 2.5f), Width * 0.55f, Width * 0.5f, shadow);
        using (var round = SKShader.CreateLinearGradient(
            new SKPoint(0, -Width / 2), new SKPoint(0, Width / 2), [Shade(0.72), Shade(1.04), Shade(1), Shade(0.62)], [0, 0.3f, 0.6f, 1], SKShaderTileMode.Clamp))
        using (var skin = new SKPaint { Shader = round, IsAntialias = true })
            canvas.DrawRoundRect(new SKRect(0, -Width / 2, 120, Width / 2), Width * 0.55f, Width * 0.5f, skin);
        Nail(canvas);
        Wrinkles(canvas);
        canvas.Restore();
    }

    private void Nail(SKCanvas canvas)
    {
        using var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 0.4f);
        using var paint = new SKPaint { Color = Mix(Shade(1.08), new SKColor(0xFF, 0xE4, 0xDC), 0.5), IsAntialias = true, MaskFilter = soft };
        canvas.DrawRoundRect(new SKRect(2, -6, 15, 6), 6, 5, paint);
        paint.Color = Mix(Shade(1.1), SKColors.White, 0.7);
        canvas.DrawRoundRect(new SKRect(1.6f, -5, 3.8f, 5), 2, 4, paint);
    }

    private void Wrinkles(SKCanvas canvas)
    {
        using var paint = new SKPaint { Color = Shade(0.7).WithAlpha(0x70), IsAntialias = true, IsStroke = true, StrokeWidth = 0.35f };
        foreach (var x in new[] { 24f, 26.2f, 27.8f, 50f })
            canvas.DrawArc(new SKRect(x - 2, -8, x + 2, 8), -75, 150, false, paint);
    }

    private SKColor Shade(double level)
    {
        byte Part(byte full) => (byte)Math.Min(255, full * level);
        return new SKColor(Part(Skin.Red), Part(Skin.Green), Part(Skin.Blue));
    }

    private static SKColor Mix(SKColor a, SKColor b, double share)
    {
        byte Part(byte from, byte to) => (byte)(from + ((to - from) * share));
        return new SKColor(Part(a.Red, b.Red), Part(a.Green, b.Green), Part(a.Blue, b.Blue));
    }
}
