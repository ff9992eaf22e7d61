using System.Text.Json;

namespace AccessAudit.Tests.Cli;

/// <summary>The plan through the program.</summary>
[Collection(nameof(DemoRun))]
public sealed class PlanCommandTests(DemoRun demo) : IDisposable
{
    private static readonly string[] Terms = ["--budget", "2000000", "--date", "2026-06-01", "--as-of", "2026-03-14"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_plan_is_one_line_for_programs()
    {
        var run = await Plan([.. Terms, "--json"]);

        var plan = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(
            ["budget", "date", "spent", "voters_freed", "voters_freed_at_most", "remedies"], plan.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["station", "criterion", "kind", "cost_kzt", "days"], plan.GetProperty("remedies")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(plan.GetProperty("spent").GetInt64(), plan.GetProperty("remedies").EnumerateArray().Sum(r => r.GetProperty("cost_kzt").GetInt64()));
        Assert.InRange(plan.GetProperty("spent").GetInt64(), 1, 2_000_000);
        Assert.DoesNotContain("temporary", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Temporary_solutions_are_used_where_they_may_be()
    {
        var run = await Plan([.. Terms, "--json", "--temporary"]);

        Assert.Contains("\"kind\":\"temporary\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_station_of_a_region_is_told_what_can_become_of_it()
    {
        var run = await Plan([.. Terms, "--json", "--stations", "--region", "KZ-71"]);

        Assert.Equal(12, run.Lines.Count);
        Assert.All(run.Lines, l => Assert.StartsWith("{\"station\":\"KZ-71-", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_frontier_rises()
    {
        var run = await Plan([.. Terms, "--frontier", "--csv"]);

        Assert.Equal("budget,voters_freed", run.Lines[0]);
        var points = run.Lines.Skip(1).Select(l => l.Split(',').Select(long.Parse).ToArray()).ToList();
        Assert.All(points.Zip(points.Skip(1)), p => Assert.True(p.First[0] < p.Second[0] && p.First[1] < p.Second[1]));
        Assert.Equal(points.Count, (await Plan([.. Terms, "--frontier", "--json"])).Lines.Count);
    }

    [Theory]
    [InlineData("no plan within these terms frees more")]
    [InlineData("consider another room", "--stations")]
    [InlineData("Voters freed", "--frontier")]
    public async Task People_get_sentences_and_tables(string says, params string[] arguments)
    {
        var run = await Plan([.. Terms, .. arguments]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_has_its_words_beside_it()
    {
        foreach (var name in new[] { "plan.png", "plan2.svg" })
            Assert.Equal(0, (await Plan([.. Terms, "--picture", Path.Combine(folder.Path, name), "--language", "kk"])).Code);

        Assert.Equal(
            ["plan.alt.txt", "plan.html", "plan.png", "plan2.html", "plan2.svg"],
            Directory.EnumerateFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Contains("lang=\"kk\"", await File.ReadAllTextAsync(Path.Combine(folder.Path, "plan.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'-5' is no budget", "--budget", "-5", "--date", "2030-01-01")]
    [InlineData("'1.5' is no budget", "--budget", "1.5", "--date", "2030-01-01")]
    [InlineData("'99999999999999999999' is no budget", "--budget", "99999999999999999999", "--date", "2030-01-01")]
    [InlineData("--budget", "--date", "2030-01-01")]
    [InlineData("--date", "--budget", "5")]
    [InlineData("'soon' is no date", "--budget", "5", "--date", "soon")]
    [InlineData("is before work begins, 2026-03-14", "--budget", "5", "--date", "2026-03-13", "--as-of", "2026-03-14")]
    [InlineData("no station in a region KZ-99", "--budget", "5", "--date", "2030-01-01", "--region", "KZ-99")]
    [InlineData("kz-cec@1999-01-01 is not on the shelf", "--budget", "5", "--date", "2030-01-01", "--checklist", "kz-cec@1999-01-01")]
    [InlineData("--csv is for --frontier", "--budget", "5", "--date", "2030-01-01", "--csv")]
    [InlineData("leave --json and --stations out", "--budget", "5", "--date", "2030-01-01", "--csv", "--frontier", "--json")]
    [InlineData("ends in neither .png nor .svg", "--budget", "5", "--date", "2030-01-01", "--picture", "plan.gif")]
    public async Task What_is_wrong_is_said(string says, params string[] arguments)
    {
        var run = await Plan(arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_written_is_told_before_anything_is_printed()
    {
        var run = await Plan([.. Terms, "--picture", Path.Combine(folder.Write("taken", ""), "plan.png")]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("is a file, not a folder", run.Error, StringComparison.Ordinal);
    }

    private Task<Run> Plan(params string[] arguments) => Run.Of(["plan", .. arguments, "--workspace", demo.Workspace]);
}
