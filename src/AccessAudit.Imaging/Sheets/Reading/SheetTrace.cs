using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Takes an annotated picture from each step of reading a sheet, so that one can see why a box was read as it was.</summary>
/// <param name="keep">Gets the step's name, such as <c>2-page</c>, and a JPEG.</param>
public sealed class SheetTrace(Action<string, byte[]> keep)
{
    private const int Quality = 85;

    private static readonly SKColor Found = new(0, 160, 60);
    private static readonly SKColor Expected = new(30, 110, 230);

    /// <summary>The codes that were found: the tag green, others red.</summary>
    internal void Codes(GrayImage picture, IEnumerable<(Point[] Corners, bool IsTag)> codes) => Draw("1-tag", picture, canvas =>
    {
        foreach (var (corners, isTag) in codes)
            Outline(canvas, corners, isTag ? Found : SKColors.Red, picture.LongSide / 400f);
    });

    /// <summary>The markers as they were found, and a grid of 10 mm as the page is taken to lie.</summary>
    internal void Page(RegisteredPage page) => Draw("2-page", page.Gray, canvas =>
    {
        var line = page.Gray.LongSide / 1600f;
        for (var x = 0.0; x <= SheetLayout.PageWidth; x += 10)
            Line(canvas, page.Map, new Point(x, 0), new Point(x, SheetLayout.PageHeight), line);
        for (var y = 0.0; y <= SheetLayout.PageHeight; y += 10)
            Line(canvas, page.Map, new Point(0, y), new Point(SheetLayout.PageWidth, y), line);
        foreach (var marker in page.Markers)
            Outline(canvas, marker.Corners, Found, 2 * line);
    });

    /// <summary>Every box where its outline was found, in the colour of its state, with its ink in hundredths.</summary>
    internal void Boxes(MeasuredPage measured, IReadOnlyList<MarkState> states) => Draw("3-boxes", measured.Page.Gray, canvas =>
    {
        var map = measured.Page.Map;
        using var font = new SKFont(Fonts.Typefaces.Regular, (float)(2.2 * measured.Page.LeastScale));
        for (var i = 0; i < measured.Boxes.Count; i++)
        {
            var box = measured.Boxes[i];
            var colour = box.Box.Row is null ? Expected : ColourOf(states[i]);
            var area = Area.Square(0, 0, SheetLayout.BoxSize);
            Point Place(Point onBox) => map.Map(measured.Outlines[i].Frame.At(onBox - Point.CentreOf(area)));
            Outline(canvas, [.. Point.CornersOf(area).Select(Place)], colour, 1.5f);
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            var text = Place(new Point(0, -0.2));
            canvas.DrawText(Math.Round(box.Ink * 100).ToString(null, null), (float)text.X, (float)text.Y, SKTextAlign.Left, font, paint);
        }
    });

    private static SKColor ColourOf(MarkState state) => state switch
    {
        MarkState.Empty => Expected,
        MarkState.Marked => Found,
        MarkState.Cancelled => SKColors.DarkMagenta,
        _ => SKColors.Red,
    };

    private void Draw(string step, GrayImage picture, Action<SKCanvas> annotate)
    {
        using var gray = SKImage.FromPixelCopy(
            new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque), picture.Pixels, picture.Width);
        using var surface = SKSurface.Create(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.DrawImage(gray, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        annotate(surface.Canvas);
        using var annotated = surface.Snapshot();
        using var data = annotated.Encode(SKEncodedImageFormat.Jpeg, Quality);
        keep(step, data.ToArray());
    }

    private static void Line(SKCanvas canvas, Homography map, Point from, Point to, float width)
    {
        using var pen = new SKPaint { Color = Expected.WithAlpha(120), IsAntialias = true, IsStroke = true, StrokeWidth = width };
        var (a, b) = (map.Map(from), map.Map(to));
        canvas.DrawLine((float)a.X, (float)a.Y, (float)b.X, (float)b.Y, pen);
    }

    private static void Outline(SKCanvas canvas, IReadOnlyList<Point> corners, SKColor colour, float width)
    {
        using var pen = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = width };
        for (var i = 0; i < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
            canvas.DrawLine((float)a.X, (float)a.Y, (float)b.X, (float)b.Y, pen);
        }
    }
}
