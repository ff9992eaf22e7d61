using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>Photographs a filled page as a phone does, with everything known that a reader has to find out.</summary>
public sealed record Camera
{
    private const double PrintResolution = 360;

    /// <summary>How much finer than the photograph the page is drawn: enough for sharp edges, not so much that they alias.</summary>
    private const double Finer = 1.3;

    public Pose Pose { get; init; } = Pose.Straight;

    public Light Light { get; init; } = Light.Even;

    public Desk Desk { get; init; } = Desk.Wood;

    public Sensor Sensor { get; init; } = Sensor.Phone12;

    public SheetPhoto Take(FilledPage page, int seed)
    {
        var (width, height) = (Sensor.Width, Sensor.Height);
        var toPixels = Pose.ToPixels(width, height);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Desk.Draw(surface.Canvas, width, seed);
        Lay(surface.Canvas, page, toPixels, seed);
        Light.FallOn(surface.Canvas, width, height);
        using var scene = surface.Snapshot();
        return new SheetPhoto(Sensor.Expose(scene, seed), page, toPixels);
    }

    private static void Lay(SKCanvas canvas, FilledPage page, SKMatrix toPixels, int seed)
    {
        using var drawn = page.Draw(Math.Min(PrintResolution, Finer * PixelsPerMillimetre(toPixels) * FilledPage.MillimetresPerInch), seed);
        using var picture = SKImage.FromBitmap(drawn);
        canvas.Save();
        canvas.SetMatrix(toPixels);
        DrawShadow(canvas);
        using var paint = new SKPaint { ColorFilter = Paper() };
        canvas.DrawImage(
            picture, new SKRect(0, 0, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight),
            new SKSamplingOptions(SKFilterMode.Linear), paint);
        canvas.Restore();
    }

    private static void DrawShadow(SKCanvas canvas)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 2);
        using var paint = new SKPaint { Color = SKColors.Black.WithAlpha(0x60), MaskFilter = blur };
        canvas.DrawRect(0.8f, 1.2f, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight, paint);
    }

    /// <summary>Paper is not quite white, toner not quite black.</summary>
    private static SKColorFilter Paper() => SKColorFilter.CreateColorMatrix(
    [
        0.80f, 0, 0, 0, 0.13f,
        0, 0.80f, 0, 0, 0.13f,
        0, 0, 0.77f, 0, 0.135f,
        0, 0, 0, 1, 0,
    ]);

    private static double PixelsPerMillimetre(SKMatrix toPixels)
    {
        var (a, b) = (toPixels.MapPoint(0, 0), toPixels.MapPoint((float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight));
        return SKPoint.Distance(a, b) / Math.Sqrt(
            (SheetLayout.PageWidth * SheetLayout.PageWidth) + (SheetLayout.PageHeight * SheetLayout.PageHeight));
    }
}
