using AccessAudit.Checklists;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

/// <summary>What a printed page looks like where the reader will look.</summary>
public class SheetPainterTests
{
    private const double DotsPerMillimetre = 12;
    private const double Edge = 0.15;
    private const byte Black = 40;
    private const byte White = 250;

    private static readonly SheetPrint Print = SamplePrint.Of(SampleChecklist.Read(), Language.Kazakh);
    private static readonly GrayImage Page = Draw(Print);

    [Fact]
    public void Boxes_are_white_inside_a_line_of_the_stated_width()
    {
        foreach (var box in Boxes())
        {
            Assert.All(Points(box.Grow(-(SheetLayout.BoxLine + Edge))), p => Assert.True(p >= White, $"ink inside {box}"));
            Assert.True(At(box.X + (SheetLayout.BoxLine / 2), box.Y + 2.5) <= Black, $"no line at the left of {box}");
            Assert.True(At(box.X + 2.5, box.Bottom - (SheetLayout.BoxLine / 2)) <= Black, $"no line below {box}");
        }
    }

    [Fact]
    public void Around_a_box_the_paper_is_white()
    {
        foreach (var box in Boxes())
        {
            var around = Ring(box.Grow(Edge), box.Grow(0.8));
            Assert.All(around, p => Assert.True(p >= White, $"ink beside {box}"));
        }
    }

    [Fact]
    public void Markers_show_their_modules()
    {
        foreach (var marker in SheetLayout.Markers)
        {
            var module = marker.Area.Width / CornerMarker.Modules;
            for (var row = 0; row < CornerMarker.Modules; row++)
            {
                for (var column = 0; column < CornerMarker.Modules; column++)
                {
                    var ink = At(marker.Area.X + ((column + 0.5) * module), marker.Area.Y + ((row + 0.5) * module));
                    Assert.Equal(marker.IsBlack(column, row), ink < 128);
                }
            }
        }
    }

    [Fact]
    public void The_tag_is_read_from_the_page()
    {
        using var reader = new CodeReader();
        var search = new TagFinder(reader, TagKeyRing.Demo).Find(Page);

        var found = Assert.IsType<TagSearch.Found>(search);
        Assert.Equal(Print.Tag(1), Assert.Single(found.Tags).Text);
    }

    [Fact]
    public void Calibration_boxes_are_empty_and_solid_in_turn()
    {
        foreach (var box in SheetLayout.Calibration)
            Assert.All(Points(box.Area.Grow(-(SheetLayout.BoxLine + Edge))), p => Assert.Equal(box.Solid, p < 128));
    }

    [Fact]
    public void The_same_box_is_at_the_same_place_in_every_language()
    {
        foreach (var language in Language.All)
        {
            var page = Draw(SamplePrint.Of(Print.Layout, language));
            Assert.All(Boxes(), b => Assert.True(At(page, b.X + (SheetLayout.BoxLine / 2), b.Y + 2.5) <= Black));
        }
    }

    private static IEnumerable<Area> Boxes() => Print.Layout.Page(1).Rows.SelectMany(r => r.Boxes).Select(b => b.Area);

    private static GrayImage Draw(SheetPrint print)
    {
        using var bitmap = new SKBitmap(
            (int)(SheetLayout.PageWidth * DotsPerMillimetre), (int)(SheetLayout.PageHeight * DotsPerMillimetre), SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)DotsPerMillimetre);
        SheetPainter.Draw(canvas, print, 1);
        return new GrayImage(bitmap.Width, bitmap.Height, bitmap.GetPixelSpan().ToArray());
    }

    private static byte At(double x, double y) => At(Page, x, y);

    private static byte At(GrayImage page, double x, double y) => page[(int)(x * DotsPerMillimetre), (int)(y * DotsPerMillimetre)];

    private static IEnumerable<byte> Points(Area area) => Ring(default, area);

    /// <summary>The pixels of an area without those of another inside it.</summary>
    private static IEnumerable<byte> Ring(Area inner, Area outer)
    {
        for (var y = outer.Y; y < outer.Bottom; y += 1 / DotsPerMillimetre)
        {
            for (var x = outer.X; x < outer.Right; x += 1 / DotsPerMillimetre)
            {
                if (!inner.Overlaps(Area.Square(x, y, 0.001)))
                    yield return At(x, y);
            }
        }
    }
}
