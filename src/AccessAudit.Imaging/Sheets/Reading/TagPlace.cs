using System.Numerics;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Where the tag of a sheet must lie, by the corner markers alone: for when it cannot be read at first sight.</summary>
internal static class TagPlace
{
    private const int LongSide = 1024;
    private const int Neighbour = 1;
    private const double MostOff = 4;

    /// <summary>What is tried once small copies of the picture have shown nothing.</summary>
    public static IReadOnlyList<TagAttempt> Attempts { get; } =
        [.. TagAttempt.Small, TagAttempt.At("corner markers", Find), .. TagAttempt.Large];

    /// <returns>The tag's corners in the photograph, right to two millimetres or so; null where too few markers are seen.</returns>
    public static Quad? Find(PhotoSizes photo)
    {
        var markers = Markers(photo.Within(LongSide));
        if (markers.Count < 3)
            markers = Markers(photo.Within(2 * LongSide)) is var more && more.Count > markers.Count ? more : markers;
        return PageOf(markers) is { } page ? TagAt(page, photo.Full) : null;
    }

    /// <summary>The markers that are seen, their corners in shares of the picture's width and height.</summary>
    private static Dictionary<int, Point[]> Markers(GrayImage copy)
    {
        var found = new Dictionary<int, Point[]>();
        foreach (var square in DarkSquares.In(DarkMap.Of(copy), mostSide: copy.LongSide / 6))
        {
            for (var turn = 0; turn < 4; turn++)
            {
                Point[] corners = [.. Enumerable.Range(turn, 4).Select(at => Outer(square, at % 4))];
                foreach (var marker in SheetLayout.Markers)
                {
                    if (!found.ContainsKey(marker.Id) && MarkerPattern.Check(copy, marker, corners) is not null)
                        found[marker.Id] = [.. corners.Select(c => new Point(c.X / copy.Width, c.Y / copy.Height))];
                }
            }
        }

        return found;
    }

    /// <summary>A corner's pixel was counted by its middle; the corner lies half a pixel further out.</summary>
    private static Point Outer(Vector2[] square, int corner)
    {
        var middle = (square[0] + square[1] + square[2] + square[3]) / 4;
        var out1 = square[corner] + (Vector2.Normalize(square[corner] - middle) * 0.7f);
        return new Point(out1.X, out1.Y);
    }

    /// <summary>From the page to shares of the picture; without a marker that disagrees with the others.</summary>
    private static Homography? PageOf(Dictionary<int, Point[]> markers)
    {
        if (markers.Count < 2 && !markers.ContainsKey(Neighbour))
            return null;
        var all = Pairs(markers);
        if (HomographyFit.Of(all) is not { } page || markers.Count < 4 || Off(page, all) < MostOff)
            return HomographyFit.Of(all);
        return markers.Keys.Select(odd => Pairs(markers.Where(m => m.Key != odd)))
            .Select(pairs => (Pairs: pairs, Page: HomographyFit.Of(pairs)))
            .Where(choice => choice.Page is not null).MinBy(choice => Off(choice.Page!, choice.Pairs)).Page;
    }

    private static List<PointPair> Pairs(IEnumerable<KeyValuePair<int, Point[]>> markers) =>
        [.. markers.SelectMany(m => Point.CornersOf(SheetLayout.Markers[m.Key].Area).Zip(m.Value, (p, q) => new PointPair(p, q)))];

    private static double Off(Homography page, List<PointPair> pairs) =>
        pairs.Max(p => (page.Map(p.Page) - p.Picture).Length / page.ScaleAt(p.Page));

    private static Quad TagAt(Homography page, GrayImage photo)
    {
        Vector2 At(Point p) => page.Map(p) is var q ? new Vector2((float)(q.X * photo.Width), (float)(q.Y * photo.Height)) : default;
        var corners = Point.CornersOf(SheetLayout.Tag);
        return new Quad(At(corners[0]), At(corners[1]), At(corners[2]), At(corners[3]));
    }
}
