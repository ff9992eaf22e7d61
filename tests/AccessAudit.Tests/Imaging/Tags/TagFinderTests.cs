using System.Numerics;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Tags;

public sealed class TagFinderTests : IClassFixture<TagFinderTests.OneReader>
{
    private const float TagX = 160;
    private const float TagY = 14;

    private static readonly TagKeyRing OldRing = TagKeyRing.Of(TagKeyRingTests.Key(1));
    private static readonly TagKeyRing Ring = ((Parsed<TagKeyRing>.Good)OldRing.Rotate(TagKeyRingTests.Key(2)).Retire(1)).Value;
    private static readonly TagCode Code = Ring.Sign(station: 83, sheet: 5, printRun: 1);
    private static readonly Tag Tag = new(2, 83, 5, 1);

    private readonly CodeReader reader;
    private readonly TagFinder finder;

    public TagFinderTests(OneReader one)
    {
        reader = one.Reader;
        finder = new TagFinder(reader, Ring) { Budget = TimeSpan.FromSeconds(10) };
    }

    public static TheoryData<float> Degrees => new(Enumerable.Range(0, 24).Select(step => step * 15f));

    [Theory, MemberData(nameof(Degrees))]
    public void A_tag_is_found_whichever_way_the_page_lies(float degrees)
    {
        using var page = PhotographedPage.Turned(degrees).With(Code, TagX, TagY).WithRows();
        AssertFound(page, finder.Find(page.Picture()), within: 2);
    }

    [Theory]
    [InlineData(0.0008f, 0f)]
    [InlineData(0f, 0.0012f)]
    [InlineData(-0.0006f, 0.0009f)]
    [InlineData(0.001f, 0.001f)]
    public void A_tag_is_found_in_perspective(float across, float down)
    {
        using var page = PhotographedPage.Turned(20, 2000, 2000).With(Code, TagX, TagY).WithRows();
        page.Camera = SKMatrix.CreateScale(0.9f, 0.9f).PreConcat(page.Camera)
            .PreConcat(new SKMatrix(1, 0, 0, 0, 1, 0, across, down, 1));
        AssertFound(page, finder.Find(page.Picture()), within: 3);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(60)]
    public void A_tag_is_found_in_noise(double deviation)
    {
        using var page = PhotographedPage.Turned(33, 2000, 2000).With(Code, TagX, TagY).WithRows();
        AssertFound(page, finder.Find(page.Picture(deviation)), within: 4);
    }

    [Fact]
    public void A_small_tag_needs_the_full_size()
    {
        using var page = PhotographedPage.Turned(5, 3000, 3000).With(Code, 170, 20, 10);
        var found = Assert.IsType<TagSearch.Found>(finder.Find(page.Picture()));
        Assert.Equal(Tag, Assert.Single(found.Tags).Tag);
        Assert.NotEqual("1024", found.Attempt);
    }

    [Fact]
    public void A_tag_in_white_on_black_is_found_by_looking_thoroughly()
    {
        using var page = PhotographedPage.Turned(0).With(Code, TagX, TagY);
        var picture = page.Picture();
        var inverted = new GrayImage(picture.Width, picture.Height, picture.Pixels.ToArray().Select(gray => (byte)~gray).ToArray());
        Assert.Equal("2048, thorough", Assert.IsType<TagSearch.Found>(finder.Find(inverted)).Attempt);
    }

