namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>The straight line that fits the ink in a box best.</summary>
/// <param name="Middle">Of the ink, in millimetres from the box's middle.</param>
/// <param name="Along">Its direction, one millimetre long.</param>
/// <param name="Thickness">Standard deviation across it, in millimetres: that of a single stroke is small.</param>
internal readonly record struct MarkLine(Point Middle, Point Along, double Thickness)
{
    /// <summary>Half of a line's width is 1.7 of its standard deviations; the rest is blur.</summary>
    private const double HalfWidth = 2.2;
    private const double Blur = 0.15;

    /// <summary>Takes the line away from a box's inside.</summary>
    public void Erase(Span<float> change)
    {
        const double middle = (BoxInside.Side - 1) / 2.0;
        var reach = ((HalfWidth * Thickness) + Blur) * Patch.PerMillimetre;
        for (var i = 0; i < change.Length; i++)
        {
            var (x, y) = ((i % BoxInside.Side) - middle - (Middle.X * Patch.PerMillimetre), (i / BoxInside.Side) - middle - (Middle.Y * Patch.PerMillimetre));
            if (Math.Abs((x * Along.Y) - (y * Along.X)) <= reach)
                change[i] = 0;
        }
    }

    /// <param name="changed">The samples of a box's inside that have ink.</param>
    /// <param name="count">How many those are, at least one.</param>
    public static MarkLine Of(ReadOnlySpan<bool> changed, int count)
    {
        double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        for (var i = 0; i < changed.Length; i++)
        {
            if (!changed[i])
                continue;
            var (column, row) = (i % BoxInside.Side, i / BoxInside.Side);
            (x, y, xx, xy, yy) = (x + column, y + row, xx + (column * column), xy + (column * row), yy + (row * row));
        }

        (x, y) = (x / count, y / count);
        (xx, xy, yy) = ((xx / count) - (x * x), (xy / count) - (x * y), (yy / count) - (y * y));
        var least = ((xx + yy) / 2) - Math.Sqrt(((xx - yy) * (xx - yy) / 4) + (xy * xy));
        var turn = 0.5 * Math.Atan2(2 * xy, xx - yy);
        const double middle = (BoxInside.Side - 1) / 2.0;
        return new MarkLine(
            new Point(x - middle, y - middle) * (1.0 / Patch.PerMillimetre), new Point(Math.Cos(turn), Math.Sin(turn)),
            Math.Sqrt(Math.Max(0, least)) / Patch.PerMillimetre);
    }
}
