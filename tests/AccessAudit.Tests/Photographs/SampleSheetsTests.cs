using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs;

/// <summary>The photographs in <c>images/sample-sheets</c>: simulated, checked in, and read back to what was ticked.</summary>
/// <remarks>With <c>ACCESSAUDIT_MAKE_SAMPLES=1</c> they are taken anew first; so they are made after a change of checklist or layout.</remarks>
public class SampleSheetsTests
{
    private const long MostBytes = 12_000_000;

    private static readonly string Folder = HouseTests.Root("images/sample-sheets");

    [Fact]
    public void Every_sample_photograph_reads_as_it_was_ticked()
    {
        if (Environment.GetEnvironmentVariable("ACCESSAUDIT_MAKE_SAMPLES") == "1")
            Make();

        var layout = SheetLayout.Of(SampleSheets.Checklist);
        var stations = SampleSheets.All().Select(s => s.Page.Print.Station.Id).Distinct().ToList();
        using var codes = new CodeReader();
        var reader = new SheetReader(codes, TagKeyRing.Demo, serial => stations[(int)serial - 1], number => number == 1 ? layout : null);

        SampleSheets.All().AsParallel().ForAll(sample =>
        {
            var read = Assert.IsType<SheetResult.Read>(reader.Read(File.ReadAllBytes(Path.Combine(Folder, sample.File)))).Reading;

            Assert.Equal((sample.Page.Print.Station.Id, sample.Page.Page), (read.Station, read.Page));
            Assert.All(read.Boxes, box => Assert.True(
                box.State == (IsMarked(sample, box) ? MarkState.Marked : MarkState.Empty), $"{sample.File}: {box}"));
        });
    }

    [Fact]
    public void The_sample_photographs_stay_small() =>
        Assert.InRange(Directory.EnumerateFiles(Folder).Sum(f => new FileInfo(f).Length), 1, MostBytes);

    private static bool IsMarked(SampleSheet sample, BoxReading box) =>
        sample.Page.Marks.Any(m => m.Criterion == box.Criterion && m.Option == box.Option);

    private static void Make()
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.EnumerateFiles(Folder))
            File.Delete(old);
        SampleSheets.All().AsParallel().ForAll(s =>
        {
            File.WriteAllBytes(Path.Combine(Folder, s.File), s.Take().Jpeg);
            File.WriteAllBytes(Path.Combine(Folder, s.File + SheetTruth.Ending), s.Page.Truth.Write());
        });
    }
}
