using AccessAudit.Sheets;
using AccessAudit.Storage.Actions;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Backups;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Figures;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Sheets;
using AccessAudit.Storage.Stations;
using AccessAudit.Storage.Uploads;

namespace AccessAudit.Storage;

/// <summary>A folder that holds everything of one deployment: database, keys, photographs, more checklists, settings.</summary>
/// <remarks>
/// Several threads and several processes may use one workspace at once. Any method of any store can end in a
/// <see cref="WorkspaceException"/>; nothing of what it was about is stored then.
/// </remarks>
public sealed class Workspace : IDisposable
{
    private static readonly TimeSpan DefaultLockWait = TimeSpan.FromSeconds(10);

    private readonly Deployment deployment;
    private readonly LogWriter log;

    private Workspace(Deployment deployment, string who)
    {
        this.deployment = deployment;
        var (database, time) = (deployment.Database, deployment.Time);
        log = new LogWriter(who, time);
        Stations = new StationStore(database, log);
        Audits = new AuditStore(database, Stations, time, log);
        AuditReviews = new AuditReviews(database, Audits, log);
        Actions = new ActionStore(database, log);
        PrintedLayouts = new PrintedLayouts(database);
        PrintRuns = new PrintRuns(database, log);
        PaperPages = new PaperPages(database, time);
        Papers = new Papers(database, PaperPages, log);
        Reviews = new ReviewQueue(database, log);
        Uploads = new UploadQueue(database, log);
        Photos = new PhotoStore(deployment.Folder.PhotosPath);
        Figures = new CountryFigures(database, Stations);
        Log = new ActionLog(database, log);
    }

    public string Path => deployment.Folder.Path;

    /// <summary>Whether it was made by the demo: its tags are signed with a key that everybody knows.</summary>
    public bool IsDemo => deployment.Settings.Demo;

    public WorkspaceSettings Settings => deployment.Settings.Settings;

    public TagKeyRing Keys => deployment.Keys;

    /// <summary>What stands in a tag that is printed now: sealed with the active key, for this workspace's host.</summary>
    /// <param name="station">Its serial number.</param>
    /// <param name="sheet">Which page of which sheet, or <see cref="Tag.DoorPoster"/>.</param>
    /// <param name="printRun">Counts the printings.</param>
    public string TagText(uint station, ushort sheet, byte printRun) => Keys.Sign(station, sheet, printRun).TextAt(Settings.TagHost);

    public StationStore Stations { get; }

    public AuditStore Audits { get; }

    public AuditReviews AuditReviews { get; }

    public ActionStore Actions { get; }

    public PrintedLayouts PrintedLayouts { get; }

    public PrintRuns PrintRuns { get; }

    public PaperPages PaperPages { get; }

    public Papers Papers { get; }

    public ReviewQueue Reviews { get; }

    public UploadQueue Uploads { get; }

    public PhotoStore Photos { get; }

    public CountryFigures Figures { get; }

    public ActionLog Log { get; }

    internal Database Database => deployment.Database;

    /// <summary>Opens the workspace for the user of the machine, see <see cref="As"/>; a new or empty folder becomes one, with a random key.</summary>
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

    /// <summary>Makes a new workspace out of what <see cref="BackUp"/> wrote, or says why not; then nothing is there.</summary>
    /// <param name="path">A folder that is empty or not there.</param>
    /// <param name="time">The clock.</param>
    /// <param name="database">Of a backup from PostgreSQL: connects to an empty database; null otherwise.</param>
    /// <param name="backup">Can be sought in.</param>
    /// <param name="name">What people call the backup.</param>
    /// <param name="cancel">Stops it.</param>
    public static WorkspaceProblem? Restore(
        string path, TimeProvider time, string? database, Stream backup, string name, CancellationToken cancel = default)
    {
        var place = System.IO.Path.GetFullPath(path);
        try
        {
            WorkspaceFiles.Watch(place, () => Backups.Restore.Into(place, database, backup, name, time, cancel));
            return null;
        }
        catch (WorkspaceException e)
        {
            return e.Problem;
        }
    }

    /// <summary>Whether a workspace was made there.</summary>
    public static bool IsAt(string path) => new WorkspaceFolder(System.IO.Path.GetFullPath(path)).IsMade;

    /// <summary>The workspace's own checklist files, beside those that come with the program.</summary>
    public IReadOnlyList<string> ChecklistFiles() =>
        Directory.Exists(deployment.Folder.ChecklistsPath) ? [.. Directory.EnumerateFiles(deployment.Folder.ChecklistsPath, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>Writes everything into one ZIP file, while others may go on working. It holds the keys: nobody else may read it.</summary>
    public void BackUp(Stream output, CancellationToken cancel = default) =>
        new Backup(deployment.Folder, Database, Log, deployment.Time).Write(output, cancel);

    /// <summary>After a key was rotated or retired.</summary>
    /// <exception cref="InvalidOperationException">The demo's workspace has the demo's key for ever.</exception>
    public void Save(TagKeyRing keys)
    {
        if (IsDemo)
            throw new InvalidOperationException("The demo's workspace keeps the demo's key.");
        Save("keys.save", "keys", keys.Keys.ToDictionary(k => $"{k.Id}", k => k.State.ToString().ToLowerInvariant()), () => deployment.Folder.Save(keys));
        deployment.Keys = keys;
    }

    public void Save(WorkspaceSettings settings)
    {
        var file = new SettingsFile(IsDemo, settings);
        Save("settings.save", "settings", new { TagHost = settings.TagHost.ToString() }, () => deployment.Folder.Save(file));
        deployment.Settings = file;
    }

    /// <summary>The same workspace for somebody else: what is done through it is theirs in the log.</summary>
    /// <remarks>Nothing to dispose of: it is closed with the workspace that it came from.</remarks>
    public Workspace As(string who)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        return new Workspace(deployment, who);
    }

    public void Dispose() => deployment.Database.Dispose();

    /// <remarks>The file last: if it cannot be written the log does not say that it was.</remarks>
    private void Save(string action, string subject, object details, Action write) => Database.Write(transaction =>
    {
        log.Append(transaction, action, subject, details);
        write();
        return true;
    });

    private static Workspace Open(WorkspaceFolder place, TimeProvider time, string? database, bool demo, TimeSpan lockWait)
    {
        var settings = place.Prepare(demo);
        var opened = place.OpenDatabase(database, lockWait, time.GetUtcNow());
        try
        {
            var who = Environment.UserName is { Length: > 0 } user ? user : "unknown";
            var keys = settings.Demo ? TagKeyRing.Demo : place.OpenKeys(opened, new LogWriter(who, time));
            return new Workspace(new Deployment(place, opened, time) { Settings = settings, Keys = keys }, who);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>What all who use an open workspace share.</summary>
    private sealed record Deployment(WorkspaceFolder Folder, Database Database, TimeProvider Time)
    {
        public required SettingsFile Settings { get; set; }

        public required TagKeyRing Keys { get; set; }
    }
}
