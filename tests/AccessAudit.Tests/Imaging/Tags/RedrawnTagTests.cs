using System.Numerics;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Tags;

/// <summary>Tags too blurred for any decoder, on pages whose corner markers are still seen.</summary>
public sealed class RedrawnTagTests(TagFinderTests.OneReader one) : IClassFixture<TagFinderTests.OneReader>
{
    private static readonly SheetLayout Layout = SheetLayout.Of(SampleChecklist.Read());

    private readonly TagFinder plain = new(one.Reader, TagKeyRing.Demo) { Budget = TimeSpan.FromSeconds(20) };
    private readonly TagFinder whole = new(one.Reader, TagKeyRing.Demo) { Budget = TimeSpan.FromSeconds(20), Attempts = TagPlace.Attempts };

    [Theory]
    [InlineData(0, 3.1)]
    [InlineData(0, 3.4)]
    [InlineData(37, 2.1)]
    public void A_tag_out_of_focus_is_read_where_the_corner_markers_say_it_is(double turned, double blur)
    {
        var (picture, text, toPixels) = Blurred(turned, blur);
        Assert.IsType<TagSearch.NotFound>(plain.Find(picture));

        var found = Assert.IsType<TagSearch.Found>(whole.Find(picture));
        Assert.StartsWith("corner markers, redrawn", found.Attempt, StringComparison.Ordinal);
        var tag = Assert.Single(found.Tags);
        Assert.Equal(text, tag.Text);
        var corner = toPixels.MapPoint((float)SheetLayout.Tag.X, (float)SheetLayout.Tag.Y);
        Assert.InRange(Vector2.Distance(tag.Corners.TopLeft, new Vector2(corner.X, corner.Y)), 0, 5);
    }

    [Fact]
    public void Beyond_reading_nothing_is_read()
    {
        var (picture, _, _) = Blurred(0, 9);
        var search = Assert.IsType<TagSearch.NotFound>(whole.Find(picture));
        Assert.Empty(search.Refused);
    }

    [Fact]
    public void A_place_that_is_none_gives_nothing_to_look_at()
    {
        var noise = new byte[400 * 300];
        new Random(3).NextBytes(noise);
        var photo = new PhotoSizes(new GrayImage(400, 300, noise));
        Assert.Null(TagPlace.Find(photo));
        foreach (var corner in new[] { float.NaN, 0f, 1e9f })
        {
            var nowhere = new Quad(new(corner, corner), new(corner + 40, corner), new(corner, corner), new(corner, corner + 40));
            Assert.Empty(TagAttempt.At("nowhere", _ => nowhere).ViewsOf(photo));
        }
    }

    [Fact]
    public void The_known_modules_are_those_of_every_tag()
    {
        for (var station = 1u; station < 40; station++)
        {
            var symbol = TagSymbol.Of(TagKeyRing.Demo.Sign(station, 5, 1), default);
            for (var at = 0; at < TagSymbol.Modules * TagSymbol.Modules; at++)
            {
                var (column, row) = (at % TagSymbol.Modules, at / TagSymbol.Modules);
                if (KnownModules.IsDark(column, row) is { } dark)
                    Assert.Equal(symbol.IsDark(column, row), dark);
            }
        }
    }

    private static (GrayImage Picture, string Text, SKMatrix ToPixels) Blurred(double turned, double blur)
    {
        var page = new FilledPage(SamplePrint.Of(Layout, Language.Russian), 1, [], Pen.BlueBall);
        var camera = new Camera { Pose = Pose.Straight with { Rotation = turned }, Sensor = Sensor.Phone3 with { Megapixels = 1.5, Defocus = blur } };
        var photo = camera.Take(page, seed: 4);
        var loaded = Assert.IsType<PhotoResult.Loaded>(new PhotoLoader().Load(photo.Jpeg)).Photo;
        return (loaded.Gray, page.Print.Tag(1), photo.ToPixels);
    }
}
