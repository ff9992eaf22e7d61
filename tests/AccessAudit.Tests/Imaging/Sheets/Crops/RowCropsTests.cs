using AccessAudit.Imaging.Sheets.Crops;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using AccessAudit.Tests.Photographs.Trials;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Crops;

/// <summary>What is cut out of a photographed page for a person, and where numbers were written.</summary>
public sealed class RowCropsTests : IDisposable
{
    private readonly CodeReader codes = new();
    private readonly SheetReader reader;

    public RowCropsTests() => reader = new SheetReader(codes, TagKeyRing.Demo, _ => SamplePrint.Station.Id, _ => Everyday.Layout);

    public void Dispose() => codes.Dispose();

    [Theory]
    [InlineData(7001)]
    [InlineData(7002)]
    [InlineData(7003)]
    public void Numbers_by_hand_are_noticed_on_everyday_photographs_and_empty_frames_are_not(int seed)
    {
        var photo = Everyday.Shot(seed, 3, new Random(seed)).Take();

        var reading = Assert.IsType<SheetResult.Read>(reader.Read(photo.Jpeg)).Reading;

        Assert.Equal(photo.Page.Numbers.Keys.Order(), reading.Numbers.Where(n => n.IsWritten).Select(n => n.Criterion).Order());
        Assert.Equal(
            Everyday.Layout.Page(photo.Page.Page).Rows.Where(r => r.NumberField is not null).Select(r => r.Criterion.Id),
            reading.Numbers.Select(n => n.Criterion));
    }

    [Fact]
    public void A_row_in_question_is_cut_out_upright_whichever_way_the_page_lay()
    {
        var page = Everyday.Layout.Page(1);
        var row = page.Rows.First(r => r.NumberField is not null);
        var filled = new FilledPage(
            SamplePrint.Of(Everyday.Layout, AccessAudit.Checklists.Language.Kazakh), 1,
            [new(row.Criterion.Id, row.Boxes[0].Option.Code, MarkKind.Fill)], Pen.BlueBall);
        var crops = new Dictionary<string, byte[]>();

        reader.Read(new Camera { Pose = new Pose(160, 9, -7), Sensor = Sensor.Phone3 }.Take(filled, 5).Jpeg, crops: new RowCrops(crops.Add));

        Assert.Equal([row.Criterion.Id], crops.Keys);
        using var crop = SKBitmap.Decode(crops[row.Criterion.Id]);
        Assert.Equal(((int)((row.Area.Width + 4) * 8), (int)((row.Area.Height + 4) * 8)), (crop.Width, crop.Height));
        Assert.InRange(Grey(crop, row, row.Boxes[0].Area), 0, 140);
        Assert.InRange(Grey(crop, row, row.Boxes[1].Area), 160, 255);
    }

    [Fact]
    public void Rows_are_cut_out_by_name_and_a_page_without_questions_gives_none()
    {
        var photo = new Camera { Sensor = Sensor.Phone3 }.Take(new FilledPage(SamplePrint.Of(Everyday.Layout, AccessAudit.Checklists.Language.Russian), 1, [], Pen.BlueBall), 3);
        var (named, none) = (new List<string>(), new List<string>());

        reader.Read(photo.Jpeg, crops: new RowCrops((criterion, _) => named.Add(criterion), new HashSet<string> { "ramp-slope", "no-such-row" }));
        reader.Read(photo.Jpeg, crops: new RowCrops((criterion, _) => none.Add(criterion)));

        Assert.Equal(["ramp-slope"], named);
        Assert.Empty(none);
    }

    /// <summary>The mean grey inside a box, at its place in the crop.</summary>
    private static double Grey(SKBitmap crop, SheetRow row, Area box)
    {
        var inner = box.Grow(-0.8);
        return Enumerable.Range(0, (int)(inner.Width * 8)).SelectMany(x => Enumerable.Range(0, (int)(inner.Height * 8)).Select(y => crop.GetPixel(
            (int)((inner.X - row.Area.X + 2) * 8) + x, (int)((inner.Y - row.Area.Y + 2) * 8) + y).Red)).Average(v => (double)v);
    }
}
