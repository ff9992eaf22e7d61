using System.Text;
using System.Xml.Linq;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using SkiaSharp;
using static AccessAudit.Tests.Imaging.Scorecards.CardSamples;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class CardFilesTests
{
    private static readonly Checklist Few = Rules();
    private static readonly Card Usual = StationCard.Make(Facts(Visit(Few, Audit(Few, "yes", 14))), Language.Russian);

    [Fact]
    public void Every_form_gets_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("cards-");
        try
        {
            var written = CardFiles.Write(Usual, folder.FullName, CardFormats.All).Select(p => Path.GetFileName(p)!);

            Assert.Equal(
                ["station-KZ-11-0083.ru.png", "station-KZ-11-0083.ru.svg", "station-KZ-11-0083.ru.alt.txt", "station-KZ-11-0083.ru.pdf", "station-KZ-11-0083.ru.html"],
                written);
            Assert.Equal(5, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_same_data_give_the_same_bytes()
    {
        var again = StationCard.Make(Facts(Visit(Few, Audit(Few, "yes", 14))), Language.Russian);

        Assert.Equal(CardPng.Encode(Usual.Pages[0]), CardPng.Encode(again.Pages[0]));
        Assert.Equal(CardSvg.Write(Usual, Usual.Pages[0]), CardSvg.Write(again, again.Pages[0]));
        Assert.Equal(CardPdf.Write(Usual), CardPdf.Write(again));
        Assert.Equal(Usual.Html, again.Html);
    }

    [Fact]
    public void A_page_has_the_pixels_of_A4_at_150_dots_an_inch()
    {
        using var picture = SKBitmap.Decode(CardPng.Encode(Usual.Pages[0]));

        Assert.Equal((1240, 1754), (picture.Width, picture.Height));
        Assert.Equal(SKColors.White, picture.GetPixel(2, 2));
    }

    [Fact]
    public void What_is_drawn_stays_inside_the_boxes_of_the_layout()
    {
        const double dots = 150 / 25.4;
        using var picture = SKBitmap.Decode(CardPng.Encode(Usual.Pages[0]));
        var boxes = Usual.Pages[0].Marks.Select(m => m.Box.Grow(m is CardMark.Line ? 0.8 : 0.3)).ToList();
        var outside = 0;
        for (var y = 0; y < picture.Height; y += 3)
        {
            for (var x = 0; x < picture.Width; x += 3)
            {
                var (left, top) = (x / dots, y / dots);
                if (picture.GetPixel(x, y) != SKColors.White && !boxes.Exists(b => left >= b.X && left <= b.Right && top >= b.Y && top <= b.Bottom))
                    outside++;
            }
        }

        Assert.Equal(0, outside);
    }

    [Fact]
    public void An_svg_brings_its_fonts_a_title_and_a_description()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(CardSvg.Write(Usual, Usual.Pages[0])));
        XNamespace ns = "http://www.w3.org/2000/svg";

        Assert.Equal(Usual.Title, svg.Root!.Element(ns + "title")!.Value);
        Assert.Equal(Usual.Alternative, svg.Root.Element(ns + "desc")!.Value);
        Assert.Equal(2, svg.Root.Element(ns + "style")!.Value.Split("@font-face").Length - 1);
        Assert.All(svg.Descendants(ns + "text"), t => Assert.Equal("Inter", t.Attribute("font-family")!.Value));
    }

    [Fact]
    public void The_shapes_of_the_stops_stay_apart_in_grey()
    {
        var pictures = Enum.GetValues<Stop>().Select(Gray).ToList();

        for (var one = 0; one < pictures.Count; one++)
        {
            for (var other = one + 1; other < pictures.Count; other++)
                Assert.True(pictures[one].Zip(pictures[other]).Count(p => Math.Abs(p.First - p.Second) > 60) > 200, $"{(Stop)one} and {(Stop)other} look alike");
        }
    }

    /// <summary>As bytes of light, and in black where the ink is dark, so that colour cannot help.</summary>
    private static byte[] Gray(Stop stop)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(60, 60, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        using var painter = new StopPainter(canvas);
        painter.Draw(new SKRect(2, 2, 58, 58), stop, behind: false);
        canvas.Flush();
        return bitmap.Bytes;
    }
}
