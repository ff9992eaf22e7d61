using System.Text.Json;
using AccessAudit.Cli.Demo;
using AccessAudit.Storage;
using AccessAudit.Tests.Imaging.Photos;
using AccessAudit.Tests.Photographs;
using SkiaSharp;

namespace AccessAudit.Tests.Cli;

/// <summary>Photographs through the program: what is read, and how it refuses.</summary>
[Collection(nameof(DemoRun))]
public sealed class SheetCommandsTests(DemoRun demo) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_photograph_is_read_to_the_answers_that_were_ticked()
    {
        var sample = SampleSheets.All().First();

        var run = await Read(Photograph(sample.File));

        var json = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal("KZ-71-0058", json.GetProperty("station").GetString());
        Assert.Equal("kk", json.GetProperty("language").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("problem").ValueKind);
        var ticked = sample.Page.Marks.Where(m => m.Option != "temporary").Select(m => m.Criterion).Distinct().Order();
        Assert.Equal(ticked, json.GetProperty("answers").EnumerateObject().Select(a => a.Name).Order());
    }

    [Fact]
    public async Task Two_marks_in_a_row_go_to_a_person_and_not_into_the_answers()
    {
        var run = await Read(Photograph("KZ-71-0126-1.jpg"));

        var json = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        var item = Assert.Single(json.GetProperty("review").EnumerateArray());
        Assert.Equal(("handrail-both-sides", "two-marks"), (item.GetProperty("criterion").GetString(), item.GetProperty("reason").GetString()));
        Assert.False(json.GetProperty("answers").TryGetProperty("handrail-both-sides", out _));
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task A_bad_picture_stops_nothing()
    {
        var run = await Read(folder.Write("note.jpg", "not a picture"), Photograph("KZ-71-0058-2.jpg"));

        Assert.Equal(1, run.Code);
        Assert.Equal(["not-a-picture", null], run.Lines.Select(Kind));
    }

    [Fact]
    public async Task Pictures_of_absurd_size_are_refused_before_they_are_decoded()
    {
        Assert.Equal("too-small", Kind(Assert.Single((await Read(Picture("dot.png", 1, 1))).Lines)));
        Assert.Equal("too-large", Kind(Assert.Single((await Read(Huge())).Lines)));
    }

    [Fact]
    public async Task A_picture_without_a_tag_says_what_to_do_in_the_wished_language()
    {
        var run = await Run.Of("sheets", "read", Picture("wall.png", 800, 600), "--workspace", demo.Workspace, "--language", "ru");

        var problem = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("problem");
        Assert.Equal("no-tag", problem.GetProperty("kind").GetString());
        Assert.Contains("Сфотографируйте страницу целиком", problem.GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_of_the_demo_is_refused_by_name_in_a_workspace_of_real_work()
    {
        var run = await Run.Of("sheets", "read", Photograph("KZ-71-0058-1.jpg"), "--workspace", Path.Combine(folder.Path, "real"));

        Assert.Equal("demo-key", Kind(Assert.Single(run.Lines)));
    }

    [Fact]
    public async Task Where_nothing_like_it_was_printed_the_edition_is_wrong()
    {
        var other = Path.Combine(folder.Path, "other");
        using (var workspace = Assert.IsType<Opened.Ready>(Workspace.OpenDemo(other, TimeProvider.System)).Workspace)
            workspace.Stations.Import(DemoData.Stations());

        Assert.Equal("wrong-edition", Kind(Assert.Single((await Run.Of("sheets", "read", Photograph("KZ-71-0058-1.jpg"), "--workspace", other)).Lines)));
    }

    [Fact]
    public async Task A_sheet_of_an_edition_that_was_changed_since_is_refused_with_its_name()
    {
        var other = Path.Combine(folder.Path, "other");
        using (var workspace = Assert.IsType<Opened.Ready>(Workspace.OpenDemo(other, TimeProvider.System)).Workspace)
        {
            workspace.Stations.Import(DemoData.Stations());
            workspace.PrintedLayouts.NumberFor(Checklists.KnownChecklists.Kazakhstan.Id, "as it was before");
        }

        var run = await Run.Of("sheets", "read", Photograph("KZ-71-0058-1.jpg"), "--workspace", other);

        var evidence = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("problem").GetProperty("evidence");
        Assert.Equal("kz-cec@2025-12-24", evidence.GetProperty("checklist").GetString());
    }

    [Fact]
    public async Task Pictures_of_kinds_that_cannot_be_read_are_refused_and_not_passed_over()
    {
        folder.Write("IMG_0001.HEIC", "a picture of another kind");
        folder.Write("notes.txt", "no picture at all");

        Assert.Equal("not-a-picture", Kind(Assert.Single((await Read(folder.Path)).Lines)));
    }

    [Fact]
    public async Task Reading_tags_names_the_reason_why_a_picture_is_refused()
    {
        var run = await Run.Of("tag", "read", Picture("dot.png", 1, 1), Huge(), "--workspace", demo.Workspace);

        Assert.Equal(["too-small", "too-large"], run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("problem").GetString()));
    }

    [Fact]
    public async Task A_missing_picture_is_bad_usage()
    {
        var run = await Read("nowhere.jpg");

        Assert.Equal(2, run.Code);
        Assert.Contains("nowhere.jpg: there is no such file or folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_leaves_a_picture_of_every_step()
    {
        var trace = Path.Combine(folder.Path, "trace");

        await Run.Of("sheets", "read", Photograph("KZ-71-0058-1.jpg"), "--trace", trace, "--workspace", demo.Workspace);

        Assert.Equal(
            ["KZ-71-0058-1.1-tag.jpg", "KZ-71-0058-1.2-page.jpg", "KZ-71-0058-1.3-boxes.jpg"],
            Directory.EnumerateFiles(trace).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_layout_is_the_contract_of_paper_and_reader()
    {
        var run = await Run.Of("sheets", "layout", "--checklist", HouseTests.Root("checklists/kz-cec-2025-12-24.yaml"), "--language", "kk");

        var layout = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("kz-cec@2025-12-24", layout.GetProperty("checklist").GetString());
        Assert.Equal(36, layout.GetProperty("pages")[0].GetProperty("tag").GetProperty("size").GetDouble());
        Assert.Contains("5-8", layout.GetProperty("pages")[0].GetProperty("boxes").EnumerateArray().Select(b => b.GetProperty("option").GetString()));
        Assert.Equal(2, (await Run.Of("sheets", "layout", "--checklist", HouseTests.Root("checklists/us-doj-2016.yaml"), "--language", "kk")).Code);
    }

    [Fact]
    public async Task Printing_asks_which_stations_and_in_which_language()
    {
        var file = Path.Combine(folder.Path, "sheet.pdf");

        Assert.Equal(2, (await Run.Of("sheets", "print", "--out", file, "--language", "kk", "--workspace", demo.Workspace)).Code);
        Assert.Equal(2, (await Run.Of("sheets", "print", "--all", "--out", file, "--workspace", demo.Workspace)).Code);
        Assert.Equal(2, (await Run.Of("sheets", "print", "--station", "KZ-99-1", "--language", "kk", "--out", file, "--workspace", demo.Workspace)).Code);
        Assert.False(File.Exists(file));
        Assert.Equal(0, (await Run.Of("sheets", "print", "--region", "KZ-11", "--language", "kk", "--out", file, "--workspace", demo.Workspace)).Code);
        Assert.Equal(0, (await Run.Of("sheets", "print", "--all", "--poster", "--out", file, "--workspace", demo.Workspace)).Code);
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        folder.Write("taken", "a file where a folder is needed");

        var run = await Run.Of(
            "sheets", "print", "--all", "--language", "ru", "--out", Path.Combine(folder.Path, "taken", "sheet.pdf"), "--workspace", demo.Workspace);

        Assert.Equal(2, run.Code);
        Assert.Contains("Nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal(["taken"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_was_said_of_a_visit_stays_when_its_pages_are_read_again()
    {
        var other = Path.Combine(folder.Path, "workspace");
        using (var workspace = Assert.IsType<Opened.Ready>(Workspace.OpenDemo(other, TimeProvider.System)).Workspace)
            workspace.Stations.Import(DemoData.Stations());
        await Run.Of("sheets", "print", "--all", "--language", "kk", "--out", Path.Combine(folder.Path, "kk.pdf"), "--workspace", other);
        await Run.Of(
            "sheets", "read", Photograph("KZ-71-0058-1.jpg"), "--save", "--date", "2026-03-14", "--auditor", "A-7", "--source", "citizen",
            "--workspace", other);
        await Run.Of("sheets", "read", Photograph("KZ-71-0058-1.jpg"), "--save", "--workspace", other);

        var audit = (await Run.Of("audits", "export", "--workspace", other)).Lines.Single(l => l.Contains("KZ-71-0058", StringComparison.Ordinal));
        Assert.Contains("\"date\":\"2026-03-14\",\"source\":\"citizen\",\"auditor\":\"A-7\"", audit, StringComparison.Ordinal);
    }

    private Task<Run> Read(params string[] paths) => Run.Of(["sheets", "read", .. paths, "--workspace", demo.Workspace]);

    private static string Photograph(string name) => HouseTests.Root($"images/sample-sheets/{name}");

    private static string? Kind(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("problem") is { ValueKind: JsonValueKind.Object } problem
            ? problem.GetProperty("kind").GetString()
            : null;

    private string Picture(string name, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.LightGray);
        var file = Path.Combine(folder.Path, name);
        using var stream = File.Create(file);
        bitmap.Encode(stream, SKEncodedImageFormat.Png, 100);
        return file;
    }

    /// <summary>A small PNG that claims 30,000 × 30,000 pixels.</summary>
    private string Huge()
    {
        var file = Path.Combine(folder.Path, "huge.png");
        File.WriteAllBytes(file, Encoded.PngHeader(30_000, 30_000));
        return file;
    }
}
