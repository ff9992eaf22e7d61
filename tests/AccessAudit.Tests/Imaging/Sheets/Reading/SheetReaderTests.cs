using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using AccessAudit.Tests.Photographs.Damages;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

public sealed class SheetReaderTests(OneSheetReader one) : IClassFixture<OneSheetReader>
{
    private static readonly Camera Phone = new() { Sensor = Sensor.Phone3 };

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [InlineData(37)]
    [InlineData(221)]
    public void Every_box_is_read_whichever_way_the_page_lies(double rotation) =>
        one.AssertRight((Phone with { Pose = new Pose(rotation, 4, -3) }).Take(one.Filled((int)rotation), 1));

    [Theory]
    [InlineData(14, 0)]
    [InlineData(-14, 8)]
    [InlineData(5, -16)]
    [InlineData(20, 15)]
    public void Every_box_is_read_in_perspective(double tilt, double pan) =>
        one.AssertRight((Phone with { Pose = new Pose(10, tilt, pan), Desk = Desk.Dark }).Take(one.Filled(20), 2));

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void The_language_of_the_print_makes_no_difference(string language) =>
        one.AssertRight(Phone.Take(one.Filled(30, Language.Parse(language, null)), 3));

    [Theory]
    [InlineData(MarkKind.Tick)]
    [InlineData(MarkKind.Cross)]
    [InlineData(MarkKind.Dot)]
    public void Any_pen_makes_a_mark(MarkKind kind) =>
        Assert.All([Pen.BlackBall, Pen.Pencil, Pen.Felt], pen => one.AssertRight(Phone.Take(one.Marked(kind, pen), 4)));

    [Fact]
    public void A_box_filled_in_is_cancelled() => one.AssertRight(Phone.Take(one.Marked(MarkKind.Fill, Pen.BlueBall), 5));

    [Fact]
    public void Twelve_megapixels_are_read_as_well() =>
        one.AssertRight(new Camera { Pose = new Pose(95, 6, 9), Light = Light.Window }.Take(one.Filled(60), 6));

    [Fact]
    public void A_page_that_fills_the_picture_to_its_edges_is_read() =>
        one.AssertRight((Phone with { Pose = Pose.Straight with { Fill = 0.995 } }).Take(one.Filled(70), 7));

    [Fact]
    public void Lamp_light_from_one_side_is_level_enough() =>
        one.AssertRight((Phone with { Light = Light.Lamp, Sensor = Sensor.Phone3 with { Noise = 7, Quality = 65 } }).Take(one.Filled(80), 8));

    [Fact]
    public void A_blurred_picture_is_read_while_a_person_could_read_it() =>
        one.AssertRight((Phone with { Sensor = Sensor.Phone3 with { Defocus = 1.8 } }).Take(one.Filled(90), 9));

    [Theory]
    [InlineData(150)]
    [InlineData(300)]
    public void A_scan_is_read(int dotsPerInch)
    {
        var page = one.Filled(100);
        using var scan = page.Draw(dotsPerInch, 10);
        one.AssertRight(new SheetPhoto(Spoiled.Encode(scan, SKEncodedImageFormat.Png), page, SKMatrix.Identity)
        {
            View = new PaperView(SKMatrix.Identity, default, Paper.Flat),
        });
    }

    [Fact]
    public void The_edge_of_a_shadow_is_no_mark()
    {
        var photo = Phone.Take(one.Filled(110), 11);
        one.AssertRight(photo.Shadowed(from: new SKPoint(60, 60), to: new SKPoint(190, 290), factor: 0.6f));
    }

    [Fact]
    public void Three_corners_and_the_tag_are_enough()
    {
        var photo = Phone.Take(one.Filled(120), 12);
        Assert.All(SheetLayout.Markers, marker => one.AssertRight(photo.Covered(marker.Area.Grow(1), new SKColor(205, 160, 135))));
    }

    [Theory]
    [InlineData(-0.1f, 0.02f)]
    [InlineData(-0.12f, -0.02f)]
    public void Corners_out_of_the_picture_are_stood_in_for_by_the_boxes_of_a_flat_page(float right, float down)
    {
        var pose = new Pose(2, 5, -4) { Fill = 0.98, Aside = new(right, down) };
        one.AssertRight((Phone with { Pose = pose }).Take(one.Filled(121), 12));
    }

