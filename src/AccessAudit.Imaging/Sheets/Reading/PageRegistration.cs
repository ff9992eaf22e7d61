using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Step 3: from the tag to the markers, and so to how the whole page lies in the picture.</summary>
/// <remarks>
/// The tag alone is off by many millimetres at the far corner, so the search goes from each marker to the nearest next one and
/// learns on the way. Three markers and the tag are enough; the boxes' own outlines then take up what that leaves open, and on a flat page
/// they stand in for the missing markers too.
/// </remarks>
internal static class PageRegistration
{
    private const int LeastMarkers = 3;
    private const double TagTrust = 0.02;
    private const double BlurredSmear = 0.75;
    private const double MostResidual = 1.5;

    /// <summary>How far the prediction can be off: so much at least, and a part of the way from the nearest known place.</summary>
    private static readonly (double Least, double PerMillimetre)[] Margins = [(3, 0.05), (8, 0.2)];

    public static Step<RegisteredPage> Register(TaggedPage page)
    {
        var known = Point.CornersOf(SheetLayout.Tag).Zip(page.TagCorners, (p, q) => new PointPair(p, q, TagTrust)).ToList();
        var found = FindMarkers(page.Gray, known);
        if (found.Count < LeastMarkers)
        {
            return BoxRegistration.Of(page, found) is { } proven
                ? new Step<RegisteredPage>.Done(proven)
                : new Step<RegisteredPage>.Stopped(WhyMissing(page.Gray, found));
        }

        // With all four the tag has nothing to add: its corners are known to a module, the markers' to a fraction of a pixel.
        var trusted = found.Count == SheetLayout.Markers.Count ? [.. known.Where(p => p.Weight > TagTrust)] : known;
        if (HomographyFit.Of(trusted) is not { } map)
            return new Step<RegisteredPage>.Stopped(new SheetProblem.NotFlat(double.PositiveInfinity));
        var residual = Residual(map, [.. known.Where(p => p.Weight > TagTrust)]);
        return residual > MostResidual
            ? new Step<RegisteredPage>.Stopped(new SheetProblem.NotFlat(Math.Round(residual, 2)))
            : new Step<RegisteredPage>.Done(new RegisteredPage(page, map, found, residual));
    }

    /// <summary>A corner may be there and too blurred to be known again.</summary>
    private static SheetProblem WhyMissing(GrayImage picture, List<FoundMarker> found) =>
        found.Count > 0 && found.Max(m => m.Smear) > BlurredSmear
            ? new SheetProblem.Blurred(Math.Round(found.Max(m => m.Smear), 2))
            : PictureGate.Check(picture) ?? new SheetProblem.CornerMissing([.. SheetLayout.Markers.Select(m => m.Id).Except(found.Select(m => m.Id))]);

    private static List<FoundMarker> FindMarkers(GrayImage picture, List<PointPair> known)
    {
        var found = new List<FoundMarker>();
        foreach (var (least, perMillimetre) in Margins)
        {
            var open = SheetLayout.Markers.Where(m => found.All(f => f.Id != m.Id)).ToList();
            while (open.Count > 0 && HomographyFit.Of(known) is { } map)
            {
                var next = open.MinBy(m => DistanceToKnown(m, known))!;
                open.Remove(next);
                var margin = least + (perMillimetre * DistanceToKnown(next, known));
                if (MarkerFinder.Find(picture, next, map, margin) is not { } marker)
                    continue;
                found.Add(marker);
                known.AddRange(Point.CornersOf(next.Area).Zip(marker.Corners, (p, q) => new PointPair(p, q)));
            }
        }

        return [.. found.OrderBy(m => m.Id)];
    }

    private static double DistanceToKnown(CornerMarker marker, List<PointPair> known) =>
        known.Min(p => (p.Page - Point.CentreOf(marker.Area)).Length);

    private static double Residual(Homography map, List<PointPair> pairs) =>
        Math.Sqrt(pairs.Average(p => Math.Pow((map.Map(p.Page) - p.Picture).Length / map.ScaleAt(p.Page), 2)));
}
