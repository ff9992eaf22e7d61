using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs.Damages;
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

    /// <summary>What became of the page before it was laid on the desk.</summary>
    public Paper Paper { get; init; } = Paper.Flat;

    /// <summary>On the page and around it.</summary>
    public IReadOnlyList<Thing> InTheWay { get; init; } = [];

    public PictureFile File { get; init; } = PictureFile.AsTaken;

    public PaperView View => new(Pose.ToPixels(Sensor.Width, Sensor.Height), Pose.Up(Sensor.Width, Sensor.Height), Paper);

    public SheetPhoto Take(FilledPage page, int seed)
    {
        using var picture = Expose(page, seed);
        var view = View.Resized(File.Factor(picture.Width, picture.Height));
        return new SheetPhoto(File.Write(picture, Sensor.Quality), page, view.Flat) { View = view };
    }

    /// <summary>The pixels as the sensor saw them, before any file is made of them.</summary>
    public SKBitmap Expose(FilledPage page, int seed)
    {
        var (width, height, view) = (Sensor.Width, Sensor.Height, View);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Desk.Draw(surface.Canvas, width, seed);
        Place(surface.Canvas, view, over: false);
        Lay(surface.Canvas, page, view, seed);
        Place(surface.Canvas, view, over: true);
        Light.FallOn(surface.Canvas, width, height);
        using var scene = surface.Snapshot();
        return Sensor.Expose(scene, seed);
    }

    private void Place(SKCanvas canvas, PaperView view, bool over)
    {
        canvas.Save();
        canvas.SetMatrix(view.Flat);
        foreach (var thing in InTheWay.Where(t => t.IsOver == over))
            thing.Draw(canvas, Desk);
        canvas.Restore();
    }

    private void Lay(SKCanvas canvas, FilledPage page, PaperView view, int seed)
    {
        var resolution = Math.Min(PrintResolution, Finer * view.Scale * FilledPage.MillimetresPerInch);
        using var drawn = page.Draw(resolution, seed);
        Soil(drawn, resolution / FilledPage.MillimetresPerInch);
        using var picture = SKImage.FromBitmap(drawn);
        using var filter = PaperAndToner();
        if (!Paper.IsFlat)
        {
            PaperMesh.Draw(canvas, picture, filter, view, Light.Across(Pose.Rotation));
            return;
        }

        canvas.Save();
        canvas.SetMatrix(view.Flat);
        DrawShadow(canvas);
        using var paint = new SKPaint { ColorFilter = filter };
        canvas.DrawImage(
            picture, new SKRect(0, 0, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight),
            new SKSamplingOptions(SKFilterMode.Linear), paint);
        canvas.Restore();
    }

    private void Soil(SKBitmap page, double scale)
    {
        using var canvas = new SKCanvas(page);
        canvas.Scale((float)scale);
        foreach (var stain in Paper.Stains)
            stain.Draw(canvas);
    }

    private static void DrawShadow(SKCanvas canvas)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 2);
        using var paint = new SKPaint { Color = SKColors.Black.WithAlpha(0x60), MaskFilter = blur };
        canvas.DrawRect(0.8f, 1.2f, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight, paint);
    }

    /// <summary>Paper is not quite white, toner not quite black.</summary>
    private static SKColorFilter PaperAndToner() => SKColorFilter.CreateColorMatrix(
    [
        0.80f, 0, 0, 0, 0.13f,
        0, 0.80f, 0, 0, 0.13f,
        0, 0, 0.77f, 0, 0.135f,
        0, 0, 0, 1, 0,
    ]);
}
