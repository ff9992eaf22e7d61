using System.Globalization;
using AccessAudit.Imaging.Fonts;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Draws histograms of ink one above the other, with the limits between empty, marked and cancelled across all of them.</summary>
/// <remarks>Counts stand on a scale of their square roots: one box on the wrong side must be seen beside thousands on the right one.</remarks>
public static class InkHistogramPng
{
    private const int Width = 1200;
    private const int PanelHeight = 220;
    private const int Left = 60;
    private const int Right = 30;
    private const int Top = 60;
    private const int Bottom = 50;
    private const int Gap = 46;

    private static readonly SKColor Grey = new(0x55, 0x5B, 0x66);

    /// <param name="histograms">From above to below.</param>
    /// <param name="thresholds">Drawn as lines.</param>
    public static byte[] Draw(IReadOnlyList<InkHistogram> histograms, MarkThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(histograms);
        ArgumentNullException.ThrowIfNull(thresholds);
        var height = Top + (histograms.Count * (PanelHeight + Gap)) + Bottom;
        using var surface = SKSurface.Create(new SKImageInfo(Width, height, SKColorType.Rgb888x, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        Text(surface.Canvas, "Ink in boxes of which it is known what they are", Left, 34, 22, SKColors.Black, bold: true);
        for (var i = 0; i < histograms.Count; i++)
            Panel(surface.Canvas, histograms[i], Top + (i * (PanelHeight + Gap)) + Gap);
        var foot = height - Bottom;
        for (var tenth = 0; tenth <= 10; tenth++)
            Text(surface.Canvas, (tenth / 10.0).ToString("0.0", CultureInfo.InvariantCulture), X(tenth / 10.0), foot + 22, 15, Grey, middle: true);
        foreach (var limit in new[] { thresholds.Empty, thresholds.Marked, thresholds.Overfull, thresholds.Cancelled })
            Limit(surface.Canvas, limit, foot);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Panel(SKCanvas canvas, InkHistogram histogram, float top)
    {
        var most = Math.Sqrt(Math.Max(1, histogram.Counts.Max()));
        var title = string.Create(
            CultureInfo.InvariantCulture, $"truly {Word(histogram.Is)}: {histogram.Boxes} boxes, {histogram.Unclear} unclear, {histogram.Wrong} wrong");
        Text(canvas, title, X(0.12), top - 10, 17, SKColors.Black);
        using var paint = new SKPaint { Color = ColourOf(histogram.Is) };
        for (var bin = 0; bin < InkHistogram.Bins; bin++)
        {
            var bar = (float)(Math.Sqrt(histogram.Counts[bin]) / most * PanelHeight);
            var (from, to) = (X((double)bin / InkHistogram.Bins), X((bin + 1.0) / InkHistogram.Bins));
            canvas.DrawRect(from + 1, top + PanelHeight - bar, to - from - 2, bar, paint);
        }

        using var line = new SKPaint { Color = Grey, StrokeWidth = 1 };
        canvas.DrawLine(Left, top + PanelHeight, Width - Right, top + PanelHeight, line);
    }

    private static void Limit(SKCanvas canvas, double at, float foot)
    {
        using var dash = SKPathEffect.CreateDash([6, 5], 0);
        using var paint = new SKPaint { Color = SKColors.Firebrick, StrokeWidth = 1.5f, PathEffect = dash, IsStroke = true };
        canvas.DrawLine(X(at), Top, X(at), foot, paint);
        Text(canvas, at.ToString("0.00", CultureInfo.InvariantCulture), X(at), foot + 42, 14, SKColors.Firebrick, middle: true);
    }

    private static float X(double ink) => (float)(Left + (ink * (Width - Left - Right)));

    private static string Word(MarkState state) => state switch
    {
        MarkState.Empty => "empty",
        MarkState.Marked => "marked",
        _ => "cancelled",
    };

    private static SKColor ColourOf(MarkState state) => state switch
    {
        MarkState.Empty => new SKColor(0x2B, 0x6C, 0xB0),
        MarkState.Marked => new SKColor(0x1E, 0x8E, 0x4E),
        _ => SKColors.DarkMagenta,
    };

    private static void Text(SKCanvas canvas, string text, float x, float y, float size, SKColor colour, bool bold = false, bool middle = false)
    {
        using var font = new SKFont(bold ? Typefaces.Bold : Typefaces.Regular, size);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, middle ? SKTextAlign.Center : SKTextAlign.Left, font, paint);
    }
}
