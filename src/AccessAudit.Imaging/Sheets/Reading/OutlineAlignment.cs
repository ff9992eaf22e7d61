using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Moves every box to its printed outline: paper is not quite flat, and three markers leave a little open.</summary>
/// <remarks>
/// The boxes nearest to a corner marker come first, where the map is surest; one that is not where the map has it is sought where its
/// neighbours were found, so a page that bows by two millimetres is followed in small steps. Paper bends smoothly: a box whose outline seems to lie
/// elsewhere than its neighbours' is covered by a mark, and its neighbours are believed.
/// </remarks>
internal static class OutlineAlignment
{
    private const int Neighbours = 9;
    private const int Guides = 4;
    private const double GuidesWithin = 35;
    private const float StrongEnough = 0.6f;
    private const double MostApart = 0.15;
    private const double MostApartOfAClearOne = 0.6;

    public static Outline[] Of(RegisteredPage page, IReadOnlyList<PageBox> boxes)
    {
        var near = PageBox.Neighbours(boxes);
        var seen = Track(page, boxes, near);
        var clear = Clear(seen);
        return [.. seen.Select((own, i) => Settle(seen, near[i], own, clear))];
    }

    private static Outline[] Track(RegisteredPage page, IReadOnlyList<PageBox> boxes, int[][] near)
    {
        var fit = new OutlineFit(page.Smear);
        var seen = new Outline[boxes.Count];
        var done = new bool[boxes.Count];
        var patch = new float[OutlineFit.Side * OutlineFit.Side];
        var strongest = 0f;
        foreach (var i in Enumerable.Range(0, boxes.Count).OrderBy(i => FromMarker(boxes[i].Middle)))
        {
            Patch.Sample(page.Gray, page.Map, boxes[i].Middle, OutlineFit.Side, patch);
            seen[i] = fit.Find(patch);
            var guides = near[i].Where(j => done[j] && seen[j].Strength > strongest / 3 && (boxes[j].Middle - boxes[i].Middle).Length < GuidesWithin)
                .Take(Guides).ToArray();
            if (seen[i].Strength < strongest * StrongEnough && guides.Length > 0)
                seen[i] = Follow(page, fit, boxes[i], seen[i], Typical(seen, guides), patch);
            strongest = Math.Max(strongest, seen[i].Strength);
            done[i] = true;
        }

        return seen;
    }

    private static Outline Follow(RegisteredPage page, OutlineFit fit, PageBox box, Outline here, Point expected, float[] patch)
    {
        Patch.Sample(page.Gray, page.Map, box.Middle + expected, OutlineFit.Side, patch);
        var there = fit.Find(patch);
        return there.Strength > here.Strength ? there with { Offset = there.Offset + expected } : here;
    }

    private static double FromMarker(Point place) => SheetLayout.Markers.Min(m => (Point.CentreOf(m.Area) - place).Length);

    /// <summary>What an outline shows at least unless something hides it.</summary>
    private static double Clear(Outline[] seen) => Median([.. seen.Select(o => (double)o.Strength)]) / 2;

    private static Outline Settle(Outline[] seen, int[] near, Outline own, double clear)
    {
        var around = near.Take(Neighbours).Where(i => seen[i].Strength >= clear).ToArray();
        if (around.Length == 0)
            return own;
        var typical = Typical(seen, around);
        // Where the paper is bent the neighbours differ among themselves, and so may the box.
        var (apart, spreadX, spreadY) = (
            own.Offset - typical, Median([.. around.Select(i => Math.Abs(seen[i].Offset.X - typical.X))]),
            Median([.. around.Select(i => Math.Abs(seen[i].Offset.Y - typical.Y))]));
        var agrees = own.Strength >= clear && Math.Abs(apart.X) <= MostApart + (2 * spreadX) && Math.Abs(apart.Y) <= MostApart + (2 * spreadY);
        var standsOut = own.Strength >= clear * 1.5 && apart.Length <= MostApartOfAClearOne;
        return agrees || standsOut ? own : own with { Offset = typical, IsGuessed = true };
    }

    private static Point Typical(Outline[] seen, int[] of) =>
        new(Median([.. of.Select(i => seen[i].Offset.X)]), Median([.. of.Select(i => seen[i].Offset.Y)]));

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }
}
