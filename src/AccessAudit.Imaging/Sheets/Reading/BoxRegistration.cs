using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Step 3 where corners are out of the picture: the printed boxes themselves say how the page lies.</summary>
/// <remarks>
/// From the tag and the markers that are seen the boxes are followed one by one over the page, and the map is fitted to them. It is
/// believed only of a flat page on which every box lies in the picture and nearly all were found where that map puts them, and whose
/// solid boxes at the foot are where they should be: one row too high or too low and they are not.
/// </remarks>
internal static class BoxRegistration
{
    private const int Rounds = 3;
    private const double BoxTrust = 0.25;
    private const double TagTrust = 0.02;
    private const double MostApart = 0.45;
    private const double LeastSeen = 0.8;

    /// <returns>Null where the boxes do not prove how the page lies.</returns>
    public static RegisteredPage? Of(TaggedPage page, IReadOnlyList<FoundMarker> found)
    {
        if (found.Count == 0)
            return null;
        List<PointPair> known =
        [
            .. Point.CornersOf(SheetLayout.Tag).Zip(page.TagCorners, (p, q) => new PointPair(p, q, TagTrust)),
            .. found.SelectMany(m => Point.CornersOf(SheetLayout.Markers[m.Id].Area).Zip(m.Corners, (p, q) => new PointPair(p, q))),
        ];
        var boxes = PageBox.Of(page.Page);
        var map = HomographyFit.Of(known);
        List<PointPair> seen = [];
        for (var round = 0; round < Rounds && map is not null; round++)
        {
            var outlines = OutlineTrack.Of(new RegisteredPage(page, map, found, 0), boxes);
            seen = [.. outlines.Index().Where(o => o.Item.IsClear).Select(o => new PointPair(boxes[o.Index].Middle, map.Map(o.Item.Frame.Middle), BoxTrust))];
            map = HomographyFit.Of([.. known, .. seen]);
        }

        if (map is null || seen.Count < LeastSeen * boxes.Count || !boxes.All(box => IsInside(page, map, box)))
            return null;
        var apart = Math.Sqrt(seen.Average(p => Math.Pow((map.Map(p.Page) - p.Picture).Length / map.ScaleAt(p.Page), 2)));
        return apart <= MostApart && ShowsItsSolidBoxes(page, map, found) ? new RegisteredPage(page, map, found, apart) : null;
    }

    private static bool IsInside(TaggedPage page, Homography map, PageBox box) =>
        Point.CornersOf(Area.Square(box.Middle.X - (SheetLayout.BoxSize / 2), box.Middle.Y - (SheetLayout.BoxSize / 2), SheetLayout.BoxSize).Grow(0.5))
            .Select(map.Map).All(p => p.X >= 0 && p.Y >= 0 && p.X < page.Gray.Width && p.Y < page.Gray.Height);

    private static bool ShowsItsSolidBoxes(TaggedPage page, Homography map, IReadOnlyList<FoundMarker> found)
    {
        var ratio = InkLevels.Of(found);
        return SheetLayout.Calibration.Where(c => c.Solid).All(solid =>
        {
            var (middle, beside) = (Point.CentreOf(solid.Area), new Point(SheetLayout.BoxSize * 1.1, 0));
            var paper = Math.Max(GreyAt(page, map, middle + beside), GreyAt(page, map, middle - beside));
            var black = ratio.RatioAt(middle);
            return GreyAt(page, map, middle) < paper * (black + (0.35 * (1 - black)));
        });
    }

    /// <summary>The mean of a square of three millimetres.</summary>
    private static float GreyAt(TaggedPage page, Homography map, Point middle)
    {
        var sum = 0f;
        for (var i = 0; i < 25; i++)
        {
            var p = map.Map(middle + new Point(((i % 5) - 2) * 0.7, ((i / 5) - 2) * 0.7));
            sum += page.Gray.Sample((float)p.X, (float)p.Y);
        }

        return sum / 25;
    }
}
