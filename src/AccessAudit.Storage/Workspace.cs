using AccessAudit.Sheets;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Sheets;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Storage;

/// <summary>A folder that holds everything of one deployment: database, keys, photographs, more checklists, settings.</summary>
/// <remarks>
/// Several threads and several processes may use one workspace at once. Any method of any store can end in a
/// <see cref="WorkspaceException"/>; nothing of what it was about is stored then.
/// </remarks>
public sealed class Workspace : IDisposable
{
    private static readonly TimeSpan DefaultLockWait = TimeSpan.FromSeconds(10);

    private readonly WorkspaceFolder folder;
    private readonly Database database;

    private Workspace(WorkspaceFolder folder, SettingsFile settings, Database database, TagKeyRing keys, TimeProvider time)
    {
        (this.folder, this.database, IsDemo, Settings, Keys) = (folder, database, settings.Demo, settings.Settings, keys);
        Stations = new StationStore(database);
        Audits = new AuditStore(database, Stations, time);
        PrintedLayouts = new PrintedLayouts(database);
        PrintRuns = new PrintRuns(database);
        PaperPages = new PaperPages(database, time);
        Papers = new Papers(database, PaperPages, time);
        Reviews = new ReviewQueue(database, time);
        Photos = new PhotoStore(folder.PhotosPath);
    }

    public string Path => folder.Path;

    /// <summary>Whether it was made by the demo: its tags are signed with a key that everybody knows.</summary>
    public bool IsDemo { get; }

    public WorkspaceSettings Settings { get; private set; }

    public TagKeyRing Keys { get; private set; }

    public StationStore Stations { get; }

    public AuditStore Audits { get; }

    public PrintedLayouts PrintedLayouts { get; }

    public PrintRuns PrintRuns { get; }

    public PaperPages PaperPages { get; }

    public Papers Papers { get; }

    public ReviewQueue Reviews { get; }

    public PhotoStore Photos { get; }

    internal Database Database => database;

    /// <summary>Opens the workspace; a new or empty folder becomes one, with a random key.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="database">Connects to the PostgreSQL database that holds the data; null is a SQLite file in the folder.</param>
    public static Opened Open(string path, TimeProvider time, string? database = null) => Open(path, time, database, demo: false, DefaultLockWait);

    /// <summary>Opens or makes a workspace of the demo, whose key is public; refuses one of real work.</summary>
    /// <inheritdoc cref="Open(string, TimeProvider, string?)"/>
    public static Opened OpenDemo(string path, TimeProvider time, string? database = null) => Open(path, time, database, demo: true, DefaultLockWait);

    internal static Opened Open(string path, TimeProvider time, string? database, bool demo, TimeSpan lockWait)
    {
        ArgumentNullException.ThrowIfNull(time);
        var place = new WorkspaceFolder(System.IO.Path.GetFullPath(path));
        try
        {
            return WorkspaceFiles.Watch(place.Path, () => new Opened.Ready(Open(place, time, database, demo, lockWait)));
        }
        catch (WorkspaceException e)
        {
            return new Opened.Refused(e.Problem);
        }
    }

    /// <summary>Whether a workspace was made there.</summary>
    public static bool IsAt(string path) => new WorkspaceFolder(System.IO.Path.GetFullPath(path)).IsMade;

    /// <summary>The workspace's own checklist files, beside those that come with the program.</summary>
    public IReadOnlyList<string> ChecklistFiles() =>
        Directory.Exists(folder.ChecklistsPath) ? [.. Directory.EnumerateFiles(folder.ChecklistsPath, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>After a key was rotated or retired.</summary>
    /// <exception cref="InvalidOperationException">The demo's workspace has the demo's key for ever.</exception>
    public void Save(TagKeyRing keys)
    {
        if (IsDemo)
            throw new InvalidOperationException("The demo's workspace keeps the demo's key.");
        folder.Save(keys);
        Keys = keys;
    }

    public void Save(WorkspaceSettings settings)
    {
        folder.Save(new SettingsFile(IsDemo, settings));
        Settings = settings;
    }

    public void Dispose() => database.Dispose();

    private static Workspace Open(WorkspaceFolder place, TimeProvider time, string? database, bool demo, TimeSpan lockWait)
    {
        var settings = place.Prepare(demo);
        var opened = place.OpenDatabase(database, lockWait, time.GetUtcNow());
        try
        {
            return new Workspace(place, settings, opened, settings.Demo ? TagKeyRing.Demo : place.OpenKeys(opened), time);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
