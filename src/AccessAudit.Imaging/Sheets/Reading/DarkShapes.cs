using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Connected dark shapes that could be a marker's frame: as large as it, as square, turned like the page.</summary>
internal static class DarkShapes
{
    private const double LeastSide = 0.6;
    private const double MostSide = 1.6;

    /// <param name="gray">Where to look.</param>
    /// <param name="level">What is darker is dark.</param>
    /// <param name="right">The way of one marker's side along the page's rows, in pixels.</param>
    /// <param name="down">The way of one marker's side down the page, in pixels.</param>
    /// <returns>The four corners of every shape that fits, clockwise from the page's upper left.</returns>
    public static List<Point[]> Squares(GrayImage gray, int level, Point right, Point down)
    {
        var found = new List<Point[]>();
        var seen = new bool[gray.Width * gray.Height];
        var stack = new Stack<int>();
        var pixels = gray.Pixels;
        var axes = new Axes(right, down);
        var leastArea = Math.Abs((right.X * down.Y) - (right.Y * down.X)) * LeastSide * LeastSide * 0.4;
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start] || pixels[start] >= level)
                continue;
            var shape = Flood(gray, level, start, seen, stack, axes);
            if (shape.Area >= leastArea && shape.LooksSquare)
                found.Add(shape.Corners);
        }

        return found;
    }

    private static Shape Flood(GrayImage gray, int level, int start, bool[] seen, Stack<int> stack, Axes axes)
    {
        var (width, height) = (gray.Width, gray.Height);
        var pixels = gray.Pixels;
        var shape = new Shape();
        seen[start] = true;
        stack.Push(start);
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            shape.Add(new Point(x + 0.5, y + 0.5), axes);
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                {
                    var next = (ny * width) + nx;
                    if (seen[next] || pixels[next] >= level)
                        continue;
                    seen[next] = true;
                    stack.Push(next);
                }
            }
        }

        return shape;
    }

    /// <summary>Turns a place in the window into marker sides along and down the page.</summary>
    private readonly struct Axes(Point right, Point down)
    {
        private readonly double scale = 1 / ((right.X * down.Y) - (right.Y * down.X));

        public (double Along, double Across) Of(Point p) =>
            (((p.X * down.Y) - (p.Y * down.X)) * scale, ((p.Y * right.X) - (p.X * right.Y)) * scale);
    }

    private sealed class Shape
    {
        private readonly double[] furthest = [double.MinValue, double.MinValue, double.MinValue, double.MinValue];
        private double left = double.MaxValue;
        private double right = double.MinValue;
        private double top = double.MaxValue;
        private double bottom = double.MinValue;

        public int Area { get; private set; }

        public Point[] Corners { get; } = new Point[4];

        public bool LooksSquare =>
            right - left is > LeastSide and < MostSide && bottom - top is > LeastSide and < MostSide
            && (right - left) / (bottom - top) is > 0.6 and < 1.7;

        public void Add(Point p, Axes axes)
        {
            Area++;
            var (u, v) = axes.Of(p);
            (left, right) = (Math.Min(left, u), Math.Max(right, u));
            (top, bottom) = (Math.Min(top, v), Math.Max(bottom, v));
            Try(0, -u - v, p);
            Try(1, u - v, p);
            Try(2, u + v, p);
            Try(3, v - u, p);
        }

        private void Try(int corner, double reach, Point p)
        {
            if (reach > furthest[corner])
                (furthest[corner], Corners[corner]) = (reach, p);
        }
    }
}
