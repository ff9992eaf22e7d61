using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>How well a person could tell a marked box from an empty one in a photograph: a rule of thumb, from the picture itself.</summary>
/// <remarks>
/// The scene is taken twice more without noise: nothing marked, and every box ticked with the same pen. Where the two look alike no
/// person could tell either, be it for blur, light, glare or a thumb.
/// </remarks>
/// <param name="Contrast">Of the strongest strokes in the worst box, as a share of its paper, 0 to 1.</param>
/// <param name="Signal">The same against the noise.</param>
/// <param name="Pixels">Along a side of the smallest box.</param>
public sealed record Legibility(double Contrast, double Signal, double Pixels)
{
    private const double LeastContrast = 0.06;
    private const double LeastSignal = 1.2;
    private const double LeastPixels = 9;

    /// <summary>Share of a box's pixels that its strongest strokes take.</summary>
    private const double Strokes = 0.06;

    public bool IsReadable => Contrast >= LeastContrast && Signal >= LeastSignal && Pixels >= LeastPixels;

    public static Legibility Of(Shot shot)
    {
        var camera = shot.Camera with { Sensor = shot.Camera.Sensor with { Noise = 0 } };
        var boxes = shot.Page.Print.Layout.Page(shot.Page.Page).Rows
            .SelectMany(r => r.Boxes.Select(b => (b.Area, Mark: new PenMark(r.Criterion.Id, b.Option.Code, MarkKind.Tick)))).ToList();
        var bare = shot.Page with { Marks = [], Strays = [], Numbers = new Dictionary<string, string>() };
        using var empty = Take(camera, bare, shot.Seed);
        using var ticked = Take(camera, bare with { Marks = [.. boxes.Select(b => b.Mark)] }, shot.Seed);
        var factor = (float)empty.Width / camera.Sensor.Width;
        var view = camera.View.Resized(factor);
        var seen = boxes.Select(b => Of(b.Area, view, empty, ticked)).ToList();

        // Making a picture smaller averages the noise away.
        var noise = Math.Max(1, shot.Camera.Sensor.Noise * factor);
        return new Legibility(seen.Min(s => s.Difference / Math.Max(s.Paper, 10)), seen.Min(s => s.Difference) / noise, seen.Min(s => s.Pixels));
    }

    private static SKBitmap Take(Camera camera, FilledPage page, int seed)
    {
        var picture = camera.Expose(page, seed);
        var small = camera.File.Shrink(picture);
        if (small != picture)
            picture.Dispose();
        return small;
    }

    private static (double Difference, double Paper, double Pixels) Of(Area box, PaperView view, SKBitmap empty, SKBitmap ticked)
    {
        // A mark that reaches the outline is seen against it only with luck, so only the inside counts.
        var inside = box.Grow(-SheetLayout.BoxLine);
        var side = (view.At(new((float)box.Right, (float)box.Y)) - view.At(new((float)box.X, (float)box.Y))).Length();
        var steps = Math.Max(4, (int)side);
        var (differences, papers) = (new List<int>(), new List<int>());
        for (var i = 0; i < steps * steps; i++)
        {
            var place = new System.Numerics.Vector2(
                (float)(inside.X + (inside.Width * ((i % steps) + 0.5) / steps)), (float)(inside.Y + (inside.Height * ((i / steps) + 0.5) / steps)));
            var at = view.At(place);
            if (at.X < 0 || at.Y < 0 || at.X >= empty.Width || at.Y >= empty.Height)
                return (0, 0, side);
            var (paper, ink) = (Grey(empty, at), Grey(ticked, at));
            papers.Add(paper);
            differences.Add(paper - ink);
        }

        differences.Sort();
        return (differences.TakeLast(Math.Max(1, (int)(Strokes * differences.Count))).Average(), papers.Average(), side);
    }

    private static int Grey(SKBitmap picture, System.Numerics.Vector2 at)
    {
        var color = picture.GetPixel((int)at.X, (int)at.Y);
        return ((color.Red * 77) + (color.Green * 150) + (color.Blue * 29)) >> 8;
    }
}
