using System.Text.Json;
using AccessAudit.Cli.Demo;
using AccessAudit.Cli.Review;
using AccessAudit.Storage;
using SkiaSharp;

namespace AccessAudit.Tests.Cli;

/// <summary>A person at a terminal, or a program in their place, decides what the reader left open; the answers follow.</summary>
public sealed class ReviewCommandTests : IAsyncLifetime, IDisposable
{
    private const string Station = "KZ-71-0126";
    private const string Handrails = "handrail-both-sides";

    private readonly TempFolder folder = new();

    private string WorkspacePath => Path.Combine(folder.Path, "workspace");

    public async Task InitializeAsync()
    {
        using (var workspace = Assert.IsType<Opened.Ready>(Workspace.OpenDemo(WorkspacePath, TimeProvider.System)).Workspace)
            workspace.Stations.Import(DemoData.Stations());
        await InWorkspace("", "sheets", "print", "--all", "--language", "kk", "--out", Path.Combine(folder.Path, "kk.pdf"));
        await InWorkspace("", "sheets", "read", HouseTests.Root($"images/sample-sheets/{Station}-1.jpg"), "--save", "--date", "2026-03-14");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_ticks_in_a_row_are_decided_by_a_person_and_the_audit_follows()
    {
        Assert.False(await HasAnswer());

        var run = await Review("1\n", "--kind", "two-marks");

        Assert.Equal(0, run.Code);
        Assert.Contains("More than one box is marked.", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 * Yes", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 decided, 0 open.", run.Output, StringComparison.Ordinal);
        Assert.True(await HasAnswer());
    }

    [Fact]
    public async Task A_number_by_hand_is_typed_and_must_lie_in_the_ticked_band()
    {
        var task = (await Open()).First(t => t.GetProperty("kind").GetString() == "number");
        var band = task.GetProperty("options")[0].GetString()!;
        var inside = band[0] switch
        {
            '≤' => band[1..],
            '>' => (decimal.Parse(band[1..], System.Globalization.CultureInfo.InvariantCulture) + 0.1m).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => band.Split('-')[1],
        };
        var outside = band[0] == '>' ? band[1..] : "99999";

        var run = await Review($"{outside}\nlots\n{inside.Replace('.', ',')}\nq\n", "--kind", "number");

        Assert.Equal(1, run.Code);
        Assert.Contains("“lots” is not understood", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 decided", run.Output, StringComparison.Ordinal);
        var answers = await Answers();
        Assert.Equal(inside, answers.GetProperty(task.GetProperty("criterion").GetString()!).GetProperty("answer").GetRawText());
    }

    [Fact]
    public async Task Undo_goes_back_to_the_row_before_also_with_the_keys_of_a_cyrillic_keyboard()
    {
        await Review("1\nй\n");
        Assert.True(await HasAnswer());

        var run = await Review("г\n2\nй\n", "--language", "ru");

        Assert.Contains("Отменено.", run.Output, StringComparison.Ordinal);
        Assert.Equal("no", (await Answers()).GetProperty(Handrails).GetProperty("answer").GetString());
    }

    [Theory]
    [InlineData("n\n", false)]
    [InlineData("", false)]
    [InlineData("1 2\n9\nyes\nq\n", false)]
    [InlineData("x\n", true)]
    [InlineData("r\n", true)]
    public async Task What_is_put_off_or_not_understood_stays_open_and_unanswered(string typed, bool closed)
    {
        var run = await Review(typed, "--kind", "two-marks");

        Assert.Equal(closed ? 0 : 1, run.Code);
        Assert.Equal(closed, (await Open()).All(t => t.GetProperty("kind").GetString() != "two-marks"));
        Assert.False(await HasAnswer());
    }

    [Fact]
    public async Task A_retake_is_listed_by_station_and_page()
    {
        await Review("r\n", "--kind", "two-marks");

        var list = await InWorkspace("", "sheets", "review", "--list", "--language", "kk");

        Assert.Contains(Station, list.Output.Split("Қайта түсіру керек:")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_is_left_as_a_picture_file_whose_path_is_told()
    {
        var crops = Path.Combine(folder.Path, "crops");

        var run = await Review("q\n", "--kind", "two-marks", "--crops", crops);

        var file = Assert.Single(Directory.GetFiles(crops));
        Assert.Contains($"Picture: {file}", run.Output, StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(file);
        Assert.InRange(picture.Width, 1500, 1600);
        Assert.Equal(file, (await Open("--kind", "two-marks", "--crops", crops)).Single().GetProperty("crops")[0].GetString());
    }

    [Fact]
    public async Task Nobody_decides_without_a_name()
    {
        var run = await InWorkspace("1\n", "sheets", "review", "--name", " ");

        Assert.Equal(2, run.Code);
        Assert.Contains("--name", run.Error, StringComparison.Ordinal);
        Assert.False(await HasAnswer());
    }

    [Fact]
    public async Task Another_photograph_of_the_page_that_agrees_with_nobody_is_asked_about_with_both_pictures()
    {
        await Review("2\n", "--kind", "two-marks");
        var sample = Photographs.SampleSheets.All().First(s => s.File == $"{Station}-1.jpg");
        var amended = sample with
        {
            Page = sample.Page with { Marks = [.. sample.Page.Marks.Where(m => (m.Criterion, m.Option) != (Handrails, "no"))] },
        };
        var second = Path.Combine(folder.Path, "second.jpg");
        await File.WriteAllBytesAsync(second, amended.Take().Jpeg);

        await InWorkspace("", "sheets", "read", second, "--save");

        var task = Assert.Single(await Open("--kind", "pictures-differ", "--crops", Path.Combine(folder.Path, "crops")));
        Assert.Equal(2, task.GetProperty("crops").GetArrayLength());
        Assert.False(await HasAnswer());
    }

    [Fact]
    public void The_words_are_there_in_all_languages_with_the_same_gaps()
    {
        foreach (var language in AccessAudit.Checklists.Language.All)
        {
            Assert.Equal(ReviewTexts.Table.Keys(AccessAudit.Checklists.Language.English), ReviewTexts.Table.Keys(language));
            Assert.All(ReviewTexts.Table.Keys(language), key => Assert.Equal(
                Gaps(AccessAudit.Checklists.Language.English, key), Gaps(language, key)));
        }

        static IEnumerable<string> Gaps(AccessAudit.Checklists.Language language, string key) => System.Text.RegularExpressions.Regex
            .Matches(ReviewTexts.Table[language, key], @"\{\d\}", default, TimeSpan.FromSeconds(1)).Select(m => m.Value).Order();
    }

    private Task<Run> Review(string typed, params string[] options) => InWorkspace(typed, ["sheets", "review", "--name", "Aigul", .. options]);

    private Task<Run> InWorkspace(string typed, params string[] arguments) => Run.Typing(typed, [.. arguments, "--workspace", WorkspacePath]);

    private async Task<IReadOnlyList<JsonElement>> Open(params string[] options) =>
        [.. (await InWorkspace("", ["sheets", "review", "--json", .. options])).Lines.Select(l => JsonDocument.Parse(l).RootElement)];

    private async Task<JsonElement> Answers() =>
        JsonDocument.Parse((await InWorkspace("", "audits", "export")).Lines.Single()).RootElement.GetProperty("answers");

    private async Task<bool> HasAnswer() => (await Answers()).TryGetProperty(Handrails, out _);
}