    [Theory]
    [InlineData(9, 90)]
    [InlineData(-9, 35)]
    public void A_page_that_curls_is_followed_along_its_boxes(double height, double across) =>
        one.AssertRight((Phone with { Paper = Paper.Flat with { Bends = [new Curl(height, across)] } }).Take(one.Filled(122), 12));

    [Fact]
    public void A_line_that_runs_far_beyond_a_box_is_no_answer()
    {
        var box = one.Layout.Page(1).Rows[4].Boxes[1];
        var middle = Point.CentreOf(box.Area);
        var photo = Phone.Take(one.Unmarked(123), 12).Drawn(pen => pen.Polyline(0.7, middle + new Point(-60, -1.2), middle + new Point(40, 0.8)));
        Assert.Equal(MarkState.Unclear, one.Read(photo).Boxes.Single(b => (b.Criterion, b.Option) == KeyOf(one.Layout.Page(1).Rows, box)).State);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.8)]
    public void A_fold_through_a_row_of_boxes_is_no_mark_in_them(double worn)
    {
        var y = (float)Point.CentreOf(one.Layout.Page(1).Rows[4].Boxes[0].Area).Y;
        var folded = Phone with { Paper = Paper.Flat with { Stains = [new Crease(new(0, y), new(210, y + 0.8f), worn)] } };
        var filled = one.Filled(124);
        one.AssertRight(folded.Take(filled with { Marks = [.. filled.Marks.Where(m => m.Kind != MarkKind.Fill)] }, 12));
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(3, 3)]
    [InlineData(8, 1)]
    public void A_stroke_much_paler_than_the_pages_pen_is_asked_about_and_never_taken_for_a_stain(double on, double back)
    {
        var filled = one.Filled(126, pen: Pen.Felt);
        var box = one.Layout.Page(1).Rows.SelectMany(r => r.Boxes.Select(b => (Row: r, Box: b)))
            .First(b => filled.Marks.All(m => m.Criterion != b.Row.Criterion.Id));
        var photo = (Phone with { Paper = Paper.Flat with { Stains = [new Pencilled(Point.CentreOf(box.Box.Area), on, back)] } }).Take(filled, 12);
        Assert.Equal(MarkState.Unclear, one.Read(photo).Boxes.Single(b => (b.Criterion, b.Option) == (box.Row.Criterion.Id, box.Box.Option.Code)).State);
    }

    [Fact]
    public void Glare_over_a_few_rows_leaves_these_to_a_person_and_reads_the_others()
    {
        var rows = one.Layout.Page(1).Rows;
        var photo = Phone.Take(one.Filled(125), 12).Glaring(new Area(85, rows[3].Area.Y, 120, rows[4].Area.Bottom - rows[3].Area.Y + 2));
        var decisions = rows.Where(r => r.Boxes.Count > 0).Select(row => (
            Said: Decide(row, one.Read(photo)), Is: RowJudge.Judge(row.Criterion, option => photo.StateOf(row.Criterion.Id, option)))).ToList();

        Assert.All(decisions, d => Assert.True(d.Said is RowDecision.Ask || d.Said == d.Is, $"{d}"));
        Assert.InRange(decisions.Count(d => d.Said is RowDecision.Ask && d.Is is not RowDecision.Ask), 1, 3);
    }

    [Fact]
    public void The_smaller_and_the_whole_picture_share_one_time()
    {
        var clock = new CountingClock();
        var bare = new Camera { Pose = new Pose(0, 3, 3) }.Take(one.Filled(124), 12).Covered(SheetLayout.Tag.Grow(2), SKColors.White);

        Assert.IsType<SheetProblem.NoTag>(Assert.IsType<SheetResult.Refused>(one.With(clock).Read(bare.Jpeg)).Problem);

        // One look goes on while there is time, so the last one asked may be one step too late.
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(0.9) + (2 * CountingClock.Step));
    }

    [Fact]
    public void What_a_tall_tick_does_in_the_row_above_is_no_answer_there()
    {
        var page = one.Unmarked(130);
        var (above, below) = Neighbours(one.Layout.Page(1));
        var photo = Phone.Take(page, 13).Drawn(pen => pen.Polyline(
            0.7, Point.CentreOf(below.Area) + new Point(-1.5, 0), Point.CentreOf(below.Area) + new Point(-0.3, 1.8),
            new Point(above.Area.X + 3.2, above.Area.Y + 3)));

        var states = one.Read(photo).Boxes.ToDictionary(b => (b.Criterion, b.Option), b => b.State);
        var rows = one.Layout.Page(1).Rows;
        Assert.Equal(MarkState.Marked, states[KeyOf(rows, below)]);
        Assert.NotEqual(MarkState.Marked, states[KeyOf(rows, above)]);
    }

    [Fact]
    public void An_unticked_sheet_never_yields_an_answer()
    {
        var random = new Random(14);
        for (var i = 0; i < 5; i++)
        {
            var camera = new Camera
            {
                Pose = new Pose(random.Next(360), random.Next(-15, 15), random.Next(-15, 15)),
                Desk = Desk.All[i % 3],
                Light = i % 2 == 0 ? Light.Lamp : Light.Window,
                Sensor = Sensor.Phone3 with { Defocus = 0.5 + (0.4 * i), Noise = 2 + i, Quality = 60 },
            };
            if (one.Reader.Read(camera.Take(one.Unmarked(i), i).Jpeg) is SheetResult.Read read)
                Assert.All(one.Layout.Page(1).Rows, row => Assert.IsNotType<RowDecision.Decided>(Decide(row, read.Reading)));
        }
    }

    [Fact]
    public void Many_threads_read_with_one_reader()
    {
        var photo = Phone.Take(one.Filled(150), 15);
        var alone = one.Read(photo);
        Parallel.For(0, 6, _ => Assert.Equal(alone.Boxes, one.Read(photo).Boxes));
    }

    [Fact]
    public void Each_step_leaves_a_picture_and_reads_the_same()
    {
        var photo = Phone.Take(one.Filled(160), 16);
        var steps = new List<string>();
        var traced = one.Reader.Read(photo.Jpeg, new SheetTrace((step, jpeg) =>
        {
            steps.Add(step);
            using var picture = SKBitmap.Decode(jpeg);
            Assert.True(picture.Height > 1000);
        }));
        Assert.Equal(["1-tag", "2-page", "3-boxes"], steps);
        Assert.Equal(one.Read(photo).Boxes, Assert.IsType<SheetResult.Read>(traced).Reading.Boxes);
    }

    /// <summary>Goes on by a tenth of a second whenever it is looked at.</summary>
    private sealed class CountingClock : TimeProvider
    {
        public static readonly TimeSpan Step = TimeSpan.FromSeconds(0.1);

        private int looks;

        public TimeSpan Elapsed => Step * (looks - 1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Step.Ticks * looks++;
    }

    private static RowDecision Decide(SheetRow row, SheetReading reading) => RowJudge.Judge(
        row.Criterion, option => reading.Boxes.Single(b => b.Criterion == row.Criterion.Id && b.Option == option).State);

    /// <summary>Two boxes one above the other.</summary>
    private static (SheetBox Above, SheetBox Below) Neighbours(SheetPage page)
    {
        var boxes = page.Rows.SelectMany(r => r.Boxes).ToList();
        return (from above in boxes
                from below in boxes
                where Math.Abs(above.Area.X - below.Area.X) < 0.1 && below.Area.Y - above.Area.Y is > 5 and < 7.5
                select (above, below)).First();
    }

    private static (string, string) KeyOf(IReadOnlyList<SheetRow> rows, SheetBox box) =>
        (rows.Single(r => r.Boxes.Contains(box)).Criterion.Id, box.Option.Code);

    /// <summary>A faint slash from corner to corner of a box and on beyond it.</summary>
    private sealed record Pencilled(Point Middle, double On, double Back) : Stain
    {
        private const double Half = SheetLayout.BoxSize / 2;

        public override void Draw(SKCanvas canvas)
        {
            using var pen = new SKPaint { Color = new SKColor(0xA8, 0xA8, 0xA8), IsAntialias = true, IsStroke = true, StrokeWidth = 0.6f };
            var (x, y) = ((float)Middle.X, (float)Middle.Y);
            canvas.DrawLine(x - (float)(Half + Back), y + (float)(Half + Back), x + (float)(Half + On), y - (float)(Half + On), pen);
        }
    }
}
