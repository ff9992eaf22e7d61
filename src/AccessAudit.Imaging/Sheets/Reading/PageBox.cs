using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A box that is to be measured.</summary>
/// <param name="Middle">In millimetres.</param>
/// <param name="Row">Its row on the page; null for a calibration box.</param>
/// <param name="Option">What it stands for; null for a calibration box.</param>
internal sealed record PageBox(Point Middle, SheetRow? Row, SheetOption? Option)
{
    private const int MostNeighbours = 16;

    /// <summary>All boxes of a page in the order of its layout, then the empty calibration boxes.</summary>
    public static IReadOnlyList<PageBox> Of(SheetPage page) =>
    [
        .. page.Rows.SelectMany(row => row.Boxes.Select(box => new PageBox(Point.CentreOf(box.Area), row, box.Option))),
        .. SheetLayout.Calibration.Where(c => !c.Solid).Select(c => new PageBox(Point.CentreOf(c.Area), null, null)),
    ];

    /// <summary>The boxes nearest to a place, nearest first.</summary>
    public static int[] Nearest(IReadOnlyList<PageBox> boxes, Point to, int count)
    {
        var distances = new double[boxes.Count];
        var order = new int[boxes.Count];
        for (var i = 0; i < order.Length; i++)
            (distances[i], order[i]) = ((boxes[i].Middle - to).Length, i);
        Array.Sort(distances, order);
        return order[..Math.Min(count, order.Length)];
    }

    /// <summary>For every box those around it, nearest first; the box itself is not among them.</summary>
    public static int[][] Neighbours(IReadOnlyList<PageBox> boxes) =>
        [.. boxes.Select(box => Nearest(boxes, box.Middle, MostNeighbours + 1)[1..])];
}
