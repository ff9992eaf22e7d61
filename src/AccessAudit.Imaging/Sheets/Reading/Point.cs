using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A place: in millimetres on a page, or in pixels of a picture (the pixel in column x covers x to x + 1).</summary>
internal readonly record struct Point(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double by) => new(a.X * by, a.Y * by);

    public static Point CentreOf(Area area) => new(area.X + (area.Width / 2), area.Y + (area.Height / 2));

    /// <summary>Clockwise from the upper left.</summary>
    public static Point[] CornersOf(Area area) =>
        [new(area.X, area.Y), new(area.Right, area.Y), new(area.Right, area.Bottom), new(area.X, area.Bottom)];
}

/// <summary>The same place on the page and in the picture.</summary>
/// <param name="Page">In millimetres.</param>
/// <param name="Picture">In pixels.</param>
/// <param name="Weight">How far it can be trusted, against the others.</param>
internal readonly record struct PointPair(Point Page, Point Picture, double Weight = 1);
