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
        using var outline = Outline(stop, x, y, r);
        canvas.DrawPath(outline, fill);
        if (stop == Stop.Temporary && !behind)
            HalfFill(x, y, r);
        if (stop == Stop.Unknown)
            stroke.PathEffect = SKPathEffect.CreateDash([r * 0.42f, r * 0.36f], 0);
        if (behind)
            stroke.StrokeWidth = r * 0.13f;
        canvas.DrawPath(outline, stroke);
        stroke.PathEffect?.Dispose();
        stroke.PathEffect = null;
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

    private static SKPath Outline(Stop stop, float x, float y, float r)
    {
        using var path = new SKPathBuilder();
        var corners = stop switch { Stop.WithHelp => 4, Stop.Blocked => 8, _ => 0 };
        if (corners == 0)
        {
            path.AddCircle(x, y, r);
            return path.Detach();
        }

        // A diamond stands on its tip, an octagon on its side.
        var turn = corners == 8 ? Math.PI / 8 : 0;
        for (var corner = 0; corner < corners; corner++)
        {
            var angle = turn + (2 * Math.PI * corner / corners);
            var point = new SKPoint(x + (float)(r * Math.Cos(angle)), y + (float)(r * Math.Sin(angle)));
            if (corner == 0)
                path.MoveTo(point);
            else
                path.LineTo(point);
        }

        path.Close();
        return path.Detach();
    }

    private void HalfFill(float x, float y, float r)
    {
        using var half = new SKPathBuilder();
        half.AddArc(new SKRect(x - r, y - r, x + r, y + r), 90, 180);
        half.Close();
        fill.Color = Ink.Blue.Color();
        using var path = half.Detach();
        canvas.DrawPath(path, fill);
    }

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
