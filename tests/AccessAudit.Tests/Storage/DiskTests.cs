namespace AccessAudit.Tests.Storage;

/// <summary>What only a disk can do to a workspace.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

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
}
