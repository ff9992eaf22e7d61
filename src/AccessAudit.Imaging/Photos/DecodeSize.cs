using SkiaSharp;

namespace AccessAudit.Imaging.Photos;

/// <summary>In which size to decode a picture of which no more than a given long side is wanted.</summary>
internal static class DecodeSize
{
    /// <summary>What JPEG decodes quickly: its blocks of 8 × 8 come out as 4 × 4, 2 × 2 or 1 × 1.</summary>
    private static readonly float[] JpegScales = [0.125f, 0.25f, 0.5f];

    /// <summary>The smallest size that the format decodes by itself and that is still large enough.</summary>
    public static SKSizeI For(SKCodec codec, PictureFormat format, int? longSide)
    {
        var full = codec.Info.Size;
        if (longSide is not { } wanted || Math.Max(full.Width, full.Height) <= wanted)
            return full;

        return format switch
        {
            PictureFormat.Jpeg => JpegScales.Select(codec.GetScaledDimensions).Append(full)
                .First(size => Math.Max(size.Width, size.Height) >= wanted),
            PictureFormat.WebP => Scaled(full, wanted),
            _ => full,
        };
    }

    private static SKSizeI Scaled(SKSizeI full, int longSide)
    {
        var scale = (double)longSide / Math.Max(full.Width, full.Height);
        return new SKSizeI(Math.Max(1, (int)Math.Round(full.Width * scale)), Math.Max(1, (int)Math.Round(full.Height * scale)));
    }
}
