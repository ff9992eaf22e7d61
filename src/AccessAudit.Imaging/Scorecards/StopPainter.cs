using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Draws the stops of the journey. Each has a shape of its own, so that they stay apart in grey.</summary>
internal sealed class StopPainter(SKCanvas canvas) : IDisposable
{
    private readonly SKPaint fill = new() { IsAntialias = true };
    private readonly SKPaint stroke = new() { IsAntialias = true, IsStroke = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    /// <param name="box">A square.</param>
    /// <param name="stop">Which shape.</param>
    /// <param name="behind">In outline only: nobody gets here.</param>
    public void Draw(SKRect box, Stop stop, bool behind)
    {
        var (x, y, r) = (box.MidX, box.MidY, box.Width / 2);
        stroke.StrokeWidth = r * 0.2f;
        r *= 0.9f;
        var ink = behind && stop != Stop.Blocked ? Ink.Gray : InkOf(stop);
        (fill.Color, stroke.Color) = (behind || IsHollow(stop) ? SKColors.White : ink.Color(), ink.Color());
        using var polygon = Polygon(stop, x, y, r);
        Draw(polygon, x, y, r, fill);
        if (stop == Stop.Temporary && !behind)
            HalfFill(x, y, r);
        if (behind)
            stroke.StrokeWidth = r * 0.13f;
        if (stop == Stop.Unknown)
            DashedCircle(x, y, r);
        else
            Draw(polygon, x, y, r, stroke);
        stroke.Color = behind || IsHollow(stop) ? ink.Color() : SKColors.White;
        Inner(stop, x, y, r);
    }

    public void DrawBallotBox(SKRect box, bool reached)
    {
        var size = box.Width;
        stroke.StrokeWidth = size * 0.08f;
        stroke.Color = reached ? Ink.Blue.Color() : Ink.Gray.Color();
        fill.Color = reached ? Ink.Blue.Color() : SKColors.White;
        var body = new SKRect(box.Left + (size * 0.1f), box.Top + (size * 0.42f), box.Right - (size * 0.1f), box.Bottom - (size * 0.05f));
        canvas.DrawRect(body, fill);
        canvas.DrawRect(body, stroke);
        fill.Color = SKColors.White;
        var paper = new SKRect(box.Left + (size * 0.32f), box.Top + (size * 0.06f), box.Right - (size * 0.32f), box.Top + (size * 0.42f));
        canvas.DrawRect(paper, fill);
        canvas.DrawRect(paper, stroke);
    }

    public void Dispose()
    {
        fill.Dispose();
        stroke.Dispose();
    }

    private static bool IsHollow(Stop stop) => stop is Stop.Temporary or Stop.Unknown or Stop.NothingAsked;

    private static Ink InkOf(Stop stop) => stop switch
    {
        Stop.Met or Stop.Temporary => Ink.Blue,
        Stop.WithHelp => Ink.Turquoise,
        Stop.Blocked => Ink.Plum,
        _ => Ink.Gray,
    };

    private static SKPath? Polygon(Stop stop, float x, float y, float r)
    {
        var corners = stop switch { Stop.WithHelp => 4, Stop.Blocked => 8, _ => 0 };
        if (corners == 0)
            return null;

        // A diamond stands on its tip, an octagon on its side.
        using var path = new SKPathBuilder();
        var turn = corners == 8 ? Math.PI / 8 : 0;
        for (var corner = 0; corner < corners; corner++)
        {
            var point = On(x, y, r, turn + (2 * Math.PI * corner / corners));
            if (corner == 0)
                path.MoveTo(point);
            else
                path.LineTo(point);
        }

        path.Close();
        return path.Detach();
    }

    private void Draw(SKPath? polygon, float x, float y, float r, SKPaint paint)
    {
        if (polygon is null)
            canvas.DrawCircle(x, y, r, paint);
        else
            canvas.DrawPath(polygon, paint);
    }

    private void HalfFill(float x, float y, float r)
    {
        using var half = new SKPathBuilder();
        half.MoveTo(On(x, y, r, Math.PI / 2));
        QuarterTo(half, x, y, r, Math.PI / 2, Math.PI / 2);
        QuarterTo(half, x, y, r, Math.PI, Math.PI / 2);
        half.Close();
        fill.Color = Ink.Blue.Color();
        using var path = half.Detach();
        canvas.DrawPath(path, fill);
    }

    private void DashedCircle(float x, float y, float r)
    {
        const int dashes = 9;
        using var arcs = new SKPathBuilder();
        for (var dash = 0; dash < dashes; dash++)
        {
            var from = 2 * Math.PI * dash / dashes;
            arcs.MoveTo(On(x, y, r, from));
            QuarterTo(arcs, x, y, r, from, Math.PI / dashes);
        }

        using var path = arcs.Detach();
        canvas.DrawPath(path, stroke);
    }

    /// <summary>An arc of at most a quarter as one cubic curve; an arc proper would be written out in an SVG as dozens of pieces.</summary>
    private static void QuarterTo(SKPathBuilder path, float x, float y, float r, double from, double sweep)
    {
        var reach = 4.0 / 3 * Math.Tan(sweep / 4);
        SKPoint Tangent(double angle, double sign) => new(
            x + (float)(r * (Math.Cos(angle) - (sign * reach * Math.Sin(angle)))),
            y + (float)(r * (Math.Sin(angle) + (sign * reach * Math.Cos(angle)))));
        path.CubicTo(Tangent(from, 1), Tangent(from + sweep, -1), On(x, y, r, from + sweep));
    }

    private static SKPoint On(float x, float y, float r, double angle) =>
        new(x + (float)(r * Math.Cos(angle)), y + (float)(r * Math.Sin(angle)));

    private void Inner(Stop stop, float x, float y, float r)
    {
        stroke.StrokeWidth = r * 0.24f;
        switch (stop)
        {
            case Stop.Met:
                canvas.DrawLine(x - (r * 0.45f), y + (r * 0.02f), x - (r * 0.12f), y + (r * 0.38f), stroke);
                canvas.DrawLine(x - (r * 0.12f), y + (r * 0.38f), x + (r * 0.48f), y - (r * 0.34f), stroke);
                break;
            case Stop.Blocked:
                canvas.DrawLine(x - (r * 0.4f), y - (r * 0.4f), x + (r * 0.4f), y + (r * 0.4f), stroke);
                canvas.DrawLine(x - (r * 0.4f), y + (r * 0.4f), x + (r * 0.4f), y - (r * 0.4f), stroke);
                break;
            case Stop.WithHelp:
                canvas.DrawLine(x - (r * 0.32f), y, x + (r * 0.32f), y, stroke);
                break;
        }
    }
}
