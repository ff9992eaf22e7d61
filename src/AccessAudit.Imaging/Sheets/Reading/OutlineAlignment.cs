using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Moves every box to its printed outline: paper is not quite flat, and three markers leave a little open.</summary>
/// <remarks>
/// Paper bends smoothly, so a box whose outline seems to lie elsewhere than its neighbours' is covered by a mark, and its neighbours
/// are believed.
/// </remarks>
internal static class OutlineAlignment
{
    private const int Neighbours = 9;
    private const double MostApart = 0.15;

    public static Outline[] Of(GrayImage picture, Homography map, IReadOnlyList<PageBox> boxes)
    {
        var seen = new Outline[boxes.Count];
        var patch = new float[OutlineFit.Side * OutlineFit.Side];
        for (var i = 0; i < seen.Length; i++)
        {
            Patch.Sample(picture, map, boxes[i].Middle, OutlineFit.Side, patch);
            seen[i] = OutlineFit.Find(patch);
        }

        var clear = Median(seen.Select(o => (double)o.Strength)) / 2;
        return [.. seen.Select((own, i) => Settle(boxes, seen, i, own, clear))];
    }

    private static Outline Settle(IReadOnlyList<PageBox> boxes, Outline[] seen, int index, Outline own, double clear)
    {
        var around = PageBox.Nearest(boxes, boxes[index].Middle, Neighbours).Where(i => seen[i].Strength >= clear).ToArray();
        if (around.Length == 0)
            return own;
        var typical = new Point(Median(around.Select(i => seen[i].Offset.X)), Median(around.Select(i => seen[i].Offset.Y)));
        var apart = own.Offset - typical;
        var agrees = own.Strength >= clear && Math.Abs(apart.X) <= MostApart && Math.Abs(apart.Y) <= MostApart;
        return agrees ? own : own with { Offset = typical };
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
