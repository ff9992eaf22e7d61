using System.Numerics;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Imaging.Photos;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Tags;

public sealed class TagFilesTests(TagFinderTests.OneReader one) : IClassFixture<TagFinderTests.OneReader>
{
    private static readonly TagCode Code = TagKeyRing.Demo.Sign(station: 83, sheet: 5, printRun: 1);

    private readonly TagFiles files = new(one.Reader, TagKeyRing.Demo) { Budget = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData(36)]
    [InlineData(12)]
    public void A_tag_in_a_large_jpeg_is_named_where_it_lies_in_the_whole_picture(float size)
    {
        // The small tag shows too little at half the size, so the whole picture is decoded after all.
        using var page = PhotographedPage.Turned(9, 4000, 3000).With(Code, 150, 20, size);
        var found = Assert.IsType<TagSearch.Found>(Search(Jpeg(page.Picture())));
        Assert.InRange(Vector2.Distance(page.CornersOf(150, 20, size).BottomRight, Assert.Single(found.Tags).Corners.BottomRight), 0, 4);
    }

    [Fact]
    public void Any_code_can_end_the_search_at_the_small_size()
    {
        using var page = PhotographedPage.Turned(9, 4000, 3000).With("HTTPS://EXAMPLE.COM", 150, 20);
        var any = new TagFiles(one.Reader, TagKeyRing.Demo) { StopsAtAnyCode = true };
        var search = Assert.IsType<TagFileResult.Searched>(any.Find(Jpeg(page.Picture()))).Search;
        var code = Assert.Single(search.Refused);
        Assert.InRange(Vector2.Distance(page.CornersOf(150, 20).TopLeft, code.Corners.TopLeft), 0, 4);
    }

    [Fact]
    public void A_search_whose_time_is_up_ends_with_what_it_has_seen()
    {
        using var page = PhotographedPage.Turned(9, 4000, 3000).With(Code, 150, 20);
        var late = new TagFiles(one.Reader, TagKeyRing.Demo) { Budget = TimeSpan.Zero };
        var search = Assert.IsType<TagFileResult.Searched>(late.Find(Jpeg(page.Picture()))).Search;
        Assert.True(Assert.IsType<TagSearch.NotFound>(search).OutOfTime);
    }

    [Fact]
    public void What_is_no_picture_is_refused_with_the_reason()
    {
        Assert.Equal(new TagFileResult.Refused(new PhotoProblem.NotAPicture("PDF")), files.Find("%PDF-1.7"u8));
        Assert.IsType<PhotoProblem.Unreadable>(Assert.IsType<TagFileResult.Refused>(files.FindIn("no-such-folder/no.jpg")).Problem);
    }

    [Fact]
    public void After_a_carpet_of_finder_patterns_the_next_picture_is_read()
    {
        using var page = PhotographedPage.Turned(0).With(Code, 150, 20);
        var hasty = new TagFiles(one.Reader, TagKeyRing.Demo) { Budget = TimeSpan.FromMilliseconds(200) };
        foreach (var module in new[] { 1, 2, 3, 5 })
        {
            var search = Assert.IsType<TagFileResult.Searched>(hasty.Find(Jpeg(Hostile.Carpet(3200, 2400, module)))).Search;
            Assert.IsType<TagSearch.NotFound>(search);
            Assert.IsType<TagSearch.Found>(Search(Jpeg(page.Picture())));
        }
    }

    private TagSearch Search(byte[] file) => Assert.IsType<TagFileResult.Searched>(files.Find(file)).Search;

    private static byte[] Jpeg(GrayImage picture)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        using var pixels = bitmap.PeekPixels();
        picture.Pixels.CopyTo(pixels.GetPixelSpan<byte>());
        return Encoded.Of(bitmap, SKEncodedImageFormat.Jpeg, 90);
    }
}
