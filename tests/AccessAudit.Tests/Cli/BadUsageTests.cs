namespace AccessAudit.Tests.Cli;

/// <summary>Wrong arguments and impossible places: what, where and what would be right, on standard error, with exit code 2.</summary>
public sealed class BadUsageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("score")]
    [InlineData("sheets", "print")]
    [InlineData("report", "region", "KZ-71", "--out", "x", "--date", "2026-13-01")]
    public async Task Help_that_nobody_asked_for_stays_off_standard_output(params string[] arguments)
    {
        var run = await Run.Of(arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_that_was_asked_for_says_how_the_program_ends()
    {
        var run = await Run.Of("--help");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Exit codes: 0 done", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_that_cannot_be_made_is_named()
    {
        if (OperatingSystem.IsWindows())
            return;

        var run = await Run.Of("tag", "keys", "--workspace", "/proc/nowhere");

        Assert.Equal(2, run.Code);
        Assert.Contains("/proc/nowhere cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_no_number_is_named_in_words()
    {
        var run = await Run.Of("tag", "retire", "300", "--workspace", Workspace);

        Assert.Equal(2, run.Code);
        Assert.Contains("'300' is no key", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_in_no_format_are_bad_usage()
    {
        var run = await Run.Of("report", "national", "--format", "", "--out", folder.Path, "--workspace", Workspace);

        Assert.Equal(2, run.Code);
        Assert.Contains("png, svg, pdf, html", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_file_stands_in_the_way_of_a_folder_it_is_named()
    {
        var file = folder.Write("taken", "");

        var trace = await Run.Of("sheets", "read", file, "--trace", Path.Combine(file, "trace"), "--workspace", Workspace);

        Assert.Equal((2, ""), (trace.Code, trace.Output));
        Assert.Contains($"{file} is a file, not a folder", trace.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_cannot_be_written_ends_the_program_with_the_reason()
    {
        using var error = new StringWriter();

        var code = await AccessAudit.Cli.App.RunAsync(["checklist", "list", "--workspace", Workspace], new StreamWriter(new FullDisk()), error);

        Assert.Equal(2, code);
        Assert.Contains("no space", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shelf_has_the_workspaces_own_checklists_too()
    {
        await Run.Of("tag", "keys", "--workspace", Workspace);
        folder.Write("workspace/checklists/own.yaml", AccessAudit.Tests.Samples.Yaml);

        var run = await Run.Of("checklist", "list", "--workspace", Workspace);

        Assert.Contains(AccessAudit.Tests.Samples.Rules.Id.ToString(), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_value_in_a_fault_is_cut()
    {
        var file = folder.Write("long.yaml", new string('x', 5000));

        var run = await Run.Of("checklist", "check", file);

        Assert.DoesNotContain(new string('x', 61), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checklist_of_too_many_pages_is_bad_input()
    {
        var run = await Run.Of("sheets", "layout", "--checklist", folder.Write("long.yaml", Rows(2000)), "--language", "en");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("pages (expected: at most 31", run.Error, StringComparison.Ordinal);
    }

    private string Workspace => Path.Combine(folder.Path, "workspace");

    private static string Rows(int count) =>
        """
        id: long
        edition: 2026-01-01
        in_force: {from: 2026-01-01}
        languages: [en]
        title: {en: Long}
        sources: {s: {title: {en: Source}}}
        groups: [wheelchair]
        stages: [enter]
        criteria:

        """
        + string.Concat(Enumerable.Range(0, count).Select(i =>
            $"- {{id: c{i}, stage: enter, ask: {{en: Is it there?}}, points: 1, source: {{text: s, status: to-verify}}}}\n"));
}
