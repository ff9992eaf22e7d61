using SkiaSharp;

namespace AccessAudit.Imaging.Photos;

/// <summary>Decodes into grey, a few rows at a time where the format allows, so that the colours never lie in memory whole.</summary>
internal static class GrayDecoder
{
    private const int Strip = 64;

    /// <returns>The number of rows that could be decoded, from the top; all of them if the file is whole.</returns>
    public static int Decode(SKCodec codec, GrayImage gray)
    {
        var grayInfo = new SKImageInfo(gray.Width, gray.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        if (codec.Info.ColorType == SKColorType.Gray8 && codec.StartScanlineDecode(grayInfo) == SKCodecResult.Success)
            return GrayRows(codec, gray);

        var colour = new SKImageInfo(gray.Width, gray.Height, SKColorType.Bgra8888, SKAlphaType.Premul);
        return codec.StartScanlineDecode(colour) == SKCodecResult.Success && codec.ScanlineOrder == SKCodecScanlineOrder.TopDown
            ? ColourRows(codec, gray)
            : WholeColour(codec, colour, gray);
    }

    private static unsafe int GrayRows(SKCodec codec, GrayImage gray)
    {
        // The rows lie one behind the other, so the first one's place is the whole picture's.
        fixed (byte* pixels = gray.WritableRow(0))
            return codec.GetScanlines((nint)pixels, gray.Height, gray.Width);
    }

    private static unsafe int ColourRows(SKCodec codec, GrayImage gray)
    {
        var strip = new uint[Strip * gray.Width];
        for (var top = 0; top < gray.Height; top += Strip)
        {
            var wanted = Math.Min(Strip, gray.Height - top);
            int read;
            fixed (uint* pixels = strip)
                read = codec.GetScanlines((nint)pixels, wanted, gray.Width * sizeof(uint));

            ToGray(strip, gray, top, read);
            if (read < wanted)
                return top + read;
        }

        return gray.Height;
    }

    private static int WholeColour(SKCodec codec, SKImageInfo info, GrayImage gray)
    {
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(info) || codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
            return 0;

        for (var y = 0; y < gray.Height; y++)
            Luminance.FromBgra(bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, gray.Width * sizeof(uint)), gray.WritableRow(y));

        return gray.Height;
    }

    private static void ToGray(ReadOnlySpan<uint> strip, GrayImage gray, int top, int rows)
    {
        for (var row = 0; row < rows; row++)
            Luminance.FromBgra(strip.Slice(row * gray.Width, gray.Width), gray.WritableRow(top + row));
    }
}
