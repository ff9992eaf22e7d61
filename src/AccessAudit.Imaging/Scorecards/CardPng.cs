using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>A page as pixels: 150 dots an inch, so that an A4 page is 1240 × 1754.</summary>
public static class CardPng
{
    private const double DotsPerMillimetre = 150 / 25.4;

    /// <summary>An opaque surface, no filter and the lightest compression: encoding is most of the cost of a card.</summary>
    private static readonly SKPngEncoderOptions Light = new(SKPngEncoderFilterFlags.None, 1);

    public static byte[] Encode(CardPage page)
    {
        using var surface = Draw(page);
        return Encode(surface);
    }

    internal static SKSurface Draw(CardPage page)
    {
        var size = new SKImageInfo(Dots(page.Width), Dots(page.Height), SKColorType.Rgb888x, SKAlphaType.Opaque);
        var surface = SKSurface.Create(size);
        surface.Canvas.Clear(SKColors.White);
        using var painter = new CardPainter(surface.Canvas, DotsPerMillimetre);
        painter.Draw(page);
        return surface;
    }

    internal static byte[] Encode(SKSurface surface)
    {
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(Light) ?? throw new InvalidOperationException("Skia could not encode a page as PNG.");
        return png.ToArray();
    }

    private static int Dots(double millimetres) => (int)Math.Round(millimetres * DotsPerMillimetre);
}
