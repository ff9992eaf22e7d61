using AccessAudit.Checklists;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

public sealed class MarkerFinderTests
{
    private static readonly SheetPhoto Photo = new Camera { Sensor = Sensor.Phone3, Pose = new Pose(25, 8, -6) }
        .Take(new FilledPage(SamplePrint.Of(SampleChecklist.Read(), Language.Kazakh), 1, [], Pen.BlueBall), 1);

    private static readonly GrayImage Picture = ((PhotoResult.Loaded)new PhotoLoader().Load(Photo.Jpeg)).Photo.Gray;

    public static TheoryData<int> Ids => new(SheetLayout.Markers.Select(m => m.Id));

    [Theory, MemberData(nameof(Ids))]
    public void Its_corners_are_found_to_a_fraction_of_a_pixel(int id)
    {
        var marker = SheetLayout.Markers[id];
        var found = MarkerFinder.Find(Picture, marker, MapOf(Photo.ToPixels), 5)!;
        Assert.All(
            Point.CornersOf(marker.Area).Zip(found.Corners),
            pair => Assert.InRange((MapOf(Photo.ToPixels).Map(pair.First) - pair.Second).Length, 0, 0.35));
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_is_found_where_the_prediction_is_off_by_two_centimetres(int id)
    {
        var off = MapOf(SKMatrix.CreateTranslation(70, -80).PreConcat(Photo.ToPixels).PreConcat(SKMatrix.CreateScale(1.05f, 0.96f)));
        Assert.NotNull(MarkerFinder.Find(Picture, SheetLayout.Markers[id], off, 30));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Another_corners_marker_is_not_taken_for_it(int id)
    {
        var (marker, other) = (SheetLayout.Markers[id], SheetLayout.Markers[(id + 1) % 4]);
        var shift = Point.CentreOf(other.Area) - Point.CentreOf(marker.Area);
        var elsewhere = MapOf(Photo.ToPixels.PreConcat(SKMatrix.CreateTranslation((float)shift.X, (float)shift.Y)));
        Assert.Null(MarkerFinder.Find(Picture, marker, elsewhere, 8));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Turned_by_a_quarter_it_is_not_itself(int id)
    {
        var marker = SheetLayout.Markers[id];
        var middle = Point.CentreOf(marker.Area);
        var turned = MapOf(Photo.ToPixels.PreConcat(SKMatrix.CreateRotationDegrees(90, (float)middle.X, (float)middle.Y)));
        Assert.Null(MarkerFinder.Find(Picture, marker, turned, 5));
    }

    private static Homography MapOf(SKMatrix m) =>
        new([m.ScaleX, m.SkewX, m.TransX, m.SkewY, m.ScaleY, m.TransY, m.Persp0, m.Persp1, m.Persp2]);
}
