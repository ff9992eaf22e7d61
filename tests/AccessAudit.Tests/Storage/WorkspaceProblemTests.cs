using AccessAudit.Storage;
using AccessAudit.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace AccessAudit.Tests.Storage;

/// <summary>Each problem of the closed list, brought about in earnest; after each the old state is still there.</summary>
public sealed class WorkspaceProblemTests : IDisposable
{
    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

    private string DatabasePath => Path.Combine(temp.Path, "accessaudit.db");

    [Fact]
    public void A_file_is_no_workspace()
    {
        File.WriteAllText(temp.Path, "hello");

        Assert.Equal(new WorkspaceProblem.NotAFolder(temp.Path), temp.Refused());
    }

    [Fact]
    public void A_folder_with_other_things_in_it_is_left_alone()
    {
        Directory.CreateDirectory(temp.Path);
        File.WriteAllText(Path.Combine(temp.Path, "novel.txt"), "Once");

        Assert.Equal(new WorkspaceProblem.NotAWorkspace(temp.Path), temp.Refused());
        Assert.Single(Directory.EnumerateFileSystemEntries(temp.Path));
    }

    [Fact]
    public void A_database_that_went_missing_is_not_made_anew()
    {
        temp.Open().Dispose();
        File.Delete(DatabasePath);

        Assert.Equal(new WorkspaceProblem.DatabaseMissing(DatabasePath), temp.Refused());
        Assert.False(File.Exists(DatabasePath));
    }

    [Fact]
    public void A_newer_database_is_refused_with_both_versions()
    {
        temp.Open().Dispose();
        Execute("insert into schema_versions values (99, 'from-the-future', 0)");

        Assert.Equal(new WorkspaceProblem.NewerVersion(DatabasePath, 99, Migrations.Of("sqlite").Count), temp.Refused());
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        temp.Open().Dispose();
        File.Delete(DatabasePath);
        Execute("create table recipes (name text)");

        Assert.Contains("another program", Assert.IsType<WorkspaceProblem.Damaged>(temp.Refused()).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_as_damaged()
    {
        temp.Open().Dispose();
        File.WriteAllText(DatabasePath, new string('z', 5000));

        Assert.IsType<WorkspaceProblem.Damaged>(temp.Refused());
    }

    [Fact]
    public void Damage_that_is_met_during_work_is_named_too()
    {
        var workspace = temp.Open();
        workspace.Stations.Import(Samples.Stations(2000));
        workspace.Dispose();
        using (var file = File.OpenWrite(DatabasePath))
        {
            file.Position = 60 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 100 * 4096).ToArray());
        }

        var problem = Assert.Throws<WorkspaceException>(() => temp.Open().Stations.All().Count()).Problem;

        Assert.IsType<WorkspaceProblem.Damaged>(problem);
    }

    [Fact]
    public void Keys_and_settings_that_were_spoiled_by_hand_are_named_with_what_is_wrong()
    {
        temp.Open().Dispose();
        var (settings, keys) = (Path.Combine(temp.Path, "settings.json"), Path.Combine(temp.Path, "keys.json"));

        File.WriteAllText(keys, "{\"keys\": []}");
        Assert.Equal(keys, Assert.IsType<WorkspaceProblem.BadFile>(temp.Refused()).Place);

        foreach (var text in new[] { "", "null", "{\"demmo\": true}", "{\"demo\": 1}", "{\"demo\": false, \"tag_host\": \"no host\"}", "{\n\"demo\"" })
        {
            File.WriteAllText(settings, text);
            var problem = Assert.IsType<WorkspaceProblem.BadFile>(temp.Refused());
            Assert.Equal(settings, problem.Place);
            Assert.NotEmpty(problem.Faults[0].Problem);
        }
    }

    [Fact]
    public void A_disk_that_fills_up_midway_leaves_the_old_state()
    {
        var workspace = temp.Open();
        workspace.Stations.Import(Samples.Stations(10));
        OnThePooledConnection(workspace, "pragma max_page_count = 60");

        var problem = Assert.Throws<WorkspaceException>(() => workspace.Stations.Import(Samples.Stations(5000).Select(s => s with { Floor = 7 }))).Problem;

        Assert.Equal(new WorkspaceProblem.DiskFull(DatabasePath), problem);
        workspace.Dispose();
        Assert.All(temp.Open().Stations.All(), s => Assert.Equal(1, s.Station.Floor));
        Assert.Equal(10, temp.Open().Stations.Count());
    }

    [Fact]
    public void A_database_that_cannot_be_written_says_so_and_can_still_be_read()
    {
        var workspace = temp.Open();
        workspace.Stations.Import(Samples.Stations(3));
        OnThePooledConnection(workspace, "pragma query_only = 1");

        var problem = Assert.Throws<WorkspaceException>(() => workspace.Audits.Add(Samples.Audit(1, 1))).Problem;

        Assert.Equal(new WorkspaceProblem.NotWritable(DatabasePath), problem);
        Assert.Equal((3, 0), (workspace.Stations.Count(), workspace.Audits.Count()));
    }

    [Fact]
    public void Whoever_waits_too_long_for_another_writer_is_told_and_can_try_again()
    {
        var (one, other) = (temp.Open(), temp.OpenImpatient());
        WorkspaceProblem? problem = null;

        one.Stations.Import(Samples.Stations(2).Select(s =>
        {
            // While this transaction is open, somebody else wants to write.
            problem ??= Assert.Throws<WorkspaceException>(() => other.Stations.Import(Samples.Stations(1))).Problem;
            Assert.Equal(0, other.Stations.Count());
            return s;
        }));

        Assert.Equal(new WorkspaceProblem.Locked(DatabasePath, TimeSpan.FromSeconds(1)), problem);
        Assert.Equal(2, other.Stations.Import(Samples.Stations(4)).Added);
    }

    [Fact]
    public void Every_problem_says_in_a_sentence_what_and_where()
    {
        WorkspaceProblem[] all =
        [
            new WorkspaceProblem.NotAFolder("/w"), new WorkspaceProblem.NotAWorkspace("/w"), new WorkspaceProblem.NotTheDemo("/w"),
            new WorkspaceProblem.NotWritable("/w"), new WorkspaceProblem.DiskFull("/w"), new WorkspaceProblem.Locked("/w", TimeSpan.FromSeconds(10)),
            new WorkspaceProblem.NewerVersion("/w", 9, 2), new WorkspaceProblem.Damaged("/w", "x"), new WorkspaceProblem.DatabaseMissing("/w"),
            new WorkspaceProblem.BadFile("/w", []), new WorkspaceProblem.DiskFault("/w", "x"), new WorkspaceProblem.BadConnection("/w", "x"),
            new WorkspaceProblem.Unreachable("/w", "x"), new WorkspaceProblem.AccessDenied("/w", "x"), new WorkspaceProblem.NoSuchDatabase("/w"),
            new WorkspaceProblem.Unfit("/w", "x", "y"), new WorkspaceProblem.ToolFailed("/w", "x", "y"), new WorkspaceProblem.NotEmpty("/w"),
            new WorkspaceProblem.BadBackup("/w", "x", "y"),
        ];

        Assert.Equal(typeof(WorkspaceProblem).GetNestedTypes().Length, all.Length);
        Assert.All(all, p => Assert.Contains("/w", p.Says, StringComparison.Ordinal));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabasePath, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The one connection at rest in the pool is the one that the store takes next, with this still set.</summary>
    private static void OnThePooledConnection(Workspace workspace, string pragma)
    {
        using var connection = new SqliteConnection(((SqliteDialect)workspace.Database.Dialect).ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
