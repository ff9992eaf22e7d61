namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How a flat page lies in a picture: a projective map from millimetres to pixels.</summary>
internal sealed class Homography
{
    private readonly double[] m;

    /// <param name="entries">Nine, row by row.</param>
    public Homography(double[] entries) => m = entries;

    public ReadOnlySpan<double> Entries => m;

    public Point Map(Point p)
    {
        var w = (m[6] * p.X) + (m[7] * p.Y) + m[8];
        return new Point(((m[0] * p.X) + (m[1] * p.Y) + m[2]) / w, ((m[3] * p.X) + (m[4] * p.Y) + m[5]) / w);
    }

    /// <summary>The way in the picture of one millimetre to the right and one millimetre down, at a place on the page.</summary>
    public (Point Right, Point Down) StepsAt(Point p)
    {
        var w = (m[6] * p.X) + (m[7] * p.Y) + m[8];
        var at = Map(p);
        return (
            new Point((m[0] - (m[6] * at.X)) / w, (m[3] - (m[6] * at.Y)) / w),
            new Point((m[1] - (m[7] * at.X)) / w, (m[4] - (m[7] * at.Y)) / w));
    }

    /// <summary>Pixels of one millimetre at a place on the page: the geometric mean over the directions.</summary>
    public double ScaleAt(Point p)
    {
        var (right, down) = StepsAt(p);
        return Math.Sqrt(Math.Abs((right.X * down.Y) - (right.Y * down.X)));
    }

    public Homography Inverse()
    {
        double Minor(int a, int b, int c, int d) => (m[a] * m[d]) - (m[b] * m[c]);
        return new Homography(
        [
            Minor(4, 5, 7, 8), Minor(2, 1, 8, 7), Minor(1, 2, 4, 5),
            Minor(5, 3, 8, 6), Minor(0, 2, 6, 8), Minor(2, 0, 5, 3),
            Minor(3, 4, 6, 7), Minor(1, 0, 7, 6), Minor(0, 1, 3, 4),
        ]);
    }

    /// <summary>First <paramref name="first"/>, then this.</summary>
    public Homography After(Homography first)
    {
        var product = new double[9];
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                for (var k = 0; k < 3; k++)
                    product[(row * 3) + column] += m[(row * 3) + k] * first.m[(k * 3) + column];
            }
        }

        return new Homography(product);
    }
}
