using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>What is made of the picture on its way from the sensor to us.</summary>
public sealed record PictureFile
{
    private const int OrientationTag = 0x0112;

    public static PictureFile AsTaken { get; } = new();

    /// <summary>As EXIF counts them, 1 to 8: how the pixels are to be turned before one looks at them.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>The longest side that a messenger lets through; null for all.</summary>
    public int? LongSide { get; init; }

    /// <summary>Of the JPEG that a messenger makes of the phone's; null if nobody touched it.</summary>
    public int? Again { get; init; }

    /// <summary>A messenger's.</summary>
    public static PictureFile Sent(double severity) => new()
    {
        LongSide = (int)(2560 - (1400 * severity)),
        Again = (int)(82 - (32 * severity)),
    };

    /// <summary>By how much a picture of this size is made smaller.</summary>
    public float Factor(int width, int height) => LongSide is { } most ? Math.Min(1f, most / (float)Math.Max(width, height)) : 1;

    /// <summary>The pixels of an upright picture as they are sent; the caller's own if nothing is made of them.</summary>
    public SKBitmap Shrink(SKBitmap picture)
    {
        var factor = Factor(picture.Width, picture.Height);
        return factor == 1 ? picture : picture.Resize(
            new SKImageInfo((int)MathF.Round(picture.Width * factor), (int)MathF.Round(picture.Height * factor), picture.ColorType, picture.AlphaType),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <param name="picture">Upright, as the sensor saw it.</param>
    /// <param name="quality">Of the phone's own JPEG.</param>
    public byte[] Write(SKBitmap picture, int quality)
    {
        var small = Shrink(picture);
        try
        {
            using var turned = Orientation == 1 ? null : Turned(small);
            var bytes = Encode(turned ?? small, quality);
            if (Again is { } quality2)
            {
                using var decoded = SKBitmap.Decode(bytes);
                bytes = Encode(decoded, quality2);
            }

            return Orientation == 1 ? bytes : WithOrientation(bytes);
        }
        finally
        {
            if (small != picture)
                small.Dispose();
        }
    }

    private static byte[] Encode(SKBitmap picture, int quality)
    {
        using var file = picture.Encode(SKEncodedImageFormat.Jpeg, quality);
        return file.ToArray();
    }

    /// <summary>The pixels as they lie in the file, so that turning them as EXIF says makes them upright again.</summary>
    private SKBitmap Turned(SKBitmap upright)
    {
        var (w, h) = (upright.Width, upright.Height);
        var (width, height) = Orientation >= 5 ? (h, w) : (w, h);
        var stored = new SKBitmap(width, height, upright.ColorType, upright.AlphaType);
        using var canvas = new SKCanvas(stored);

        // From a place in the upright picture to the same in the file.
        canvas.SetMatrix(Orientation switch
        {
            2 => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            3 => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            4 => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            5 => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            6 => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            7 => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            8 => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(upright, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return stored;
    }

    /// <summary>The smallest EXIF block there is, behind the file's first two bytes.</summary>
    private byte[] WithOrientation(byte[] jpeg)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1,
            OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)Orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
