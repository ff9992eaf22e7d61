using System.Diagnostics;
using System.Text.Json;
using AccessAudit.Cli;
using AccessAudit.Cli.Demo;
using AccessAudit.Storage;

namespace AccessAudit.Tests.Cli;

/// <summary>Many pictures in one call: in order, whatever is among them, and to be stopped and gone on with.</summary>
public sealed class ReadingRunTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Workspace => Path.Combine(folder.Path, "workspace");

    private string Pictures => Path.Combine(folder.Path, "pictures");

    public ReadingRunTests()
    {
        using var workspace = Assert.IsType<Opened.Ready>(AccessAudit.Storage.Workspace.OpenDemo(Workspace, TimeProvider.System)).Workspace;
        workspace.Stations.Import(DemoData.Stations());
        workspace.PrintedLayouts.NumberFor(
            Checklists.KnownChecklists.Kazakhstan.Id,
            AccessAudit.Sheets.LayoutJson.Fingerprint(AccessAudit.Sheets.SheetLayout.Of(Checklists.KnownChecklists.Kazakhstan)));
        workspace.PrintRuns.Next();
        Directory.CreateDirectory(Pictures);
        Copy(0, 10);
        File.WriteAllText(Path.Combine(Pictures, "A-bad-one.jpg"), "no picture");
        File.WriteAllText(Path.Combine(Pictures, "L-bad-one.png"), "no picture either");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_kept_is_not_read_again_and_says_the_same_under_its_new_name()
    {
        var first = await Run.Of("sheets", "read", Pictures, "--save", "--workspace", Workspace);
        var moved = Path.Combine(folder.Path, "moved");
        Directory.Move(Pictures, moved);
        var second = await Run.Of("sheets", "read", moved, "--save", "--workspace", Workspace);

        Assert.Contains("12 pictures: 10 read, 2 refused;", first.Error, StringComparison.Ordinal);
        Assert.Contains("12 pictures: 0 read, 2 refused, 10 skipped because they were read and kept before;", second.Error, StringComparison.Ordinal);
        Assert.Equal(first.Code, second.Code);
        Assert.Equal(Files(first), Directory.EnumerateFiles(moved).Order(StringComparer.Ordinal).Select(Path.GetFileName));
        Assert.Equal(Files(first), Files(second));
        Assert.Equal(first.Lines.Select(WithoutFileAndTime), second.Lines.Select(WithoutFileAndTime));
        Assert.Equal(10, Directory.EnumerateFiles(Path.Combine(Workspace, "photos"), "*", SearchOption.AllDirectories).Count() - 2);
    }

    [Fact]
    public async Task A_run_that_is_stopped_ends_cleanly_and_the_next_goes_on_where_it_stopped()
    {
        if (OperatingSystem.IsWindows())
            return;

        Copy(10, 34);
        using var program = Start("sheets", "read", Pictures, "--save", "--workspace", Workspace);
        for (var line = 0; line < 2; line++)
            Assert.NotNull(await program.StandardOutput.ReadLineAsync());
        using (var stop = Process.Start("kill", ["-TERM", $"{program.Id}"]))
            await stop.WaitForExitAsync();
        var rest = await program.StandardOutput.ReadToEndAsync();
        var says = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("Stopped after ", says, StringComparison.Ordinal);
        Assert.Contains("of 46 pictures; the same command goes on from there.", says, StringComparison.Ordinal);
        Assert.All(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => JsonDocument.Parse(l));
        var second = await Run.Of("sheets", "read", Pictures, "--save", "--workspace", Workspace);
        Assert.Equal(46, second.Lines.Count);
        var skipped = int.Parse(second.Error.Split("refused, ")[1].Split(' ')[0], null);
        Assert.InRange(skipped, 1, 43);
    }

    [Fact]
    public void Long_work_says_now_and_then_how_far_it_is_and_how_long_it_will_take()
    {
        using var error = new StringWriter();
        var time = new Clock();
        var lines = new ProgressLines("pictures", 10_000, error, time);
        for (var i = 0; i < 600; i++)
        {
            time.Milliseconds += 50;
            lines.Step();
        }

        Assert.Equal(
            [
                "200 of 10,000 pictures, 20.0 a second, 8:10 min left",
                "400 of 10,000 pictures, 20.0 a second, 8:00 min left",
                "600 of 10,000 pictures, 20.0 a second, 7:50 min left",
            ],
            error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private void Copy(int first, int count)
    {
        foreach (var file in Directory.EnumerateFiles(HouseTests.Root("images/sample-sheets"), "*.jpg").Order(StringComparer.Ordinal).Skip(first).Take(count))
            File.Copy(file, Path.Combine(Pictures, Path.GetFileName(file)));
    }

    private static IEnumerable<string?> Files(Run run) =>
        run.Lines.Select(l => Path.GetFileName(JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()));

    private static string WithoutFileAndTime(string line) => string.Join(';', JsonDocument.Parse(line).RootElement.EnumerateObject()
        .Where(p => p.Name is not ("file" or "ms")).Select(p => $"{p.Name}={p.Value.GetRawText()}"));

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "AccessAudit.Cli.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
