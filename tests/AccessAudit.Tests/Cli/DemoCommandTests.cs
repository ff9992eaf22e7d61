namespace AccessAudit.Tests.Cli;

/// <summary>The main job of the README, from the register to the cards.</summary>
[Collection(nameof(DemoRun))]
public class DemoCommandTests(DemoRun demo)
{
    [Fact]
    public void It_ends_well_and_says_what_was_found()
    {
        Assert.Equal(0, demo.Result.Code);
        Assert.Contains("22 stations of Astana and Akmola", demo.Result.Output, StringComparison.Ordinal);
        Assert.Contains("44 of 44 photographs read", demo.Result.Output, StringComparison.Ordinal);
        Assert.Contains("2 rows left to a person", demo.Result.Output, StringComparison.Ordinal);
        Assert.Contains("All answers are made up", demo.Result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_station_and_region_has_a_card_in_every_form_and_language()
    {
        var cards = Directory.EnumerateFiles(Path.Combine(demo.Folder, "cards")).Select(f => Path.GetFileName(f)!).ToHashSet();

        var expected =
            from name in "station-KZ-71-0058 station-KZ-11-0314 region-KZ-11 region-KZ-71 national".Split(' ')
            from language in "kk ru en".Split(' ')
            from ending in "png alt.txt svg pdf html".Split(' ')
            select $"{name}.{language}.{ending}";
        Assert.Empty(expected.Except(cards));

        Assert.Equal(22, cards.Count(c => c.StartsWith("station-", StringComparison.Ordinal) && c.EndsWith(".kk.pdf", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_sheets_are_printed_in_three_languages() =>
        Assert.Equal(
            ["sheets.en.pdf", "sheets.kk.pdf", "sheets.ru.pdf"],
            Directory.EnumerateFiles(Path.Combine(demo.Folder, "sheets")).Select(Path.GetFileName).Order());

    [Fact]
    public async Task A_second_run_over_the_first_one_changes_no_audit()
    {
        var before = await Run.Of("audits", "export", "--workspace", demo.Workspace);
        var again = await Run.Of("demo", "--out", demo.Folder);
        var after = await Run.Of("audits", "export", "--workspace", demo.Workspace);

        Assert.Equal(0, again.Code);
        Assert.Equal(22, before.Lines.Count);
        Assert.Equal(before.Output, after.Output);
    }
}
