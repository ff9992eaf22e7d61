using SkiaSharp;

namespace AccessAudit.Imaging.Photos;

/// <summary>Step 1 of reading a sheet: from bytes to an upright grey picture, or to the reason why not.</summary>
/// <remarks>What a picture costs in memory is known from its header, and refused there if it is too much.</remarks>
public sealed class PhotoLoader(PhotoLimits limits)
{
    public PhotoLoader()
        : this(PhotoLimits.Default)
    {
    }

    /// <param name="path">Of a JPEG, PNG or WebP file.</param>
    /// <param name="longSide">The most pixels wanted along the longer side: a large JPEG is then decoded smaller, for a fraction of the cost.</param>
    public PhotoResult LoadFile(string path, int? longSide = null)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Load(file, longSide);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new PhotoResult.Refused(new PhotoProblem.Unreadable(fault.Message));
        }
    }

    /// <exception cref="IOException">The stream cannot be read.</exception>
    public PhotoResult Load(Stream stream, int? longSide = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Bytes(stream, out var problem) is { } bytes ? Load(bytes, longSide) : new PhotoResult.Refused(problem!);
    }

    /// <summary>All bytes of a stream, or null and that there are too many.</summary>
    internal byte[]? Bytes(Stream stream, out PhotoProblem? problem)
    {
        problem = null;
        var ahead = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (ahead <= limits.MostBytes && BoundedRead.ToEnd(stream, limits.MostBytes) is { } bytes)
            return bytes;
        problem = new PhotoProblem.FileTooLarge(Math.Max(ahead, limits.MostBytes + 1L), limits.MostBytes);
        return null;
    }

    public PhotoResult Load(ReadOnlySpan<byte> bytes, int? longSide = null) => Load(bytes, longSide, exactly: true);

    /// <summary>The picture as small as its format decodes by itself, but with at least this long side if it has so much.</summary>
    public PhotoResult LoadReduced(ReadOnlySpan<byte> bytes, int leastLongSide) => Load(bytes, leastLongSide, exactly: false);

    private PhotoResult Load(ReadOnlySpan<byte> bytes, int? longSide, bool exactly)
    {
        var (format, looksLike) = FileSignature.Of(bytes);
        if (format is not { } known)
            return new PhotoResult.Refused(new PhotoProblem.NotAPicture(looksLike));

        if (known == PictureFormat.Jpeg && JpegScans.Count(bytes, limits.MostScans + 1) is var scans && scans > limits.MostScans)
            return new PhotoResult.Refused(new PhotoProblem.TooManyScans(scans, limits.MostScans));

        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return new PhotoResult.Refused(new PhotoProblem.DamagedHeader(known));
        if (Misfit(codec.Info) is { } problem)
            return new PhotoResult.Refused(problem);

        return Decode(codec, known, longSide, exactly);
    }

    private PhotoProblem? Misfit(SKImageInfo info)
    {
        if (Math.Min(info.Width, info.Height) < limits.LeastSide)
            return new PhotoProblem.TooSmall(info.Width, info.Height, limits.LeastSide);
        if ((long)info.Width * info.Height > limits.MostPixels)
            return new PhotoProblem.TooManyPixels(info.Width, info.Height, limits.MostPixels);

        return null;
    }

    private static PhotoResult Decode(SKCodec codec, PictureFormat format, int? longSide, bool exactly)
    {
        var size = DecodeSize.For(codec, format, longSide);
        var gray = GrayImage.Unset(size.Width, size.Height);
        var rows = GrayDecoder.Decode(codec, gray);
        if (rows < size.Height)
            return new PhotoResult.Refused(new PhotoProblem.Truncated(format, (int)((long)rows * codec.Info.Height / size.Height), codec.Info.Height));

        var upright = Upright.Turn(exactly && longSide is { } most ? gray.ShrinkTo(most) : gray, codec.EncodedOrigin);
        var full = Upright.SwapsSides(codec.EncodedOrigin) ? new SKSizeI(codec.Info.Height, codec.Info.Width) : codec.Info.Size;
        return new PhotoResult.Loaded(new Photo(upright, format, full.Width, full.Height));
    }
}
