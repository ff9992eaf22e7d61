using AccessAudit.Imaging.Fonts;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Draws the marks of a page on a canvas, whatever lies under it: pixels, SVG or PDF.</summary>
/// <param name="canvas">To draw on.</param>
/// <param name="scale">Units of the canvas in a millimetre.</param>
internal sealed class CardPainter(SKCanvas canvas, double scale) : IDisposable
{
    private readonly Dictionary<TextStyle, SKFont> fonts = [];
    private readonly SKPaint fill = new() { IsAntialias = true };

    public void Draw(CardPage page)
    {
        foreach (var mark in page.Marks)
            Draw(mark);
    }

    public void Dispose()
    {
        fill.Dispose();
        foreach (var font in fonts.Values)
            font.Dispose();
    }

    private void Draw(CardMark mark)
    {
        switch (mark)
        {
            case CardMark.Run run:
                fill.Color = run.Style.Ink.Color();
                canvas.DrawText(run.Text, Units(run.Box.X), Units(run.Baseline), SKTextAlign.Left, FontOf(run.Style), fill);
                break;
            case CardMark.Bar bar:
                Draw(bar);
                break;
            case CardMark.Line line:
                Draw(line);
                break;
            case CardMark.Dot dot:
                fill.Color = dot.Ink.Color();
                canvas.DrawOval(Rect(dot.Box), fill);
                break;
            case CardMark.Shape shape:
                using (var painter = new StopPainter(canvas))
                    painter.Draw(Rect(shape.Box), shape.Stop, shape.Behind);
                break;
            case CardMark.BallotBox box:
                using (var painter = new StopPainter(canvas))
                    painter.DrawBallotBox(Rect(box.Box), box.Reached);
                break;
            case CardMark.Tag tag:
                Draw(tag);
                break;
        }
    }

    private void Draw(CardMark.Bar bar)
    {
        var rect = Rect(bar.Box);
        fill.Color = bar.Pattern == Pattern.Solid ? bar.Ink.Color() : SKColors.White;
        canvas.DrawRect(rect, fill);
        if (bar.Pattern != Pattern.Solid)
            Hatch(rect, bar.Ink, bar.Pattern);
    }

    /// <summary>Slanted lines, each cut to the bar by hand: a clip would turn into a bitmap mask in some formats.</summary>
    private void Hatch(SKRect rect, Ink ink, Pattern pattern)
    {
        using var stroke = Stroke(ink, 0.45);
        var step = Units(1.3);
        for (var x = rect.Left - rect.Height + (step / 2); x < rect.Right; x += step)
        {
            var (from, to) = (Math.Max(x, rect.Left), Math.Min(x + rect.Height, rect.Right));
            if (to <= from)
                continue;
            if (pattern == Pattern.Rising)
                canvas.DrawLine(from, rect.Bottom - (from - x), to, rect.Bottom - (to - x), stroke);
            else
                canvas.DrawLine(from, rect.Top + (from - x), to, rect.Top + (to - x), stroke);
        }

        stroke.StrokeWidth = Units(0.3);
        var inset = rect;
        inset.Inflate(-Units(0.15), -Units(0.15));
        if (inset is { Width: > 0, Height: > 0 })
            canvas.DrawRect(inset, stroke);
    }

    private void Draw(CardMark.Line line)
    {
        using var stroke = Stroke(line.Ink, line.Width);
        if (!line.Dashed)
        {
            canvas.DrawLine(Units(line.X1), Units(line.Y1), Units(line.X2), Units(line.Y2), stroke);
            return;
        }

        // Dash by dash: a path effect would be written out as a long outline in an SVG.
        const double dash = 1.2;
        var length = Math.Sqrt(Math.Pow(line.X2 - line.X1, 2) + Math.Pow(line.Y2 - line.Y1, 2));
        for (var at = 0.0; at < length; at += 2 * dash)
        {
            var (from, to) = (at / length, Math.Min(at + dash, length) / length);
            canvas.DrawLine(
                Units(line.X1 + (from * (line.X2 - line.X1))), Units(line.Y1 + (from * (line.Y2 - line.Y1))),
                Units(line.X1 + (to * (line.X2 - line.X1))), Units(line.Y1 + (to * (line.Y2 - line.Y1))), stroke);
        }
    }

    private void Draw(CardMark.Tag tag)
    {
        var module = tag.Box.Width / (TagSymbol.Modules + (2 * TagSymbol.QuietZone));
        var quiet = module * TagSymbol.QuietZone;
        TagPainter.Draw(
            canvas, TagSymbol.Of(tag.Text), Units(tag.Box.X + quiet), Units(tag.Box.Y + quiet), Units(module * TagSymbol.Modules));
    }

    private SKFont FontOf(TextStyle style)
    {
        if (!fonts.TryGetValue(style, out var font))
        {
            font = new SKFont(style.Bold ? Typefaces.Bold : Typefaces.Regular, Units(style.Size))
            {
                LinearMetrics = true,
                Subpixel = true,
                Hinting = SKFontHinting.None,
                Edging = SKFontEdging.Antialias,
            };
            fonts.Add(style, font);
        }

        return font;
    }

    private SKPaint Stroke(Ink ink, double width) =>
        new() { IsAntialias = true, IsStroke = true, Color = ink.Color(), StrokeWidth = Units(width) };

    private SKRect Rect(Area area) => new(Units(area.X), Units(area.Y), Units(area.Right), Units(area.Bottom));

    private float Units(double millimetres) => (float)(millimetres * scale);
}
