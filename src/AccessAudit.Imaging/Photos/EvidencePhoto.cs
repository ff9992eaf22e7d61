using SkiaSharp;

namespace AccessAudit.Imaging.Photos;

/// <summary>What came of taking a picture in as evidence.</summary>
public abstract record EvidenceResult
{
    private EvidenceResult()
    {
    }

    /// <param name="Jpeg">What is to be kept: no larger than needed, and nothing in it but the picture. It may be the very bytes that came in.</param>
    public sealed record Taken(ReadOnlyMemory<byte> Jpeg) : EvidenceResult;

    public sealed record Refused(PhotoProblem Problem) : EvidenceResult;
}

/// <summary>Makes evidence of a photograph: upright, at most 1600 pixels long, without place, camera or any other metadata.</summary>
/// <remarks>
/// A JPEG that is all that already stays byte for byte, so that the SHA-256 which a phone took when it took the picture stays true.
/// </remarks>
public static class EvidencePhoto
{
    public const int LongSide = 1600;

    private const int Quality = 82;

    /// <summary>Of the copy that is looked at to find out whether the file is whole.</summary>
    private const int Glance = 200;

    public static EvidenceResult Make(ReadOnlyMemory<byte> bytes) => new PhotoLoader().Load(bytes.Span, Glance) switch
    {
        PhotoResult.Loaded { Photo: var photo } => IsEvidence(photo, bytes.Span) ? new EvidenceResult.Taken(bytes) : Remake(bytes.Span, photo.Format),
        PhotoResult.Refused { Problem: var problem } => new EvidenceResult.Refused(problem),
        _ => throw new InvalidOperationException("A picture is loaded or refused."),
    };

    private static bool IsEvidence(Photo photo, ReadOnlySpan<byte> bytes) =>
        Math.Max(photo.FullWidth, photo.FullHeight) <= LongSide && JpegSegments.HoldOnlyThePicture(bytes);

    private static EvidenceResult Remake(ReadOnlySpan<byte> bytes, PictureFormat format)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        var size = DecodeSize.For(codec, format, LongSide);
        using var pixels = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) is not SKCodecResult.Success)
            return new EvidenceResult.Refused(new PhotoProblem.Unreadable("its pixels cannot be decoded"));
        return new EvidenceResult.Taken(Encode(pixels, codec.EncodedOrigin));
    }

    /// <summary>On white, for a JPEG has no transparency.</summary>
    private static byte[] Encode(SKBitmap pixels, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, (float)LongSide / Math.Max(pixels.Width, pixels.Height));
        var (width, height) = (Math.Max(1, (int)MathF.Round(pixels.Width * scale)), Math.Max(1, (int)MathF.Round(pixels.Height * scale)));
        var (across, down) = Upright.SwapsSides(origin) ? (height, width) : (width, height);
        using var surface = SKSurface.Create(new SKImageInfo(across, down, SKColorType.Rgb888x, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Concat(Turning(origin, width, height));
        using var image = SKImage.FromBitmap(pixels);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var snapshot = surface.Snapshot();
        using var jpeg = snapshot.Encode(SKEncodedImageFormat.Jpeg, Quality) ?? throw new InvalidOperationException("Skia could not encode a JPEG.");
        return jpeg.ToArray();
    }

    /// <summary>From the stored picture to the upright one; width and height are the stored picture's.</summary>
    private static SKMatrix Turning(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
