namespace AccessAudit.Tests.Cli;

/// <summary>Backup and restore through the program.</summary>
public sealed class BackupCommandsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_workspace_comes_back_from_one_file_that_only_its_owner_may_read()
    {
        var (one, file, other) = (Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "b.zip"), Path.Combine(folder.Path, "other"));
        await Run.Of("tag", "rotate", "--workspace", one);

        Assert.Equal(0, (await Run.Of("backup", "--out", file, "--workspace", one)).Code);
        Assert.Equal(0, (await Run.Of("restore", file, "--workspace", other)).Code);

        Assert.Equal((await Run.Of("tag", "keys", "--workspace", one)).Lines, (await Run.Of("tag", "keys", "--workspace", other)).Lines);
        Assert.Equal(0, (await Run.Of("log", "verify", "--workspace", other)).Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains("is not empty", (await Run.Of("restore", file, "--workspace", one)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_with_a_sentence()
    {
        var run = await Run.Of("restore", folder.Write("b.zip", "hello"), "--workspace", Path.Combine(folder.Path, "new"));

        Assert.Equal(2, run.Code);
        Assert.Contains("b.zip cannot be restored", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Run.Of("restore", Path.Combine(folder.Path, "nothing.zip"), "--workspace", Path.Combine(folder.Path, "new"))).Code);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "new")));
    }
}
