using AccessAudit.Storage;
using AccessAudit.Storage.Databases;
using AccessAudit.Tests.Storage.Databases;

namespace AccessAudit.Tests.Storage;

/// <summary>A folder of its own for one test, and workspaces in it; with PostgreSQL, also a database of its own.</summary>
public sealed class TempWorkspace(DatabaseKind kind = DatabaseKind.Sqlite) : IDisposable
{
    private readonly List<Workspace> opened = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("accessaudit-").FullName;

    /// <summary>Null is the file in the workspace.</summary>
    public string? Connection { get; } = kind == DatabaseKind.PostgreSql ? PostgresServer.Running.NewDatabase() : null;

    public string Path => System.IO.Path.Combine(Folder, "workspace");

    public Workspace Open() => Ready(Workspace.Open(Path, TimeProvider.System, Connection, demo: false, TimeSpan.FromSeconds(30)));

    /// <summary>One that soon gives up where another writes.</summary>
    public Workspace OpenImpatient() => Ready(Workspace.Open(Path, TimeProvider.System, Connection, demo: false, TimeSpan.FromSeconds(1)));

    public Workspace OpenDemo() => Ready(Workspace.OpenDemo(Path, TimeProvider.System, Connection));

    public WorkspaceProblem Refused() => Assert.IsType<Opened.Refused>(Workspace.Open(Path, TimeProvider.System, Connection)).Problem;

    /// <summary>The database of a workspace whose making has only begun.</summary>
    internal Database NewDatabase()
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, "settings.json"), "{\"demo\": false}");
        return new Database(Connection is null
            ? new SqliteDialect(System.IO.Path.Combine(Path, "accessaudit.db"), TimeSpan.FromSeconds(1))
            : new PostgresDialect(Connection, TimeSpan.FromSeconds(1)));
    }

    public void Dispose() => Dispose(keepFolder: false);

    /// <summary>Closes all workspaces; what they left may be looked at.</summary>
    public void Dispose(bool keepFolder)
    {
        opened.ForEach(w => w.Dispose());
        opened.Clear();
        if (!keepFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private Workspace Ready(Opened result)
    {
        var workspace = Assert.IsType<Opened.Ready>(result).Workspace;
        opened.Add(workspace);
        return workspace;
    }
}
