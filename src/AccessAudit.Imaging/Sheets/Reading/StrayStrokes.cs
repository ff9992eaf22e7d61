namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Finds boxes whose only ink is the tail of a neighbour's mark.</summary>
/// <remarks>
/// A tick that is drawn with verve runs into the row above. Such a box is not called marked; whether it is empty, a person decides.
/// </remarks>
internal static class StrayStrokes
{
    /// <summary>Boxes further apart than this, from middle to middle, have words between them.</summary>
    private const double Beside = 10;
    private const double Apart = 2.5;
    private const double MostInk = 0.3;
    private const double LeastInkOfTheMark = 0.1;
    private const double Nearly = 0.85;

    public static bool MayBe(IReadOnlyList<PageBox> boxes, MarkShape[] shapes, IReadOnlyList<RimCrossings> crossings, int box) =>
        shapes[box].Ink is > 0 and < MostInk && Enumerable.Range(0, shapes.Length).Any(other =>
            other != box && shapes[other].Ink >= LeastInkOfTheMark
            && Comes(boxes[other].Middle - boxes[box].Middle, shapes[box], crossings[box])
            && Leaves(boxes[box].Middle - boxes[other].Middle, crossings[other]));

    /// <summary>Whether nearly all ink of a box hangs together with what crosses its rim on the neighbour's side, and ends in the box.</summary>
    private static bool Comes(Point way, MarkShape into, RimCrossings rim)
    {
        var (top, right, bottom, left) = into.Through;
        if (way.Length > Beside)
            return false;
        if (Math.Abs(way.Y) >= Math.Abs(way.X))
            return way.Y > 0 ? rim.Bottom && Ends(bottom, top) : rim.Top && Ends(top, bottom);
        return way.X > 0 ? rim.Right && Ends(right, left) : rim.Left && Ends(left, right);
    }

    /// <summary>Whether a stroke leaves the other box on a side from which it can come here.</summary>
    private static bool Leaves(Point way, RimCrossings rim) =>
        (way.Y > Apart && rim.Bottom) || (way.Y < -Apart && rim.Top) || (way.X > Apart && rim.Right) || (way.X < -Apart && rim.Left);

    private static bool Ends(double here, double opposite) => here > Nearly && opposite < 1 - Nearly;
}
