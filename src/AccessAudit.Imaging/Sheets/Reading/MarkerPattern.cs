using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Checks that a dark square is the marker it should be, the right way up.</summary>
internal static class MarkerPattern
{
    /// <summary>Patterns and their quarter turns differ in at least seven modules, so two misread ones mislead nobody.</summary>
    private const int MostWrongModules = 2;
    private const int MostWrongFrame = 2;
    private const int LeastContrast = 20;

    /// <param name="picture">The picture.</param>
    /// <param name="marker">Which marker it should be.</param>
    /// <param name="corners">Of the dark square, clockwise from what should be its upper left.</param>
    /// <returns>The greys of its black and of the paper around it; null where it is not that marker.</returns>
    public static (float Black, float White)? Check(GrayImage picture, CornerMarker marker, Point[] corners)
    {
        var page = Point.CornersOf(marker.Area);
        if (HomographyFit.Of([.. page.Zip(corners, (p, q) => new PointPair(p, q))]) is not { } map)
            return null;

        var modules = Modules(picture, marker.Area, map);
        var frame = modules.Where(m => IsFrame(m.Column, m.Row)).Select(m => m.Grey).Order().ToArray();
        var (black, white) = (frame[frame.Length / 2], White(picture, marker.Area, map));
        if (white - black < LeastContrast)
            return null;

        var middle = (black + white) / 2;
        var wrongFrame = frame.Count(grey => grey > middle);
        var wrong = modules.Count(m => !IsFrame(m.Column, m.Row) && marker.IsBlack(m.Column, m.Row) != m.Grey < middle);
        return wrongFrame <= MostWrongFrame && wrong <= MostWrongModules ? (black, white) : null;
    }

    private static bool IsFrame(int column, int row) =>
        column is 0 or CornerMarker.Modules - 1 || row is 0 or CornerMarker.Modules - 1;

    private static List<(int Column, int Row, float Grey)> Modules(GrayImage picture, Area area, Homography map)
    {
        var module = area.Width / CornerMarker.Modules;
        var found = new List<(int, int, float)>();
        for (var row = 0; row < CornerMarker.Modules; row++)
        {
            for (var column = 0; column < CornerMarker.Modules; column++)
                found.Add((column, row, GreyAt(picture, map, new Point(area.X + ((column + 0.5) * module), area.Y + ((row + 0.5) * module)), module)));
        }

        return found;
    }

    /// <summary>The median of the paper around the marker.</summary>
    private static float White(GrayImage picture, Area area, Homography map)
    {
        var around = area.Grow(area.Width / CornerMarker.Modules * 0.8);
        var greys = new List<float>();
        for (var i = 0; i < CornerMarker.Modules; i++)
        {
            var t = (i + 0.5) / CornerMarker.Modules;
            foreach (var p in new Point[]
            {
                new(around.X + (around.Width * t), around.Y), new(around.X + (around.Width * t), around.Bottom),
                new(around.X, around.Y + (around.Height * t)), new(around.Right, around.Y + (around.Height * t)),
            })
            {
                greys.Add(GreyAt(picture, map, p, 0.8));
            }
        }

        greys.Sort();
        return greys[greys.Count / 2];
    }

    /// <summary>The mean grey of the middle of a module.</summary>
    private static float GreyAt(GrayImage picture, Homography map, Point middle, double module)
    {
        var sum = 0f;
        for (var i = 0; i < 9; i++)
        {
            var p = map.Map(middle + (new Point((i % 3) - 1, (i / 3) - 1) * (module * 0.22)));
            sum += picture.Sample((float)p.X, (float)p.Y);
        }

        return sum / 9;
    }
}
