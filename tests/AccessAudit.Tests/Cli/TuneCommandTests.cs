using System.Text.Json;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Tests.Photographs;
using SkiaSharp;

namespace AccessAudit.Tests.Cli;

/// <summary>Photographs with the truth beside them through <c>sheets tune</c>.</summary>
[Collection(nameof(DemoRun))]
public sealed class TuneCommandTests(DemoRun demo) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Boxes_are_counted_by_what_they_truly_are_and_no_sample_lies_on_the_wrong_side()
    {
        var sample = Put(SampleSheets.All().First());

        var run = await Tune("--json");

        var json = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal((1, 0, 0), (json.GetProperty("read").GetInt32(), json.GetProperty("refused").GetInt32(), run.Code));
        var truly = json.GetProperty("truly").EnumerateArray().ToDictionary(t => t.GetProperty("is").GetString()!);
        Assert.Equal(["empty", "marked", "cancelled"], truly.Keys);
        Assert.Equal(sample.Page.Marks.Count, truly["marked"].GetProperty("boxes").GetInt32());
        Assert.Equal(truly["empty"].GetProperty("boxes").GetInt32(), truly["empty"].GetProperty("bins").EnumerateArray().Sum(b => b.GetInt32()));
        Assert.All(truly.Values, t => Assert.Equal(0, t.GetProperty("wrong").GetInt32()));
        Assert.Equal(JsonValueKind.Null, truly["cancelled"].GetProperty("least").ValueKind);
    }

    [Fact]
    public async Task A_truth_that_says_otherwise_is_counted_on_the_wrong_side()
    {
        var sample = Put(SampleSheets.All().First());
        Tell(sample, new SheetTruth([.. sample.Page.Truth.Marked.Skip(2)], []));

        var run = await Tune();

        Assert.Equal(1, run.Code);
        Assert.Contains("2 on the wrong side", run.Output, StringComparison.Ordinal);
        Assert.Contains("marked above 0.10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_histogram_is_drawn_on_request()
    {
        Put(SampleSheets.All().First());
        var file = Path.Combine(folder.Path, "drawn", "ink.png");

        Assert.Equal(0, (await Tune("--out", file)).Code);

        using var picture = SKBitmap.Decode(file);
        Assert.Equal(1200, picture.Width);
    }

    [Fact]
    public async Task Without_any_truth_there_is_nothing_to_tune_by()
    {
        File.Copy(HouseTests.Root("images/sample-sheets/KZ-71-0058-1.jpg"), Path.Combine(folder.Path, "one.jpg"));

        var run = await Tune();

        Assert.Equal(2, run.Code);
        Assert.Contains(".truth.json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"marked":[{"criterion":"no-such-row","option":"yes"}],"cancelled":[]}""", "no box yes of no-such-row")]
    [InlineData("""{"marked":[{"criterion":"ramp-slope"}]}""", "expected")]
    [InlineData("""{"ticked":[]}""", "expected")]
    [InlineData("{", "line 1")]
    public async Task A_truth_that_cannot_be_is_named(string truth, string says)
    {
        var sample = Put(SampleSheets.All().First());
        folder.Write(sample.File + SheetTruth.Ending, truth);

        var run = await Tune();

        Assert.Equal(2, run.Code);
        Assert.Contains(sample.File + SheetTruth.Ending, run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    private SampleSheet Put(SampleSheet sample)
    {
        File.Copy(Path.Combine(HouseTests.Root("images/sample-sheets"), sample.File), Path.Combine(folder.Path, sample.File));
        Tell(sample, sample.Page.Truth);
        return sample;
    }

    private void Tell(SampleSheet sample, SheetTruth truth) =>
        File.WriteAllBytes(Path.Combine(folder.Path, sample.File + SheetTruth.Ending), truth.Write());

    private Task<Run> Tune(params string[] more) => Run.Of(["sheets", "tune", folder.Path, "--workspace", demo.Workspace, .. more]);
}
