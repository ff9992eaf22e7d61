using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Photos;

/// <summary>Real encoded pictures, and ways to spoil them.</summary>
internal static class Encoded
{
    /// <summary>Light paper with a dark corner at the upper left and a grey one at the upper right, so that every turn shows.</summary>
    public static SKBitmap Corners(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(230, 230, 230));
        using var dark = new SKPaint { Color = SKColors.Black };
        using var middle = new SKPaint { Color = new SKColor(120, 120, 120) };
        canvas.DrawRect(0, 0, width / 4f, height / 4f, dark);
        canvas.DrawRect(width * 3 / 4f, 0, width / 4f, height / 4f, middle);
        return bitmap;
    }

    public static byte[] Corners(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = Corners(width, height);
        return Of(bitmap, format);
    }

    public static byte[] Of(SKBitmap bitmap, SKEncodedImageFormat format, int quality = 95)
    {
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    /// <summary>Puts an EXIF block with nothing but the orientation behind the JPEG's first marker.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8,
            .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG that is nothing but its header: it says how large it would be.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        byte[] header = [.. "IHDR"u8, .. BigEndian(width), .. BigEndian(height), 8, 0, 0, 0, 0];
        byte[] data = [.. "IDAT"u8, 0x78, 0x9C];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk(header), .. Chunk(data)];
    }

    /// <param name="content">The chunk's type and what it holds.</param>
    public static byte[] Chunk(byte[] content) =>
        [.. BigEndian(content.Length - 4), .. content, .. BigEndian((int)Crc32(content))];

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(crc & 1));
        }

        return ~crc;
    }
}
