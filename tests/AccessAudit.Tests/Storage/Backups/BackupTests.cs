using System.IO.Compression;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Tests.Storage.Backups;

public abstract class BackupTests : DatabaseTests
{
    private static readonly byte[] Photo = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];

    private readonly Workspace workspace;
    private readonly PhotoHash photo;

    protected BackupTests(DatabaseKind kind)
        : base(kind)
    {
        workspace = Temp.Open();
        workspace.Stations.Import(Samples.Stations(30));
        workspace.Audits.AddAll(Enumerable.Range(1, 40).Select(n => Samples.Audit(n, (n % 30) + 1)));
        workspace.Save(workspace.Keys.Rotate(TagKey.New(2)));
        workspace.Save(new WorkspaceSettings(TagHost.Parse("audit.example.kz", null)));
        photo = workspace.Photos.Save(Photo);
        File.WriteAllText(Path.Combine(Temp.Path, "checklists", "own.yaml"), "id: own");
        File.WriteAllText(Path.Combine(Temp.Path, "photos", ".1.part"), "half");
    }

    [Fact]
    public void What_is_restored_is_what_was_backed_up()
    {
        using var elsewhere = new TempWorkspace(Kind);

        Assert.Null(Restore(elsewhere, BackUp()));

        var restored = elsewhere.Open();
        Assert.Equal(workspace.Audits.Documents(), restored.Audits.Documents());
        Assert.Equal(workspace.Stations.All().Select(s => (s.Serial, s.Station.Id)), restored.Stations.All().Select(s => (s.Serial, s.Station.Id)));
        Assert.Equal(TagKeyRingJson.Write(workspace.Keys), TagKeyRingJson.Write(restored.Keys));
        Assert.Equal(workspace.Settings, restored.Settings);
        Assert.Equal(Photo, File.ReadAllBytes(restored.Photos.Find(photo)!));
        Assert.Equal("own.yaml", Path.GetFileName(Assert.Single(restored.ChecklistFiles())));
        Assert.Empty(Directory.EnumerateFiles(elsewhere.Path, "*.part", SearchOption.AllDirectories));
        Assert.Equal("workspace.restore", restored.Log.Newest(1)[0].Action);
        Assert.IsType<LogCheck.Unbroken>(restored.Log.Verify(workspace.Log.Newest(1)[0].Hash));
        Assert.Equal(31, restored.Stations.Import([Samples.Station(99)]) is { Added: 1 } ? (int)restored.Stations.Find(Samples.StationId(99))!.Serial : 0);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(elsewhere.Path, "keys.json")));
    }

    [Fact]
    public async Task Others_go_on_working_and_the_backup_is_of_one_moment()
    {
        using var stop = new CancellationTokenSource();
        var working = Task.Run(() =>
        {
            for (var n = 1000; !stop.IsCancellationRequested; n += 2)
                workspace.Audits.AddAll([Samples.Audit(n, 1), Samples.Audit(n + 1, 2)]);
        });
        var backup = BackUp();
        await stop.CancelAsync();
        await working;
        using var elsewhere = new TempWorkspace(Kind);

        Assert.Null(Restore(elsewhere, backup));

        var restored = elsewhere.Open();
        Assert.Equal(0, restored.Audits.Count() % 2);
        Assert.Equal(40 + (2 * restored.Log.Entries().Count(e => e.Details.Contains("\"added\":2", StringComparison.Ordinal))), restored.Audits.Count());
    }

    [Fact]
    public void Nothing_that_is_there_is_replaced()
    {
        var backup = BackUp();
        using var elsewhere = new TempWorkspace(Kind);
        elsewhere.Open().Stations.Import(Samples.Stations(1));

        Assert.IsType<WorkspaceProblem.NotEmpty>(Restore(elsewhere, backup));
        if (Kind == DatabaseKind.PostgreSql)
            Assert.IsType<WorkspaceProblem.NotEmpty>(Workspace.Restore(Path.Combine(elsewhere.Folder, "new"), TimeProvider.System, elsewhere.Connection, new MemoryStream(backup), "b.zip"));

        Assert.Equal(1, elsewhere.Open().Stations.Count());
        Assert.Equal(["workspace"], Directory.EnumerateFileSystemEntries(elsewhere.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_backup_that_was_spoiled_is_refused_and_leaves_nothing()
    {
        var backup = BackUp();
        byte[][] spoiled =
        [
            [], [1, 2, 3], backup[..(backup.Length / 2)],
            Changed(backup, zip => zip.GetEntry("backup.json")!.Delete()),
            Changed(backup, zip => Put(zip, "backup.json", "{\"program\":\"other\"}")),
            Changed(backup, zip => Put(zip, $"photos/{photo.ToString()["sha256:".Length..][..2]}/{photo.ToString()["sha256:".Length..]}", "another picture")),
            Changed(backup, zip => Put(zip, "../../escaped.txt", "x")),
            Changed(backup, zip => Put(zip, "database", "no database")),
            Changed(backup, zip => Put(zip, "keys.json", "{}")),
        ];

        foreach (var file in spoiled)
        {
            using var elsewhere = new TempWorkspace(Kind);
            Assert.NotNull(Restore(elsewhere, file));
            Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Folder));
        }
    }

    [Fact]
    public void A_backup_goes_back_to_the_kind_of_database_that_it_came_from()
    {
        using var elsewhere = new TempWorkspace(Kind == DatabaseKind.Sqlite ? DatabaseKind.PostgreSql : DatabaseKind.Sqlite);

        Assert.IsType<WorkspaceProblem.BadBackup>(Restore(elsewhere, BackUp()));
    }

    private static WorkspaceProblem? Restore(TempWorkspace into, byte[] backup) =>
        Workspace.Restore(into.Path, TimeProvider.System, into.Connection, new MemoryStream(backup), "b.zip");

    private static byte[] Changed(byte[] backup, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(backup);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            change(zip);
        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)?.Delete();
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    private byte[] BackUp()
    {
        using var stream = new MemoryStream();
        workspace.BackUp(stream);
        return stream.ToArray();
    }

    public sealed class OnSqlite() : BackupTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : BackupTests(DatabaseKind.PostgreSql);
}