    [Fact]
    public void Codes_that_are_not_ours_never_end_the_search()
    {
        using var page = PhotographedPage.Turned(12, 2000, 2000)
            .With(TagKeyRing.Of(TagKeyRingTests.Key(2, seed: 50)).Sign(83, 5, 1), 10, 14)
            .With(OldRing.Sign(83, 5, 1), 60, 14)
            .With(TagKeyRing.Demo.Sign(83, 5, 1), 110, 14)
            .With(Code, TagX, TagY)
            .With("HTTPS://EXAMPLE.COM/BUS-TIMETABLE", 10, 70);
        var search = finder.Find(page.Picture());
        AssertFound(page, search, within: 3);
        Assert.Equal(
            ["DemoKey { }", "Foreign { Text = HTTPS://EXAMPLE.COM/BUS-TIMETABLE }", "Forged { KeyId = 2 }", "Retired { KeyId = 1 }"],
            search.Refused.Select(refused => refused.Reading.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_forged_tag_alone_is_reported_and_never_taken()
    {
        using var page = PhotographedPage.Turned(0).With(TagKeyRing.Of(TagKeyRingTests.Key(2, seed: 50)).Sign(83, 5, 1), TagX, TagY);
        var search = Assert.IsType<TagSearch.NotFound>(finder.Find(page.Picture()));
        Assert.False(search.OutOfTime);
        var refused = Assert.Single(search.Refused);
        Assert.Equal(new TagReading.Forged(2), refused.Reading);
        AssertNear(page.CornersOf(TagX, TagY), refused.Corners, 2);
    }

    [Fact]
    public void Two_papers_in_one_photograph_are_both_named()
    {
        using var page = PhotographedPage.Turned(0).With(Code, TagX, TagY).With(Ring.Sign(84, 5, 1), 20, 200);
        var found = Assert.IsType<TagSearch.Found>(finder.Find(page.Picture()));
        Assert.Equal([83u, 84u], found.Tags.Select(tag => tag.Tag.Station).Order());
    }

    [Fact]
    public void Any_code_can_end_the_search_where_that_is_asked()
    {
        using var page = PhotographedPage.Turned(0).With("HTTPS://EXAMPLE.COM", TagX, TagY);
        var any = new TagFinder(reader, Ring) { StopsAtAnyCode = true };
        Assert.Equal("HTTPS://EXAMPLE.COM", Assert.Single(any.Find(page.Picture()).Refused).Text);
    }

    [Fact]
    public void An_empty_page_has_no_tag()
    {
        using var page = PhotographedPage.Turned(3).WithRows();
        var search = Assert.IsType<TagSearch.NotFound>(finder.Find(page.Picture()));
        Assert.False(search.OutOfTime);
        Assert.Empty(search.Refused);
    }

    [Fact]
    public void A_reader_that_knows_more_puts_its_own_attempt_in_between()
    {
        using var page = PhotographedPage.Turned(0, 3000, 3000).With(Code, TagX, TagY);
        var crop = new TagAttempt("crop", CodeEffort.Quick, photo =>
            [new TagView(photo.Full.Crop(1850, 350, 700, 700), point => point + new Vector2(1850, 350))]);
        var search = new TagFinder(reader, Ring) { Attempts = [crop, .. TagAttempt.Standard] }.Find(page.Picture());
        Assert.Equal("crop", AssertFound(page, search, within: 2).Attempt);
    }

    [Fact]
    public void Most_tags_are_read_in_a_small_cut_where_three_finder_patterns_lie()
    {
        using var page = PhotographedPage.Turned(12, 2000, 2000).With(Code, TagX, TagY).WithRows();
        Assert.Equal("finder patterns", AssertFound(page, finder.Find(page.Picture()), within: 2).Attempt);
    }

    [Fact]
    public void A_photograph_never_costs_more_than_its_budget()
    {
        var strict = new TagFinder(reader, Ring) { Budget = TimeSpan.FromMilliseconds(300) };
        var carpet = Hostile.Carpet(4000, 3000);
        var clock = ProcessorTime.OfThisThread;
        var start = clock.GetTimestamp();
        var search = strict.Find(carpet);
        // Without a deadline the carpet takes many seconds. The budget is of this thread's own time, whatever runs beside it.
        Assert.True(Assert.IsType<TagSearch.NotFound>(search).OutOfTime);
        Assert.InRange(clock.GetElapsedTime(start).TotalSeconds, 0.3, 1);
    }

    private static TagSearch.Found AssertFound(PhotographedPage page, TagSearch search, float within)
    {
        var found = Assert.IsType<TagSearch.Found>(search);
        var tag = Assert.Single(found.Tags);
        Assert.Equal(Tag, tag.Tag);
        AssertNear(page.CornersOf(TagX, TagY), tag.Corners, within);
        return found;
    }

    /// <summary>Each corner is at its own place: the symbol's upper left first, wherever that lies in the picture.</summary>
    private static void AssertNear(Quad expected, Quad actual, float within)
    {
        Assert.InRange(Vector2.Distance(expected.TopLeft, actual.TopLeft), 0, within);
        Assert.InRange(Vector2.Distance(expected.TopRight, actual.TopRight), 0, within);
        Assert.InRange(Vector2.Distance(expected.BottomRight, actual.BottomRight), 0, within);
        Assert.InRange(Vector2.Distance(expected.BottomLeft, actual.BottomLeft), 0, within);
    }

    public sealed class OneReader : IDisposable
    {
        public CodeReader Reader { get; } = new();

        public void Dispose() => Reader.Dispose();
    }
}
