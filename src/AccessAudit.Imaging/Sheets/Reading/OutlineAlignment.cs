namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Moves every box to its printed outline: paper is not quite flat, and three markers leave a little open.</summary>
/// <remarks>
/// Paper bends smoothly: a box whose outline seems to lie elsewhere than its neighbours lead to is covered by a mark, and its neighbours
/// are believed.
/// </remarks>
internal static class OutlineAlignment
{
    private const int Neighbours = 9;
    private const double MostApart = 0.15;
    private const double MostApartOfAClearOne = 0.6;

    public static Outline[] Of(RegisteredPage page, IReadOnlyList<PageBox> boxes)
    {
        var near = PageBox.Neighbours(boxes);
        var seen = OutlineTrack.Of(page, boxes);
        var clear = Median([.. seen.Select(o => (double)o.Clarity)]) / 2;
        return [.. seen.Select((own, i) => Settle(boxes, seen, near[i], i, clear))];
    }

    private static Outline Settle(IReadOnlyList<PageBox> boxes, Outline[] seen, int[] near, int box, double clear)
    {
        var (own, place) = (seen[box], boxes[box].Middle);
        Anchor[] around = [.. near.Where(i => seen[i].Clarity >= clear).Take(Neighbours).Select(i => new Anchor(boxes[i].Middle, seen[i].Offset))];
        if (around.Length == 0)
            return own;
        var (plane, spread) = Expected(around, place);
        var expected = PatchFrame.Of(place, plane);
        var apart = own.Frame.Middle - expected.Middle;
        var agrees = own.Clarity >= clear && Math.Abs(apart.X) <= MostApart + (2 * spread.X) && Math.Abs(apart.Y) <= MostApart + (2 * spread.Y);
        var standsOut = own.Clarity >= clear * 1.5 && apart.Length <= MostApartOfAClearOne;
        return agrees || standsOut ? own with { Frame = expected with { Middle = own.Frame.Middle } } : own with { Frame = expected, Offset = expected.Middle - place, IsGuessed = true };
    }

    /// <summary>Where the neighbours lead to without the third of them that agree least, and by how much the others differ.</summary>
    private static (OffsetPlane Plane, Point Spread) Expected(Anchor[] around, Point place)
    {
        var plane = OffsetPlane.Through(around, place);
        Anchor[] agreeing = [.. around.OrderBy(a => (plane.At(a.At) - a.Offset).Length).Take(Math.Max(1, around.Length * 2 / 3))];
        plane = OffsetPlane.Through(agreeing, place);
        return (plane, new Point(
            Median([.. agreeing.Select(a => Math.Abs(plane.At(a.At).X - a.Offset.X))]), Median([.. agreeing.Select(a => Math.Abs(plane.At(a.At).Y - a.Offset.Y))])));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }
}
