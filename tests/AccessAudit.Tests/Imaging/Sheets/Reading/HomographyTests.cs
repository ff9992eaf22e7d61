using AccessAudit.Imaging.Sheets.Reading;
using CsCheck;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

public sealed class HomographyTests
{
    private static readonly Homography Perspective = new([5.2, 1.1, 310, -0.9, 5.6, 240, 0.0004, -0.0006, 1]);

    private static readonly Gen<Point> OnPage = Gen.Select(Gen.Double[0, 210], Gen.Double[0, 297], (x, y) => new Point(x, y));

    [Fact]
    public void Four_points_determine_the_map()
    {
        var fitted = HomographyFit.Of(Pairs(new(0, 0), new(210, 0), new(210, 297), new(0, 297)))!;
        OnPage.Sample(p => (fitted.Map(p) - Perspective.Map(p)).Length < 1e-6);
    }

    [Fact]
    public void More_points_share_their_error()
    {
        var pairs = Pairs(new(0, 0), new(210, 0), new(210, 297), new(0, 297), new(100, 100), new(60, 220), new(150, 40));
        pairs[4] = pairs[4] with { Picture = pairs[4].Picture + new Point(1, 0) };
        var off = (HomographyFit.Of(pairs)!.Map(new Point(100, 100)) - Perspective.Map(new Point(100, 100))).Length;
        Assert.InRange(off, 0.05, 0.8);
    }

    [Fact]
    public void A_point_of_little_weight_moves_little()
    {
        var pairs = Pairs(new(0, 0), new(210, 0), new(210, 297), new(0, 297), new(100, 100));
        pairs[4] = pairs[4] with { Picture = pairs[4].Picture + new Point(5, 5), Weight = 1e-6 };
        Assert.InRange((HomographyFit.Of(pairs)!.Map(new Point(50, 200)) - Perspective.Map(new Point(50, 200))).Length, 0, 0.001);
    }

    [Fact]
    public void Three_points_leave_it_open() => Assert.Null(HomographyFit.Of(Pairs(new(0, 0), new(210, 0), new(210, 297))));

    [Fact]
    public void Points_on_a_line_leave_it_open() =>
        Assert.Null(HomographyFit.Of(Pairs(new(0, 0), new(10, 10), new(20, 20), new(30, 30))));

    [Fact]
    public void The_inverse_leads_back() =>
        OnPage.Sample(p => (Perspective.Inverse().Map(Perspective.Map(p)) - p).Length < 1e-9);

    [Fact]
    public void Steps_are_the_way_of_a_millimetre() => OnPage.Sample(p =>
    {
        var (right, down) = Perspective.StepsAt(p);
        const double little = 1e-4;
        var (x, y) = (Perspective.Map(p + new Point(little, 0)) - Perspective.Map(p), Perspective.Map(p + new Point(0, little)) - Perspective.Map(p));
        return ((right * little) - x).Length < 1e-6 && ((down * little) - y).Length < 1e-6;
    });

    private static List<PointPair> Pairs(params ReadOnlySpan<Point> points)
    {
        var pairs = new List<PointPair>();
        foreach (var point in points)
            pairs.Add(new PointPair(point, Perspective.Map(point)));
        return pairs;
    }
}
