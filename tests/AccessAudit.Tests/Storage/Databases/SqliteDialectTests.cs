using AccessAudit.Storage;
using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Tests.Storage.Databases;

public sealed class SqliteDialectTests : IDisposable
{
    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Every_connection_is_set_so_that_readers_do_not_wait_and_nothing_is_lost()
    {
        var database = temp.Open().Database;

        Assert.Equal("wal", database.Read(c => c.ExecuteScalar<string>("pragma journal_mode")));
        Assert.Equal((1, 1, 30000), (Pragma("synchronous"), Pragma("foreign_keys"), Pragma("busy_timeout")));

        int Pragma(string name) => database.Read(c => c.ExecuteScalar<int>($"pragma {name}"));
    }

    [Fact]
    public void A_file_that_can_only_be_read_is_read_and_not_written()
    {
        temp.Open().Stations.Import(Samples.Stations(3));
        temp.Dispose(keepFolder: true);

        using var database = new Database(new SqliteDialect(Path.Combine(temp.Path, "accessaudit.db"), TimeSpan.FromSeconds(1), readOnly: true));

        Assert.Equal(3, database.Read(c => c.ExecuteScalar<int>("select count(*) from stations")));
        Assert.IsType<WorkspaceProblem.NotWritable>(Assert.Throws<WorkspaceException>(() => database.Write(t => t.Connection!.Execute("delete from counters", transaction: t))).Problem);
        Assert.False(File.Exists(Path.Combine(temp.Path, "accessaudit.db-wal")));
    }
}
