using Microsoft.Playwright;
using SkiaSharp;

namespace AccessAudit.Browser.Tests;

/// <summary>Pictures that are made on the spot.</summary>
internal static class Pictures
{
    /// <summary>A ramp against the sky, with noise, so that it weighs what a photograph weighs.</summary>
    public static byte[] Jpeg(int width, int height, int seed = 1)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        var canvas = surface.Canvas;
        canvas.Clear(new SKColor(0x9D, 0xB8, 0xCC));
        using var paint = new SKPaint { Color = new SKColor(0x8A, 0x84, 0x7B) };
        using var ramp = new SKPathBuilder();
        ramp.MoveTo(0, height);
        ramp.LineTo(width, height);
        ramp.LineTo(width, height * 0.45f);
        ramp.Close();
        using var shape = ramp.Detach();
        canvas.DrawPath(shape, paint);
        var random = new Random(seed);
        for (var grain = 0; grain < 4000; grain++)
        {
            paint.Color = new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), 60);
            canvas.DrawCircle(random.Next(width), random.Next(height), 1 + random.Next(3), paint);
        }

        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    /// <summary>A text as a code on white paper.</summary>
    public static byte[] Code(string text)
    {
        using var data = QRCoder.QRCodeGenerator.GenerateQrCode(text, QRCoder.QRCodeGenerator.ECCLevel.Q);
        return new QRCoder.PngByteQRCode(data).GetGraphic(8);
    }

    public static FilePayload File(string name, byte[] bytes, string type = "image/jpeg") => new() { Name = name, MimeType = type, Buffer = bytes };
}
