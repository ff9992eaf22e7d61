using AccessAudit.Imaging.Photos;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Photos;

public class PhotoLoaderTests
{
    private static readonly PhotoLoader Loader = new();

    public static TheoryData<SKEncodedImageFormat> Formats =>
        new(SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp);

    [Theory, MemberData(nameof(Formats))]
    public void A_picture_of_each_format_is_read_in_grey(SKEncodedImageFormat format)
    {
        var photo = Load(Encoded.Corners(401, 300, format));
        Assert.Equal((401, 300), (photo.Gray.Width, photo.Gray.Height));
        Assert.Equal((401, 300), (photo.FullWidth, photo.FullHeight));
        AssertCorners(photo.Gray, upperLeft: 0, upperRight: 120, lowerLeft: 230, lowerRight: 230);
    }

    [Fact]
    public void A_grey_jpeg_is_read_as_it_is()
    {
        using var colours = Encoded.Corners(401, 300);
        using var gray = colours.Copy(SKColorType.Gray8);
        AssertCorners(Load(Encoded.Of(gray, SKEncodedImageFormat.Jpeg)).Gray, 0, 120, 230, 230);
    }

    [Fact]
    public void Colours_become_the_grey_that_the_eye_sees()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(300, 50, SKColorType.Bgra8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(255, 0, 0));
        canvas.DrawRect(100, 0, 100, 50, new SKPaint { Color = new SKColor(0, 255, 0) });
        canvas.DrawRect(200, 0, 100, 50, new SKPaint { Color = new SKColor(0, 0, 255) });
        var gray = Load(Encoded.Of(bitmap, SKEncodedImageFormat.Png)).Gray;
        Assert.Equal([76, 150, 29], new int[] { gray[50, 20], gray[150, 20], gray[299, 20] }, (expected, actual) => Math.Abs(expected - actual) <= 1);
    }

    [Fact]
    public void What_is_transparent_is_white_paper()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 64, SKColorType.Bgra8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        Assert.Equal(255, Load(Encoded.Of(bitmap, SKEncodedImageFormat.Png)).Gray[30, 30]);
    }

    /// <summary>Where the dark and the grey corner of the stored picture must come to lie, by EXIF's numbers.</summary>
    [Theory]
    [InlineData(1, "dark", "gray", "light", "light")]
    [InlineData(2, "gray", "dark", "light", "light")]
    [InlineData(3, "light", "light", "gray", "dark")]
    [InlineData(4, "light", "light", "dark", "gray")]
    [InlineData(5, "dark", "light", "gray", "light")]
    [InlineData(6, "light", "dark", "light", "gray")]
    [InlineData(7, "light", "gray", "light", "dark")]
    [InlineData(8, "gray", "light", "dark", "light")]
    public void Each_exif_orientation_is_turned_upright(byte orientation, string upperLeft, string upperRight, string lowerLeft, string lowerRight)
    {
        var photo = Load(Encoded.WithOrientation(Encoded.Corners(401, 300, SKEncodedImageFormat.Jpeg), orientation));
        var expected = orientation < 5 ? (401, 300) : (300, 401);
        Assert.Equal(expected, (photo.Gray.Width, photo.Gray.Height));
        Assert.Equal(expected, (photo.FullWidth, photo.FullHeight));
        AssertCorners(photo.Gray, Shade(upperLeft), Shade(upperRight), Shade(lowerLeft), Shade(lowerRight));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_wanted_long_side_is_met_exactly(SKEncodedImageFormat format)
    {
        var result = Loader.Load(Encoded.Corners(1603, 1200, format), longSide: 500);
        var photo = Assert.IsType<PhotoResult.Loaded>(result).Photo;
        Assert.Equal((500, 374), (photo.Gray.Width, photo.Gray.Height));
        Assert.Equal((1603, 1200), (photo.FullWidth, photo.FullHeight));
        AssertCorners(photo.Gray, 0, 120, 230, 230);
    }

    [Fact]
    public void A_wanted_long_side_never_enlarges()
    {
        var photo = Assert.IsType<PhotoResult.Loaded>(Loader.Load(Encoded.Corners(401, 300, SKEncodedImageFormat.Jpeg), 1024)).Photo;
        Assert.Equal((401, 300), (photo.Gray.Width, photo.Gray.Height));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_truncated_picture_is_refused_with_how_far_it_goes(SKEncodedImageFormat format)
    {
        var whole = Encoded.Corners(800, 600, format);
        var problem = Assert.IsType<PhotoProblem.Truncated>(Refuse(whole[..(whole.Length / 2)]));
        Assert.Equal(600, problem.Height);
        Assert.InRange(problem.Rows, 0, 599);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Wherever_a_picture_is_cut_it_is_refused_or_read_but_nothing_breaks(SKEncodedImageFormat format)
    {
        var whole = Encoded.Corners(200, 150, format);
        foreach (var length in Enumerable.Range(0, 24).Concat(Enumerable.Range(1, 20).Select(part => whole.Length * part / 20)))
            Assert.NotNull(Loader.Load(whole.AsSpan(0, length)));
    }

    [Fact]
    public void A_picture_of_one_pixel_is_too_small() =>
        Assert.Equal(new PhotoProblem.TooSmall(1, 1, 33), Refuse(Encoded.Corners(1, 1, SKEncodedImageFormat.Png)));

    [Fact]
    public void A_huge_picture_is_refused_by_its_header_alone() =>
        Assert.Equal(new PhotoProblem.TooManyPixels(30_000, 30_000, 100_000_000), Refuse(Encoded.PngHeader(30_000, 30_000)));

    [Fact]
    public void The_limits_are_settings() =>
        Assert.Equal(
            new PhotoProblem.TooManyPixels(401, 300, 120_000),
            Assert.IsType<PhotoResult.Refused>(
                new PhotoLoader(new PhotoLimits(MostPixels: 120_000)).Load(Encoded.Corners(401, 300, SKEncodedImageFormat.Png))).Problem);

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG")]
    [InlineData("<html></html>", "HTML or XML")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("\0\0\0\u0018ftypheic", "HEIC")]
    [InlineData("id,region,district", "something else")]
    public void A_file_that_is_no_picture_is_named_for_what_it_is(string content, string looksLike) =>
        Assert.Equal(new PhotoProblem.NotAPicture(looksLike), Refuse(System.Text.Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_header_with_nonsense_behind_it_is_damaged() =>
        Assert.Equal(new PhotoProblem.DamagedHeader(PictureFormat.Jpeg), Refuse([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]));

    [Fact]
    public void A_file_that_is_not_there_is_unreadable() =>
        Assert.IsType<PhotoProblem.Unreadable>(Assert.IsType<PhotoResult.Refused>(Loader.LoadFile("no-such-folder/no-such-file.jpg")).Problem);

    [Fact]
    public void A_folder_is_unreadable() =>
        Assert.IsType<PhotoProblem.Unreadable>(Assert.IsType<PhotoResult.Refused>(Loader.LoadFile(AppContext.BaseDirectory)).Problem);

    [Fact]
    public void A_file_is_read_by_its_content_whatever_its_name()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        File.WriteAllBytes(path, Encoded.Corners(401, 300, SKEncodedImageFormat.Webp));
        try
        {
            Assert.Equal(PictureFormat.WebP, Assert.IsType<PhotoResult.Loaded>(Loader.LoadFile(path)).Photo.Format);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        using var stream = new MemoryStream(new byte[2000]);
        var result = new PhotoLoader(new PhotoLimits(MostBytes: 1999)).Load(stream);
        Assert.Equal(new PhotoProblem.FileTooLarge(2000, 1999), Assert.IsType<PhotoResult.Refused>(result).Problem);
    }

    [Fact]
    public void Colours_of_a_large_photo_never_lie_in_memory_whole()
    {
        var jpeg = Encoded.Corners(4000, 3000, SKEncodedImageFormat.Jpeg);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Load(jpeg);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 12_000_000, 14_000_000);
    }

    private static Photo Load(byte[] bytes) => Assert.IsType<PhotoResult.Loaded>(Loader.Load(bytes)).Photo;

    private static PhotoProblem Refuse(byte[] bytes) => Assert.IsType<PhotoResult.Refused>(Loader.Load(bytes)).Problem;

    private static int Shade(string name) => name switch { "dark" => 0, "gray" => 120, _ => 230 };

    private static void AssertCorners(GrayImage gray, int upperLeft, int upperRight, int lowerLeft, int lowerRight)
    {
        var (right, bottom) = (gray.Width - gray.Width / 8, gray.Height - gray.Height / 8);
        Assert.Equal(
            [upperLeft, upperRight, lowerLeft, lowerRight],
            new[] { gray[gray.Width / 8, gray.Height / 8], gray[right, gray.Height / 8], gray[gray.Width / 8, bottom], gray[right, bottom] }
                .Select(value => (int)value),
            (expected, actual) => Math.Abs(expected - actual) <= 3);
    }
}
