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
        using var png = Data(page);
        return png.ToArray();
    }

    internal static SKData Data(CardPage page)
    {
        using var bitmap = Draw(page);
        return Encode(bitmap);
    }

    /// <summary>Drawn in Skia's own order of colours, then put into PNG's: each is two or three times as fast in its own.</summary>
    internal static SKBitmap Draw(CardPage page)
    {
        var size = new SKImageInfo(Dots(page.Width), Dots(page.Height), SKColorType.Rgb888x, SKAlphaType.Opaque);
        var bitmap = new SKBitmap(size);
        using (var surface = SKSurface.Create(size.WithColorType(SKColorType.Bgra8888), bitmap.GetPixels(), bitmap.RowBytes))
        {
            surface.Canvas.Clear(SKColors.White);
            using var painter = new CardPainter(surface.Canvas, DotsPerMillimetre);
            painter.Draw(page);
        }

        SKSwizzle.SwapRedBlue(bitmap.GetPixels(), size.Width * size.Height);
        return bitmap;
    }

    internal static SKData Encode(SKBitmap bitmap)
    {
        using var pixels = bitmap.PeekPixels();
        return pixels.Encode(Light) ?? throw new InvalidOperationException("Skia could not encode a page as PNG.");
    }

    private static int Dots(double millimetres) => (int)Math.Round(millimetres * DotsPerMillimetre);
}
