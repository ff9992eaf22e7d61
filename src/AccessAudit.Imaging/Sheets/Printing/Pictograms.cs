using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>The printed rule in pictures: tick or cross a box; fill a wrong one and tick another.</summary>
internal static class Pictograms
{
    private const double Outline = 0.3;
    private const double Pen = 0.45;

    public static void Draw(SKCanvas canvas)
    {
        var boxes = HeaderPlan.Pictograms;
        foreach (var box in boxes)
            Ink.Frame(canvas, box, Outline);
        Tick(canvas, boxes[0]);
        Cross(canvas, boxes[1]);
        Ink.Fill(canvas, boxes[2]);
        Arrow(canvas, boxes[2].Right + 0.9, boxes[3].X - 0.9, boxes[2].Y + (boxes[2].Height / 2));
        Tick(canvas, boxes[3]);
    }

    private static void Tick(SKCanvas canvas, Area box) => Ink.Polyline(
        canvas, Pen, At(box, 0.18, 0.52), At(box, 0.42, 0.78), At(box, 0.95, 0.02));

    private static void Cross(SKCanvas canvas, Area box)
    {
        Ink.Polyline(canvas, Pen, At(box, 0.15, 0.15), At(box, 0.85, 0.85));
        Ink.Polyline(canvas, Pen, At(box, 0.85, 0.15), At(box, 0.15, 0.85));
    }

    private static void Arrow(SKCanvas canvas, double left, double right, double y)
    {
        Ink.Polyline(canvas, Outline, (left, y), (right, y));
        Ink.Polyline(canvas, Outline, (right - 0.9, y - 0.8), (right, y), (right - 0.9, y + 0.8));
    }

    private static (double X, double Y) At(Area box, double x, double y) => (box.X + (x * box.Width), box.Y + (y * box.Height));
}
