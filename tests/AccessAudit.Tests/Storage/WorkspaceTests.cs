using AccessAudit.Sheets;
using AccessAudit.Storage;

namespace AccessAudit.Tests.Storage;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_new_folder_becomes_a_workspace_with_everything_in_its_place()
    {
        var workspace = temp.Open();

        Assert.Equal(
            ["accessaudit.db", "checklists", "keys.json", "photos", "settings.json"],
            Directory.EnumerateFileSystemEntries(temp.Path).Select(Path.GetFileName).Where(n => !n!.Contains("db-")).Order());
        Assert.False(workspace.IsDemo);
        Assert.Equal(temp.Path, workspace.Path);
        Assert.Equal("wal", Query<string>(workspace, "pragma journal_mode"));
        Assert.Equal((1, 1, 30000), (Query<int>(workspace, "pragma synchronous"), Query<int>(workspace, "pragma foreign_keys"), Query<int>(workspace, "pragma busy_timeout")));
    }

    [Fact]
    public void The_key_is_random_made_once_and_nobody_elses_to_read()
    {
        using var other = new TempWorkspace();
        var keys = temp.Open().Keys;

        Assert.Equal(TagKeyRingJson.Write(keys), TagKeyRingJson.Write(temp.Open().Keys));
        Assert.NotEqual(TagKeyRingJson.Write(keys), TagKeyRingJson.Write(other.Open().Keys));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(temp.Path, "keys.json")));
    }

    [Fact]
    public void A_rotated_key_is_there_when_the_workspace_is_opened_again()
    {
        var workspace = temp.Open();

        workspace.Save(workspace.Keys.Rotate(TagKey.New(2)));

        Assert.Equal(2, workspace.Keys.Active.Id);
        Assert.Equal(TagKeyRingJson.Write(workspace.Keys), TagKeyRingJson.Write(temp.Open().Keys));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(temp.Path, "keys.json")));
    }

    [Fact]
    public void Settings_are_kept()
    {
        temp.Open().Save(new WorkspaceSettings(TagHost.Parse("audit.example.kz", null)));

        Assert.Equal("AUDIT.EXAMPLE.KZ", temp.Open().Settings.TagHost.ToString());
        Assert.Equal("{\n  \"demo\": false,\n  \"tag_host\": \"AUDIT.EXAMPLE.KZ\"\n}", File.ReadAllText(Path.Combine(temp.Path, "settings.json")));
    }

    [Fact]
    public void The_demos_workspace_has_the_public_key_and_holds_no_keys_file()
    {
        var workspace = temp.OpenDemo();

        Assert.Same(TagKeyRing.Demo, workspace.Keys);
        Assert.False(File.Exists(Path.Combine(temp.Path, "keys.json")));
        Assert.True(temp.Open().IsDemo);
        Assert.True(temp.OpenDemo().IsDemo);
        Assert.Throws<InvalidOperationException>(() => workspace.Save(TagKeyRing.Of(TagKey.New(1))));
    }

    [Fact]
    public void The_demo_does_not_touch_a_workspace_of_real_work()
    {
        temp.Open();

        Assert.IsType<WorkspaceProblem.NotTheDemo>(
            Assert.IsType<Opened.Refused>(Workspace.OpenDemo(temp.Path, TimeProvider.System)).Problem);
    }

    [Fact]
    public void Checklists_of_ones_own_are_found_in_order()
    {
        var workspace = temp.Open();
        foreach (var name in new[] { "b.yaml", "a.yaml", "readme.txt" })
            File.WriteAllText(Path.Combine(temp.Path, "checklists", name), "");

        Assert.Equal(["a.yaml", "b.yaml"], workspace.ChecklistFiles().Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_becomes_a_workspace_even_with_hidden_files_in_it()
    {
        Directory.CreateDirectory(temp.Path);
        File.WriteAllText(Path.Combine(temp.Path, ".gitkeep"), "");

        Assert.Equal(0, temp.Open().Stations.Count());
    }

    [Fact]
    public void A_workspace_whose_making_was_interrupted_is_completed()
    {
        temp.Open().Dispose();
        foreach (var file in new[] { "keys.json", "accessaudit.db" })
            File.Delete(Path.Combine(temp.Path, file));
        Directory.Delete(Path.Combine(temp.Path, "photos"));

        Assert.Equal(0, temp.Open().Stations.Count());
        Assert.True(Directory.Exists(Path.Combine(temp.Path, "photos")));
    }

    [Fact]
    public void Many_may_make_the_same_workspace_at_once_and_agree_on_its_key()
    {
        var opened = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => Workspace.Open(temp.Path, TimeProvider.System)).ToList();

        var keys = opened.Select(o => TagKeyRingJson.Write(Assert.IsType<Opened.Ready>(o).Workspace.Keys)).Distinct();
        Assert.Single(keys);
        opened.ForEach(o => ((Opened.Ready)o).Workspace.Dispose());
    }

    private static T Query<T>(Workspace workspace, string sql) => workspace.Database.Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), null);
    });
}
