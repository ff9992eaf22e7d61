using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Black on white: rectangles and lines of the print, in millimetres.</summary>
internal static class Ink
{
    public static SKPaint Black { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public static void Fill(SKCanvas canvas, Area area) => canvas.DrawRect(Rect(area), Black);

    /// <summary>A frame whose outer edge is the area's.</summary>
    public static void Frame(SKCanvas canvas, Area area, double line) => Frames(canvas, [area], line);

    public static void Frames(SKCanvas canvas, IEnumerable<Area> areas, double line)
    {
        using var pen = new SKPaint { Color = SKColors.Black, IsAntialias = true, IsStroke = true, StrokeWidth = (float)line };
        using var builder = new SKPathBuilder();
        foreach (var area in areas)
            builder.AddRect(Rect(area.Grow(-line / 2)));
        using var path = builder.Detach();
        canvas.DrawPath(path, pen);
    }

    public static void Rule(SKCanvas canvas, double left, double right, double y, double line) =>
        Fill(canvas, new Area(left, y - (line / 2), right - left, line));

    public static void Polyline(SKCanvas canvas, double line, params ReadOnlySpan<(double X, double Y)> points)
    {
        using var pen = new SKPaint
        {
            Color = SKColors.Black,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = (float)line,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var path = new SKPathBuilder();
        path.MoveTo((float)points[0].X, (float)points[0].Y);
        foreach (var (x, y) in points[1..])
            path.LineTo((float)x, (float)y);
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, pen);
    }

    public static SKRect Rect(Area area) =>
        new((float)area.X, (float)area.Y, (float)area.Right, (float)area.Bottom);
}
