using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

/// <summary>One reader for all tests of a class, and pages to photograph for it.</summary>
public sealed class OneSheetReader : IDisposable
{
    private readonly CodeReader codes = new();

    public OneSheetReader()
    {
        Layout = SheetLayout.Of(SampleChecklist.Read());
        Reader = With(TagKeyRing.Demo);
    }

    public SheetLayout Layout { get; }

    public SheetReader Reader { get; }

    public SheetReader With(TagKeyRing keys) => new(codes, keys, _ => SamplePrint.Station.Id, _ => Layout);

    public SheetReader With(TimeProvider clock) =>
        new(codes, TagKeyRing.Demo, _ => SamplePrint.Station.Id, _ => Layout) { Clock = clock };

    public SheetReader WithoutStations() => new(codes, TagKeyRing.Demo, _ => null, _ => Layout);

    public SheetReader WithoutLayouts() => new(codes, TagKeyRing.Demo, _ => SamplePrint.Station.Id, _ => null);

    /// <summary>A page filled as auditors fill them.</summary>
    public FilledPage Filled(int seed, Language? language = null, Pen? pen = null)
    {
        var random = new Random(seed);
        return new FilledPage(
            SamplePrint.Of(Layout, language ?? Language.Russian), 1, Answering.Answer(Layout.Page(1), random),
            pen ?? Pen.All[random.Next(Pen.All.Count)]);
    }

    /// <summary>A page on which one box of every row is marked in the same way.</summary>
    public FilledPage Marked(MarkKind kind, Pen pen) => Filled(0) with
    {
        Marks = [.. Layout.Page(1).Rows.Where(r => r.Boxes.Count > 0).Select(r => new PenMark(r.Criterion.Id, r.Boxes[0].Option.Code, kind))],
        Pen = pen,
    };

    public FilledPage Unmarked(int seed) => Filled(seed) with { Marks = [] };

    public SheetReading Read(SheetPhoto photo) => Assert.IsType<SheetResult.Read>(Reader.Read(photo.Jpeg)).Reading;

    /// <summary>Every box of the photograph is read as it was filled.</summary>
    public void AssertRight(SheetPhoto photo)
    {
        var reading = Read(photo);
        Assert.Equal(SamplePrint.Station.Id, reading.Station);
        Assert.Equal(photo.Page.Print.Language, reading.Language);
        Assert.Equal(photo.Page.Page, reading.Page);
        Assert.Equal(Layout.Page(1).Rows.Sum(r => r.Boxes.Count), reading.Boxes.Count);
        Assert.All(reading.Boxes, box => Assert.Equal(photo.StateOf(box.Criterion, box.Option), box.State));
    }

    public void Dispose() => codes.Dispose();
}
