using System.Numerics;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs;

/// <summary>Moves as a hand does: lines bow, miss their ends and tremble a little.</summary>
/// <remarks>A stroke is a row of points, about eight to a millimetre, on the page in millimetres.</remarks>
public sealed class Hand(Random random)
{
    private const float PointDistance = 0.12f;
    private const float Tremble = 0.035f;

    /// <summary>The strokes of a mark in a box.</summary>
    public IEnumerable<Vector2[]> Strokes(MarkKind kind, Area box, double penWidth) => kind switch
    {
        MarkKind.Tick => [Stroke(box, 0.12f, (0.12f, 0.5f), (0.4f, 0.82f), (1.0f, -0.05f))],
        MarkKind.Cross => [Stroke(box, 0.1f, (0.08f, 0.1f), (0.92f, 0.9f)), Stroke(box, 0.1f, (0.9f, 0.1f), (0.1f, 0.9f))],
        MarkKind.LongTick => [Stroke(box, 0.15f, (0.05f, 0.4f), (0.4f, 0.85f), (1.9f, -1.0f))],
        MarkKind.WideCross => [Stroke(box, 0.15f, (-0.4f, -0.35f), (1.4f, 1.35f)), Stroke(box, 0.15f, (1.4f, -0.4f), (-0.35f, 1.35f))],
        MarkKind.Slash => [Stroke(box, 0.1f, (0.1f, 0.9f), (0.95f, 0.05f))],
        MarkKind.Scribble => [Stroke(box, 0.1f, (0.1f, 0.25f), (0.85f, 0.15f), (0.15f, 0.5f), (0.9f, 0.45f), (0.15f, 0.8f), (0.9f, 0.75f))],
        MarkKind.Dot => [Spiral(box, penWidth)],
        _ => [Zigzag(box, penWidth, upright: false), Zigzag(box, penWidth, upright: true)],
    };

    /// <summary>A line through points given in shares of an area, each missed by up to a share of its size.</summary>
    public Vector2[] Stroke(Area area, float miss, params ReadOnlySpan<(float X, float Y)> points)
    {
        var path = new Vector2[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = (points[i].X + (miss * Spread()), points[i].Y + (miss * Spread()));
            path[i] = new Vector2((float)(area.X + (x * area.Width)), (float)(area.Y + (y * area.Height)));
        }

        return Drawn(path);
    }

    /// <summary>A line through places on the page.</summary>
    public Vector2[] Along(Vector2[] places) => Drawn(places);

    /// <summary>A round blot of a millimetre or so, somewhere near the middle.</summary>
    private Vector2[] Spiral(Area box, double penWidth)
    {
        var centre = At(box, 0.5f + (0.12f * Spread()), 0.5f + (0.12f * Spread()));
        var radius = 1.1f + (0.2f * Spread());
        var turns = radius / (0.7f * (float)penWidth);
        var points = Enumerable.Range(0, (int)(turns * 12) + 2).Select(i =>
        {
            var angle = i * MathF.Tau / 12;
            return centre + (radius * i / ((turns * 12) + 1) * new Vector2(MathF.Cos(angle), MathF.Sin(angle)));
        });
        return Drawn([.. points]);
    }

    /// <summary>To and fro until nothing of the box is left white.</summary>
    private Vector2[] Zigzag(Area box, double penWidth, bool upright)
    {
        var lines = (int)Math.Ceiling(box.Width / (0.8 * penWidth));
        var points = Enumerable.Range(0, lines + 1).Select(i =>
        {
            var (along, across) = ((i % 2) + (0.04f * Spread()), (float)i / lines);
            return upright ? At(box, across, along) : At(box, along, across);
        });
        return Drawn([.. points]);
    }

    /// <summary>A path walked in small steps; each leg bows to one side, and every point trembles.</summary>
    private Vector2[] Drawn(Vector2[] path)
    {
        var points = new List<Vector2>();
        for (var i = 1; i < path.Length; i++)
        {
            var (from, to) = (path[i - 1], path[i]);
            var steps = Math.Max(1, (int)(Vector2.Distance(from, to) / PointDistance));
            var bow = new Vector2(from.Y - to.Y, to.X - from.X) * (0.05f * Spread());
            for (var step = 0; step < steps; step++)
            {
                var t = (float)step / steps;
                points.Add(Vector2.Lerp(from, to, t) + (bow * (4 * t * (1 - t))) + (Tremble * new Vector2(Spread(), Spread())));
            }
        }

        points.Add(path[^1]);
        return [.. points];
    }

    private static Vector2 At(Area box, float x, float y) =>
        new((float)(box.X + (x * box.Width)), (float)(box.Y + (y * box.Height)));

    /// <summary>From -1 to 1, most often near 0.</summary>
    private float Spread() => random.NextSingle() - random.NextSingle();
}
