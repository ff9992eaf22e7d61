namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A place of the page that was seen, and how far it lies from where the map puts it.</summary>
/// <param name="At">In millimetres.</param>
/// <param name="Offset">In millimetres.</param>
internal readonly record struct Anchor(Point At, Point Offset);

/// <summary>How far a small part of the page lies from where the map puts it: a plane through the places seen nearby.</summary>
/// <remarks>
/// Paper bends smoothly, so what bends here bends on there. Places on one line, or too near together to show a slope, leave the plane
/// level rather than let it tip.
/// </remarks>
internal readonly record struct OffsetPlane(Point Middle, Point Level, Point Across, Point Down)
{
    private const double Near = 15;

    /// <summary>A slope is believed once the places that show it lie so far apart, in millimetres.</summary>
    private const double SlopeShownWithin = 6;

    /// <param name="anchors">At least one.</param>
    /// <param name="around">Where the plane is asked for: what is nearer to it counts for more.</param>
    public static OffsetPlane Through(ReadOnlySpan<Anchor> anchors, Point around)
    {
        double weights = 0;
        var (middle, level) = (default(Point), default(Point));
        foreach (var anchor in anchors)
        {
            var weight = WeightOf(anchor, around);
            (weights, middle, level) = (weights + weight, middle + (anchor.At * weight), level + (anchor.Offset * weight));
        }

        (middle, level) = (middle * (1 / weights), level * (1 / weights));
        var (xx, xy, yy) = (weights * SlopeShownWithin * SlopeShownWithin, 0.0, weights * SlopeShownWithin * SlopeShownWithin);
        var (xo, yo) = (default(Point), default(Point));
        foreach (var anchor in anchors)
        {
            var weight = WeightOf(anchor, around);
            var (place, offset) = (anchor.At - middle, anchor.Offset - level);
            (xx, xy, yy) = (xx + (weight * place.X * place.X), xy + (weight * place.X * place.Y), yy + (weight * place.Y * place.Y));
            (xo, yo) = (xo + (offset * (weight * place.X)), yo + (offset * (weight * place.Y)));
        }

        var divisor = 1 / ((xx * yy) - (xy * xy));
        return new OffsetPlane(middle, level, ((xo * yy) - (yo * xy)) * divisor, ((yo * xx) - (xo * xy)) * divisor);
    }

    public Point At(Point place) => Level + (Across * (place.X - Middle.X)) + (Down * (place.Y - Middle.Y));

    private static double WeightOf(Anchor anchor, Point around)
    {
        var away = (anchor.At - around).Length / Near;
        return 1 / (1 + (away * away));
    }
}
