using System.Text;
using AccessAudit.Sheets;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;

namespace AccessAudit.Storage;

/// <summary>Where each thing of a workspace lies, and the order in which they come into being.</summary>
/// <remarks>
/// Settings first, for they make the folder ours; keys last, for once there are keys there can be tags, and a database that goes
/// missing after that must not be made anew. Whatever interrupts the making, opening again completes it.
/// </remarks>
internal sealed record WorkspaceFolder(string Path)
{
    private string SettingsPath => System.IO.Path.Combine(Path, "settings.json");

    private string KeysPath => System.IO.Path.Combine(Path, "keys.json");

    public string DatabasePath => System.IO.Path.Combine(Path, "accessaudit.db");

    public string PhotosPath => System.IO.Path.Combine(Path, "photos");

    public string ChecklistsPath => System.IO.Path.Combine(Path, "checklists");

    public bool IsMade => File.Exists(SettingsPath);

    /// <summary>Makes the folder, if it is new, and reads its settings.</summary>
    /// <exception cref="WorkspaceException">It cannot be made, or is something else.</exception>
    public SettingsFile Prepare(bool demo)
    {
        if (File.Exists(Path))
            throw new WorkspaceException(new WorkspaceProblem.NotAFolder(Path));
        // Looked at in this order, for another process may be making the workspace at this moment.
        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any(IsForeign) && !File.Exists(SettingsPath))
            throw new WorkspaceException(new WorkspaceProblem.NotAWorkspace(Path));
        if (!File.Exists(SettingsPath))
        {
            Make(Path);
            WorkspaceFiles.WriteNew(SettingsPath, new SettingsFile(demo, new WorkspaceSettings(default)).Write());
        }

        var settings = Good(SettingsPath, SettingsFile.Read(File.ReadAllBytes(SettingsPath)));
        if (demo && !settings.Demo)
            throw new WorkspaceException(new WorkspaceProblem.NotTheDemo(Path));
        if (!IsReadOnly())
        {
            Make(PhotosPath);
            Make(ChecklistsPath);
            WorkspaceFiles.RemoveAbandoned(Path);
            WorkspaceFiles.RemoveAbandoned(PhotosPath);
        }

        return settings;
    }

    /// <summary>All that lies beside the database: settings, keys, checklists, photographs; no drafts.</summary>
    public IEnumerable<string> OwnFiles() => new[] { SettingsPath, KeysPath }.Where(File.Exists)
        .Concat(new[] { ChecklistsPath, PhotosPath }.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)))
        .Where(f => System.IO.Path.GetFileName(f)[0] != '.');

    /// <summary>Whether only its owner may read it.</summary>
    public bool IsSecret(string file) => file == KeysPath;

    /// <summary>Makes a database that is not there yet what a dump holds.</summary>
    public void LoadDatabase(string? connection, string file)
    {
        using var database = new Database(Dialect(connection, TimeSpan.FromSeconds(10), readOnly: false));
        database.Load(file);
        File.Delete(file);
    }

    /// <summary>A database with the newest schema.</summary>
    /// <param name="connection">Of PostgreSQL; null is the workspace's own SQLite file.</param>
    /// <param name="lockWait">How long a writer waits for another.</param>
    /// <param name="now">When, for the record.</param>
    public Database OpenDatabase(string? connection, TimeSpan lockWait, DateTimeOffset now)
    {
        if (connection is null && File.Exists(KeysPath) && !File.Exists(DatabasePath))
            throw new WorkspaceException(new WorkspaceProblem.DatabaseMissing(DatabasePath));
        var database = new Database(Dialect(connection, lockWait, IsReadOnly()));
        try
        {
            // Of a server's database emptiness is what absence is of a file; a folder that also has the file was moved here on purpose.
            if (connection is not null && File.Exists(KeysPath) && !File.Exists(DatabasePath) && database.Read(c => Migrations.VersionOf(database, c)) == 0)
                throw new WorkspaceException(new WorkspaceProblem.DatabaseMissing(database.Place));
            return Migrations.Apply(database, now) is { } problem ? throw new WorkspaceException(problem) : database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The keys, made at first use from what nobody can guess.</summary>
    /// <remarks>Made under the database's write lock: a file system alone does not say which of two makers came first.</remarks>
    public TagKeyRing OpenKeys(Database database, LogWriter log)
    {
        if (!File.Exists(KeysPath))
        {
            database.Write(
                transaction =>
                {
                    log.Append(transaction, "keys.make", "keys");
                    return WorkspaceFiles.WriteNew(KeysPath, Bytes(TagKeyRing.Of(TagKey.New(1))), secret: true);
                },
                keep: made => made);
        }

        return Good(KeysPath, TagKeyRingJson.Read(File.ReadAllText(KeysPath)));
    }

    public void Save(TagKeyRing keys) => WorkspaceFiles.Watch(Path, () => WorkspaceFiles.Write(KeysPath, Bytes(keys), secret: true));

    public void Save(SettingsFile settings) => WorkspaceFiles.Watch(Path, () => WorkspaceFiles.Write(SettingsPath, settings.Write()));

    private Dialect Dialect(string? connection, TimeSpan lockWait, bool readOnly) =>
        connection is null ? new SqliteDialect(DatabasePath, lockWait, readOnly) : new PostgresDialect(connection, lockWait);

    /// <summary>A folder that can only be read is enough for whoever only reads.</summary>
    private bool IsReadOnly() => !WorkspaceFiles.CanWriteIn(Path) || (File.Exists(DatabasePath) && !WorkspaceFiles.CanWrite(DatabasePath));

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WorkspaceException(new WorkspaceProblem.NotWritable(folder), e);
        }
    }

    /// <summary>Hidden files come with folders: of drafts, version control, or a disk's own.</summary>
    private static bool IsForeign(string path) => System.IO.Path.GetFileName(path) is var name && name[0] != '.' && name != "lost+found";

    private static byte[] Bytes(TagKeyRing keys) => Encoding.UTF8.GetBytes(TagKeyRingJson.Write(keys));

    private static T Good<T>(string path, Parsed<T> parsed) => parsed switch
    {
        Parsed<T>.Good good => good.Value,
        Parsed<T>.Bad bad => throw new WorkspaceException(new WorkspaceProblem.BadFile(path, bad.Faults)),
        _ => throw new InvalidOperationException("a file is good or bad"),
    };
}
