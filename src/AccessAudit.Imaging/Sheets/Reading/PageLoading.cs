using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Step 1: the picture in grey, as small as the boxes allow, or as large as it is.</summary>
internal sealed class PageLoading(PhotoLoader loader)
{
    /// <summary>A page that fills most of a picture so long has five to six pixels a millimetre.</summary>
    private const int EnoughLongSide = 1900;

    /// <summary>Pictures up to this are read as they are: making them smaller costs more than it saves.</summary>
    private const int SmallLongSide = 2600;

    /// <summary>A JPEG decodes at a half, a quarter or an eighth of its size for a fraction of the cost.</summary>
    public Step<Photo> Reduced(ReadOnlySpan<byte> picture) => Load(picture, LongSideFor(picture));

    public Step<Photo> Whole(ReadOnlySpan<byte> picture) => Load(picture, null);

    private Step<Photo> Load(ReadOnlySpan<byte> picture, int? longSide) => loader.Load(picture, longSide) switch
    {
        PhotoResult.Loaded loaded => new Step<Photo>.Done(loaded.Photo),
        PhotoResult.Refused refused => new Step<Photo>.Stopped(ProblemOf(refused.Problem)),
        var other => throw new InvalidOperationException($"unknown result {other}"),
    };

    private static int? LongSideFor(ReadOnlySpan<byte> picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return null;
        var longSide = Math.Max(codec.Info.Width, codec.Info.Height);
        if (longSide <= SmallLongSide)
            return null;
        var halvings = 0;
        while (longSide >> (halvings + 1) >= EnoughLongSide && halvings < 3)
            halvings++;
        return halvings == 0 ? SmallLongSide : (longSide + (1 << halvings) - 1) >> halvings;
    }

    private static SheetProblem ProblemOf(PhotoProblem problem) => problem switch
    {
        PhotoProblem.TooManyPixels large => new SheetProblem.TooLarge(large.Width, large.Height, PhotoLimits.Default.MostPixels),
        PhotoProblem.TooSmall small => new SheetProblem.TooSmall(small.Width, small.Height, Math.Max(small.Width, small.Height) / SheetLayout.PageHeight),
        PhotoProblem.NotAPicture other => new SheetProblem.NotAPicture(other.LooksLike),
        PhotoProblem.DamagedHeader damaged => new SheetProblem.NotAPicture($"{damaged.Format}, its header damaged"),
        PhotoProblem.Truncated cut => new SheetProblem.NotAPicture($"{cut.Format}, cut off after {cut.Rows} of {cut.Height} rows"),
        PhotoProblem.TooManyScans scans => new SheetProblem.NotAPicture($"JPEG of more than {scans.Limit} scans"),
        PhotoProblem.FileTooLarge file => new SheetProblem.NotAPicture($"a file of {file.Bytes} bytes; {file.Limit} at most"),
        PhotoProblem.Unreadable unreadable => new SheetProblem.NotAPicture(unreadable.Reason),
        _ => throw new InvalidOperationException($"unknown problem {problem}"),
    };
}
