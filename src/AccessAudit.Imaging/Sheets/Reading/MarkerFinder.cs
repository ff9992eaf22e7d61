using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A marker as it was seen.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Corners">Clockwise from its upper left, in pixels.</param>
/// <param name="Smear">Millimetres over which its edges pass from 20 to 80 percent: how blurred the picture is there.</param>
/// <param name="LeastSmear">The same of its two sharper sides: a hand that shakes smears one direction only.</param>
/// <param name="Black">The grey of its frame.</param>
/// <param name="White">The grey of the paper around it.</param>
internal sealed record FoundMarker(int Id, Point[] Corners, double Smear, double LeastSmear, float Black, float White);

/// <summary>Seeks one marker near where the page, as far as it is known, says that it should be.</summary>
internal static class MarkerFinder
{
    /// <summary>Between the darkest and the brightest of a window; the first is right on level light, the others help in odd light.</summary>
    private static readonly double[] Levels = [0.5, 0.35, 0.65, 0.22, 0.8];

    /// <param name="picture">At full size.</param>
    /// <param name="marker">Which one.</param>
    /// <param name="page">How the page lies, as far as it is known.</param>
    /// <param name="margin">How far off the prediction can be, in millimetres.</param>
    public static FoundMarker? Find(GrayImage picture, CornerMarker marker, Homography page, double margin)
    {
        var middle = Point.CentreOf(marker.Area);
        var expected = page.Map(middle);
        var (right, down) = page.StepsAt(middle);
        var scale = page.ScaleAt(middle);
        if (!(scale is > 0.5 and < 1000))
            return null;
        var radius = Math.Max(right.Length, down.Length) * ((marker.Area.Width * 0.75) + margin);
        if (MarkerWindow.Around(picture, expected, radius, scale) is not { } window)
            return null;

        var (dark, bright) = Ends(window.Gray);
        foreach (var level in Levels)
        {
            var squares = DarkShapes.Squares(
                window.Gray, (int)(dark + ((bright - dark) * level)),
                window.Shorten(right * marker.Area.Width), window.Shorten(down * marker.Area.Width));
            var near = window.FromPicture(expected);
            foreach (var square in squares.OrderBy(s => (Middle(s) - near).Length))
            {
                if (Check(picture, marker, [.. square.Select(window.ToPicture)], scale) is { } found)
                    return found;
            }
        }

        return null;
    }

    private static FoundMarker? Check(GrayImage picture, CornerMarker marker, Point[] rough, double scale)
    {
        if (MarkerEdges.Refine(picture, rough, scale) is not { } once || MarkerEdges.Refine(picture, once.Corners, scale) is not { } twice)
            return null;
        return MarkerPattern.Check(picture, marker, twice.Corners) is var (black, white)
            ? new FoundMarker(marker.Id, twice.Corners, twice.Smear, twice.LeastSmear, black, white)
            : null;
    }

    private static Point Middle(Point[] corners) => (corners[0] + corners[1] + corners[2] + corners[3]) * 0.25;

    /// <summary>The second and the ninety-eighth percentile.</summary>
    private static (int Dark, int Bright) Ends(GrayImage gray)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var grey in gray.Pixels)
            counts[grey]++;
        var part = gray.Pixels.Length / 50;
        var (dark, bright, below, above) = (0, 255, counts[0], counts[255]);
        while (below < part && dark < 255)
            below += counts[++dark];
        while (above < part && bright > 0)
            above += counts[--bright];
        return (dark, bright);
    }
}
