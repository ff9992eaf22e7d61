using System.Diagnostics;

namespace AccessAudit.Tests.Storage;

/// <summary>What only other processes can do to a workspace.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("100")]
    [InlineData("3000")]
    [InlineData("9900")]
    public void An_import_that_is_killed_leaves_the_old_state(string moment)
    {
        temp.Open().Stations.Import(Samples.Stations(50));
        using var child = Child.Import(temp.Path, 1, 10_000);
        while (child.StandardOutput.ReadLine() is { } line && line != moment)
        {
        }

        child.Kill();
        child.WaitForExit();

        var stations = temp.Open().Stations.All().ToList();
        // The word reaches us a little later: the last import may just have been finished. Then it must be there whole.
        Assert.True(stations.Count is 50 or 10_000, $"{stations.Count} stations");
        Assert.Equal(stations.Count == 50 ? 1 : 7, Assert.Single(stations.Select(s => s.Station.Floor).Distinct()));
        Assert.Equal(2, temp.Open().Stations.Import([Samples.Station(20_001), Samples.Station(20_002)]).Added);
    }

    [Fact]
    public void Two_processes_that_import_at_once_both_get_all_of_theirs_in()
    {
        using var one = Child.Import(temp.Path, 1, 2000);
        using var other = Child.Import(temp.Path, 1001, 2000);
        Finish(one);
        Finish(other);

        var stations = temp.Open().Stations.All().ToList();

        Assert.Equal(Enumerable.Range(1, 3000), stations.Select(s => s.Station.Number!.Value));
        Assert.Equal(Enumerable.Range(1, 3000), stations.Select(s => (int)s.Serial).Order());
    }

    [MountFact]
    public void A_disk_that_is_really_full_is_named_and_keeps_the_old_state()
    {
        var import = $"dotnet exec '{typeof(Child).Assembly.Location}' '{temp.Path}' 1";

        var (code, output) = Child.ImportWhere(
            $"mkdir -p '{temp.Path}' && mount -t tmpfs -o size=1m tmpfs '{temp.Path}' && {import} 20 && ! {import} 20000", temp.Path, 1, 20);

        Assert.Equal(0, code);
        Assert.Matches("(?s)^0 stations.*done.*DiskFull: The disk that holds.*20 stations\ndone\n$", output);
    }

    [MountFact]
    public void A_disk_without_room_for_a_workspace_is_named()
    {
        var (code, output) = Child.ImportWhere(
            $"mkdir -p '{temp.Path}' && mount -t tmpfs -o size=64k tmpfs '{temp.Path}'", temp.Path, 1, 10);

        Assert.Equal((ChildProgram.Refused, true), (code, output.Contains("DiskFull", StringComparison.Ordinal)));
    }

    [MountFact]
    public void A_disk_that_is_really_read_only_is_named()
    {
        temp.Open().Dispose();
        var (code, output) = Child.ImportWhere($"mount --bind '{temp.Path}' '{temp.Path}' && mount -o remount,ro,bind '{temp.Path}'", temp.Path, 1, 10);

        Assert.Equal((ChildProgram.Refused, true), (code, output.Contains("NotWritable", StringComparison.Ordinal)));

        Directory.CreateDirectory(Path.Combine(temp.Folder, "empty"));
        var empty = Path.Combine(temp.Folder, "empty");
        (code, output) = Child.ImportWhere($"mount --bind '{empty}' '{empty}' && mount -o remount,ro,bind '{empty}'", empty, 1, 10);

        Assert.Equal((ChildProgram.Refused, true), (code, output.Contains("NotWritable", StringComparison.Ordinal)));
    }

    private static void Finish(Process child)
    {
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.EndsWith("done\n", output, StringComparison.Ordinal);
    }
}
