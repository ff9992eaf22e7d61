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

    [MountFact]
    public void A_disk_that_is_really_read_only_can_still_be_read()
    {
        temp.Open().Stations.Import(Samples.Stations(3));
        temp.Dispose(keepFolder: true);

        Assert.Matches("(?s)^3 stations.*NotWritable", ReadOnly(temp.Path));
    }

    /// <remarks>As after a program that was killed: what it committed lies beside the database and counts.</remarks>
    [MountFact]
    public void Changes_that_lie_beside_a_read_only_database_are_read_too()
    {
        temp.Open().Stations.Import(Samples.Stations(3));
        var killed = Path.Combine(temp.Folder, "killed");
        Copy(temp.Path, killed);

        Assert.True(new FileInfo(Path.Combine(killed, "accessaudit.db-wal")).Length > 0);
        Assert.Matches("(?s)^3 stations.*NotWritable", ReadOnly(killed));
    }

    private static string ReadOnly(string folder) =>
        Child.ImportWhere($"mount --bind '{folder}' '{folder}' && mount -o remount,ro,bind '{folder}'", folder, 1, 1).Output;

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
