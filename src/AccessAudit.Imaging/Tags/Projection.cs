using System.Numerics;

namespace AccessAudit.Imaging.Tags;

/// <summary>How one flat thing is seen as another: the projective map that brings four corners to four others.</summary>
internal sealed class Projection
{
    private readonly double[] m;

    private Projection(double[] entries) => m = entries;

    /// <returns>A map that gives no numbers where three of the corners lie on a line.</returns>
    public static Projection Between(Quad from, Quad to) => OfSquare(to).After(OfSquare(from).Inverse());

    /// <summary>The square from 0 to a side, its corners named as those of a quad.</summary>
    public static Quad Square(float from, float to) => new(new(from, from), new(to, from), new(to, to), new(from, to));

    public Vector2 Map(Vector2 p)
    {
        var w = m[6] * p.X + m[7] * p.Y + m[8];
        return new Vector2((float)((m[0] * p.X + m[1] * p.Y + m[2]) / w), (float)((m[3] * p.X + m[4] * p.Y + m[5]) / w));
    }

    /// <summary>Where the corners of the square from 0 to 1 come to lie.</summary>
    private static Projection OfSquare(Quad quad)
    {
        var (a, b, c, d) = (quad.TopLeft, quad.TopRight, quad.BottomRight, quad.BottomLeft);
        var (right, down, odd) = (b - c, d - c, a - b + c - d);
        double cross = right.X * down.Y - down.X * right.Y;
        var g = (odd.X * down.Y - down.X * odd.Y) / cross;
        var h = (right.X * odd.Y - odd.X * right.Y) / cross;
        return new Projection(
        [
            b.X - a.X + g * b.X, d.X - a.X + h * d.X, a.X,
            b.Y - a.Y + g * b.Y, d.Y - a.Y + h * d.Y, a.Y,
            g, h, 1,
        ]);
    }

    private Projection After(Projection first)
    {
        var product = new double[9];
        for (var at = 0; at < 9; at++)
        {
            for (var k = 0; k < 3; k++)
                product[at] += m[at / 3 * 3 + k] * first.m[k * 3 + at % 3];
        }

        return new Projection(product);
    }

    private Projection Inverse()
    {
        double Minor(int a, int b, int c, int d) => m[a] * m[d] - m[b] * m[c];
        return new Projection(
        [
            Minor(4, 5, 7, 8), Minor(2, 1, 8, 7), Minor(1, 2, 4, 5),
            Minor(5, 3, 8, 6), Minor(0, 2, 6, 8), Minor(2, 0, 5, 3),
            Minor(3, 4, 6, 7), Minor(1, 0, 7, 6), Minor(0, 1, 3, 4),
        ]);
    }
}
