using AccessAudit.Sheets;
using AccessAudit.Storage;

namespace AccessAudit.Tests.Storage;

public abstract class WorkspaceTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [Fact]
    public void A_new_folder_becomes_a_workspace_with_everything_in_its_place()
    {
        var workspace = Temp.Open();

        Assert.Equal(
            [.. Kind == DatabaseKind.Sqlite ? ["accessaudit.db"] : Array.Empty<string>(), "checklists", "keys.json", "photos", "settings.json"],
            Directory.EnumerateFileSystemEntries(Temp.Path).Select(Path.GetFileName).Where(n => !n!.Contains("db-")).Order());
        Assert.False(workspace.IsDemo);
        Assert.Equal(Temp.Path, workspace.Path);
    }

    [Fact]
    public void The_key_is_random_made_once_and_nobody_elses_to_read()
    {
        using var other = new TempWorkspace(Kind);
        var keys = Temp.Open().Keys;

        Assert.Equal(TagKeyRingJson.Write(keys), TagKeyRingJson.Write(Temp.Open().Keys));
        Assert.NotEqual(TagKeyRingJson.Write(keys), TagKeyRingJson.Write(other.Open().Keys));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Temp.Path, "keys.json")));
    }

    [Fact]
    public void A_rotated_key_is_there_when_the_workspace_is_opened_again()
    {
        var workspace = Temp.Open();

        workspace.Save(workspace.Keys.Rotate(TagKey.New(2)));

        Assert.Equal(2, workspace.Keys.Active.Id);
        Assert.Equal(TagKeyRingJson.Write(workspace.Keys), TagKeyRingJson.Write(Temp.Open().Keys));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Temp.Path, "keys.json")));
    }

    [Fact]
    public void Settings_are_kept()
    {
        Temp.Open().Save(new WorkspaceSettings(TagHost.Parse("audit.example.kz", null)));

        Assert.Equal("AUDIT.EXAMPLE.KZ", Temp.Open().Settings.TagHost.ToString());
        Assert.Equal("{\n  \"demo\": false,\n  \"tag_host\": \"AUDIT.EXAMPLE.KZ\"\n}", File.ReadAllText(Path.Combine(Temp.Path, "settings.json")));
    }

    [Fact]
    public void The_demos_workspace_has_the_public_key_and_holds_no_keys_file()
    {
        var workspace = Temp.OpenDemo();

        Assert.Same(TagKeyRing.Demo, workspace.Keys);
        Assert.False(File.Exists(Path.Combine(Temp.Path, "keys.json")));
        Assert.True(Temp.Open().IsDemo);
        Assert.True(Temp.OpenDemo().IsDemo);
        Assert.Throws<InvalidOperationException>(() => workspace.Save(TagKeyRing.Of(TagKey.New(1))));
    }

    [Fact]
    public void The_demo_does_not_touch_a_workspace_of_real_work()
    {
        Temp.Open();

        Assert.IsType<WorkspaceProblem.NotTheDemo>(
            Assert.IsType<Opened.Refused>(Workspace.OpenDemo(Temp.Path, TimeProvider.System, Temp.Connection)).Problem);
    }

    [Fact]
    public void Checklists_of_ones_own_are_found_in_order()
    {
        var workspace = Temp.Open();
        foreach (var name in new[] { "b.yaml", "a.yaml", "readme.txt" })
            File.WriteAllText(Path.Combine(Temp.Path, "checklists", name), "");

        Assert.Equal(["a.yaml", "b.yaml"], workspace.ChecklistFiles().Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_becomes_a_workspace_even_with_hidden_files_in_it()
    {
        Directory.CreateDirectory(Temp.Path);
        File.WriteAllText(Path.Combine(Temp.Path, ".gitkeep"), "");

        Assert.Equal(0, Temp.Open().Stations.Count());
    }

    [Fact]
    public void A_draft_that_a_killed_program_left_is_removed_and_one_that_is_being_written_is_not()
    {
        Temp.Open().Dispose();
        var (old, young) = (Path.Combine(Temp.Path, ".keys.json.1.part"), Path.Combine(Temp.Path, "photos", ".2.part"));
        File.WriteAllText(old, "half");
        File.WriteAllText(young, "half");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));

        Temp.Open();

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }

    [Fact]
    public void A_workspace_whose_making_was_interrupted_is_completed()
    {
        Temp.Open().Dispose();
        File.Delete(Path.Combine(Temp.Path, "keys.json"));
        Directory.Delete(Path.Combine(Temp.Path, "photos"));

        Assert.Equal(0, Temp.Open().Stations.Count());
        Assert.True(Directory.Exists(Path.Combine(Temp.Path, "photos")));
    }

    [Fact]
    public void Many_may_make_the_same_workspace_at_once_and_agree_on_its_key()
    {
        var opened = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => Workspace.Open(Temp.Path, TimeProvider.System, Temp.Connection)).ToList();

        var keys = opened.Select(o => TagKeyRingJson.Write(Assert.IsType<Opened.Ready>(o).Workspace.Keys)).Distinct();
        Assert.Single(keys);
        opened.ForEach(o => ((Opened.Ready)o).Workspace.Dispose());
    }

    public sealed class OnSqlite() : WorkspaceTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : WorkspaceTests(DatabaseKind.PostgreSql);
}
