using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Finds a marker's four corners between pixels: a line through each printed edge, and where the lines meet.</summary>
/// <remarks>
/// An edge is where the grey passes the middle between the frame's black and the paper's white, on some thirty cuts across each side;
/// a cut spoiled by a crease or a stroke falls out as the line is fitted again without what lies far off it.
/// </remarks>
internal static class MarkerEdges
{
    private const int Cuts = 32;
    private const double Reach = 1.1;
    private const int Steps = 45;
    private const double FromCorner = 0.12;
    private const int LeastContrast = 20;

    /// <param name="picture">At full size.</param>
    /// <param name="corners">Roughly, clockwise.</param>
    /// <param name="pixelsPerMillimetre">At the marker.</param>
    /// <returns>Null where a side cannot be seen.</returns>
    public static (Point[] Corners, double Smear, double LeastSmear)? Refine(GrayImage picture, Point[] corners, double pixelsPerMillimetre)
    {
        var lines = new Line[4];
        Span<double> smears = stackalloc double[4];
        for (var side = 0; side < 4; side++)
        {
            if (Side(picture, corners[side], corners[(side + 1) % 4], pixelsPerMillimetre) is not { } found)
                return null;
            lines[side] = found.Line;
            smears[side] = found.Smear;
        }

        var refined = new Point[4];
        for (var corner = 0; corner < 4; corner++)
        {
            if (lines[(corner + 3) % 4].Meet(lines[corner]) is not { } at)
                return null;
            refined[corner] = at;
        }

        // Motion smears two sides and leaves two sharp; a crease may spoil one alone.
        smears.Sort();
        return (refined, (smears[2] + smears[3]) / 2, (smears[0] + smears[1]) / 2);
    }

    private static (Line Line, double Smear)? Side(GrayImage picture, Point from, Point to, double pixelsPerMillimetre)
    {
        var along = to - from;
        var outward = new Point(along.Y, -along.X) * (pixelsPerMillimetre / along.Length);
        Span<double> places = stackalloc double[Cuts];
        Span<double> offsets = stackalloc double[Cuts];
        Span<double> widths = stackalloc double[Cuts];
        var seen = 0;
        for (var cut = 0; cut < Cuts; cut++)
        {
            var t = FromCorner + ((1 - (2 * FromCorner)) * cut / (Cuts - 1));
            if (Cross(picture, from + (along * t), outward) is { } edge)
                (places[seen], offsets[seen], widths[seen++]) = (t, edge.Offset, edge.Width);
        }

        if (seen < Cuts / 2 || RobustLine(places[..seen], offsets[..seen]) is not { } line)
            return null;
        widths[..seen].Sort();
        return (new Line(from + (outward * line.At0), along + (outward * line.Slope)), widths[seen / 2]);
    }

    /// <summary>Where one cut passes from black to white, and over how many millimetres it takes from 20 to 80 percent.</summary>
    private static (double Offset, double Width)? Cross(GrayImage picture, Point at, Point outward)
    {
        Span<float> cut = stackalloc float[Steps];
        for (var i = 0; i < Steps; i++)
        {
            var p = at + (outward * OffsetOf(i));
            cut[i] = picture.Sample((float)p.X, (float)p.Y);
        }

        var (black, white) = (Mean(cut[..8]), Mean(cut[^8..]));
        if (white - black < LeastContrast)
            return null;
        if (Nearest(cut, black + ((white - black) * 0.5f), 0) is not { } middle)
            return null;
        var low = Nearest(cut, black + ((white - black) * 0.2f), middle) ?? -Reach;
        var high = Nearest(cut, black + ((white - black) * 0.8f), middle) ?? Reach;
        return (middle, high - low);
    }

    /// <summary>The rising crossing of a level that is nearest to a given offset.</summary>
    private static double? Nearest(ReadOnlySpan<float> cut, float level, double to)
    {
        double? best = null;
        for (var i = 0; i + 1 < cut.Length; i++)
        {
            if (cut[i] >= level || cut[i + 1] < level)
                continue;
            var offset = OffsetOf(i + ((level - cut[i]) / (cut[i + 1] - cut[i])));
            if (best is null || Math.Abs(offset - to) < Math.Abs(best.Value - to))
                best = offset;
        }

        return best;
    }

    private static double OffsetOf(double step) => Reach * ((2 * step / (Steps - 1)) - 1);

    private static float Mean(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>Offset = At0 + Slope × place, fitted to the cuts that agree.</summary>
    private static (double At0, double Slope)? RobustLine(ReadOnlySpan<double> places, ReadOnlySpan<double> offsets)
    {
        Span<double> residuals = stackalloc double[places.Length];
        Span<double> sorted = stackalloc double[places.Length];
        offsets.CopyTo(sorted);
        sorted.Sort();
        var (at0, slope, limit) = (sorted[sorted.Length / 2], 0.0, 0.5);
        for (var round = 0; round < 4; round++)
        {
            double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
            for (var i = 0; i < places.Length; i++)
            {
                residuals[i] = Math.Abs(offsets[i] - at0 - (slope * places[i]));
                if (residuals[i] > limit)
                    continue;
                (n, sx, sy) = (n + 1, sx + places[i], sy + offsets[i]);
                (sxx, sxy) = (sxx + (places[i] * places[i]), sxy + (places[i] * offsets[i]));
            }

            var spread = (n * sxx) - (sx * sx);
            if (n < Cuts / 3 || spread < 1e-6)
                return null;
            slope = ((n * sxy) - (sx * sy)) / spread;
            at0 = (sy - (slope * sx)) / n;
            residuals.CopyTo(sorted);
            sorted.Sort();
            limit = Math.Max(0.04, 3 * sorted[sorted.Length / 2]);
        }

        return (at0, slope);
    }

    private readonly record struct Line(Point Through, Point Along)
    {
        public Point? Meet(Line other)
        {
            var cross = (Along.X * other.Along.Y) - (Along.Y * other.Along.X);
            if (Math.Abs(cross) < 1e-6 * Along.Length * other.Along.Length)
                return null;
            var between = other.Through - Through;
            return Through + (Along * (((between.X * other.Along.Y) - (between.Y * other.Along.X)) / cross));
        }
    }
}
