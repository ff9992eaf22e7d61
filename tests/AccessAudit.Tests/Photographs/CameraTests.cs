using AccessAudit.Checklists;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs;

/// <summary>The simulator keeps its own word: what it says of a photograph is what the photograph shows.</summary>
public class CameraTests
{
    private const int Seed = 7;

    private static readonly SheetLayout Layout = SheetLayout.Of(SampleChecklist.Read());

    private static readonly Camera Slanted = new()
    {
        Pose = new Pose(Rotation: 187, Tilt: 12, Pan: -8),
        Light = Light.Window,
        Sensor = Sensor.Phone3,
    };

    public static TheoryData<double> Rotations => [0, 63, 90, 180, 281];

    [Fact]
    public void The_same_seed_takes_the_same_photograph() =>
        Assert.Equal(Slanted.Take(Filled(Pen.BlueBall), Seed).Jpeg, Slanted.Take(Filled(Pen.BlueBall), Seed).Jpeg);

    [Fact]
    public void Another_seed_takes_another() =>
        Assert.NotEqual(Slanted.Take(Filled(Pen.BlueBall), Seed).Jpeg, Slanted.Take(Filled(Pen.BlueBall), Seed + 1).Jpeg);

    [Fact]
    public void A_phone_of_twelve_megapixels_gives_twelve()
    {
        var photo = Load(new Camera().Take(Filled(Pen.BlackBall), Seed));

        Assert.InRange(photo.Width * photo.Height, 11_900_000, 12_100_000);
        Assert.True(photo.Height > photo.Width);
    }

    [Theory]
    [MemberData(nameof(Rotations))]
    public void Markers_and_calibration_boxes_are_where_the_truth_says(double rotation)
    {
        var photo = (Slanted with { Pose = Slanted.Pose with { Rotation = rotation } }).Take(Filled(Pen.Pencil), Seed);
        var picture = Load(photo);

        foreach (var box in SheetLayout.Calibration)
            Assert.Equal(box.Solid, At(photo, picture, box.Area) < PaperBeside(photo, picture, box.Area) / 2);
        foreach (var marker in SheetLayout.Markers)
        {
            var module = Area.Square(marker.Area.X, marker.Area.Y, marker.Area.Width / CornerMarker.Modules);
            Assert.True(At(photo, picture, module) < PaperBeside(photo, picture, module) / 2);
        }
    }

    [Fact]
    public void The_tag_can_be_read()
    {
        using var reader = new CodeReader();
        var search = new TagFinder(reader, TagKeyRing.Demo).Find(Load(Slanted.Take(Filled(Pen.Felt), Seed)));

        Assert.Equal(SamplePrint.Of(Layout, Language.Russian).Tag(1), Assert.Single(Assert.IsType<TagSearch.Found>(search).Tags).Text);
    }

    [Fact]
    public void Every_pen_and_every_kind_of_mark_leaves_ink_in_its_box_and_nowhere_else()
    {
        foreach (var pen in Pen.All)
        {
            foreach (var kind in new[] { MarkKind.Tick, MarkKind.Cross, MarkKind.Dot, MarkKind.Fill, MarkKind.Slash, MarkKind.Scribble })
            {
                var page = Filled(pen) with { Marks = [new PenMark("route-clear", "yes", kind)] };
                using var drawn = page.Draw(300, Seed);
                var shares = Layout.Page(1).Rows[0].Boxes.Select(b => InkIn(drawn, b.Area)).ToList();

                Assert.True(shares[0] > (kind == MarkKind.Fill ? 0.85 : 0.08), $"{pen}, {kind}: {shares[0]:0.00}");
                Assert.All(shares.Skip(1), s => Assert.Equal(0, s));
            }
        }
    }

    [Fact]
    public void The_truth_names_what_was_marked()
    {
        var photo = Slanted.Take(
            Filled(Pen.Felt) with { Marks = [new("ramp-slope", "≤5", MarkKind.Fill), new("ramp-slope", "5-8", MarkKind.Tick)] }, Seed);

        Assert.Equal(MarkState.Cancelled, photo.StateOf("ramp-slope", "≤5"));
        Assert.Equal(MarkState.Marked, photo.StateOf("ramp-slope", "5-8"));
        Assert.Equal(MarkState.Empty, photo.StateOf("ramp-slope", ">10"));
    }

    private static FilledPage Filled(Pen pen) => new(
        SamplePrint.Of(Layout, Language.Russian), 1, Answering.Answer(Layout.Page(1), new Random(Seed)), pen)
    {
        Numbers = new Dictionary<string, string> { ["ramp-slope"] = "7,5", ["steps"] = "12" },
    };

    private static GrayImage Load(SheetPhoto photo) =>
        Assert.IsType<PhotoResult.Loaded>(new PhotoLoader().Load(photo.Jpeg)).Photo.Gray;

    private static double At(SheetPhoto photo, GrayImage picture, Area area) =>
        Sample(photo, picture, area.X + (area.Width / 2), area.Y + (area.Height / 2));

    private static double PaperBeside(SheetPhoto photo, GrayImage picture, Area area) =>
        Sample(photo, picture, area.X - 1.5, area.Y + (area.Height / 2));

    private static double Sample(SheetPhoto photo, GrayImage picture, double x, double y)
    {
        var at = photo.ToPixels.MapPoint((float)x, (float)y);
        return picture.Sample(at.X, at.Y);
    }

    /// <summary>Share of a box's inside that is darker than half.</summary>
    private static double InkIn(SkiaSharp.SKBitmap page, Area box)
    {
        var scale = 300 / FilledPage.MillimetresPerInch;
        var inside = box.Grow(-(SheetLayout.BoxLine + 0.1));
        var (dark, all) = (0, 0);
        for (var y = (int)(inside.Y * scale) + 1; y < inside.Bottom * scale; y++)
        {
            for (var x = (int)(inside.X * scale) + 1; x < inside.Right * scale; x++)
            {
                dark += page.GetPixel(x, y).Red < 0xB0 ? 1 : 0;
                all++;
            }
        }

        return (double)dark / all;
    }
}
