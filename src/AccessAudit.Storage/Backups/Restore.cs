using System.IO.Compression;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Storage.Backups;

/// <summary>Makes a workspace out of a backup: checked as a whole, and there as a whole or not at all.</summary>
internal static class Restore
{
    /// <exception cref="WorkspaceException">It is no backup, is damaged, or would take the place of something.</exception>
    public static void Into(string path, string? connection, Stream backup, string name, TimeProvider time, CancellationToken cancel)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw new WorkspaceException(new WorkspaceProblem.NotEmpty(path));
        var draft = new WorkspaceFolder($"{path}.{Guid.NewGuid():N}.part");
        try
        {
            var manifest = Unpack(backup, name, draft, cancel);
            if (manifest.Database == SqliteDialect.DialectName != connection is null)
                throw Bad(name, $"its database is {manifest.Database}", connection is null ? "a PostgreSQL database to restore into, named with --database" : "no --database, for it brings its own file");
            draft.LoadDatabase(connection, Path.Combine(draft.Path, Backup.DatabaseEntry));
            Check(draft, connection, manifest, name, time);
            if (Directory.Exists(path))
                Directory.Delete(path);
            Directory.Move(draft.Path, path);
        }
        finally
        {
            if (Directory.Exists(draft.Path))
                Directory.Delete(draft.Path, recursive: true);
        }
    }

    private static BackupManifest Unpack(Stream backup, string name, WorkspaceFolder draft, CancellationToken cancel)
    {
        try
        {
            using var zip = new ZipArchive(backup, ZipArchiveMode.Read);
            using var first = zip.GetEntry(BackupManifest.Entry)?.Open();
            if (first is null || BackupManifest.Read(first) is not { } manifest)
                throw Bad(name, $"it has no {BackupManifest.Entry}", "a file that `backup` made");
            if (manifest.Format > BackupManifest.ThisFormat)
                throw Bad(name, $"it was made by a newer version of this program (format {manifest.Format})", $"format {BackupManifest.ThisFormat}");
            Directory.CreateDirectory(draft.Path);
            foreach (var entry in zip.Entries.Where(e => e.FullName != BackupManifest.Entry))
            {
                cancel.ThrowIfCancellationRequested();
                Unpack(entry, name, draft);
            }

            return manifest;
        }
        catch (InvalidDataException e)
        {
            throw Bad(name, e.Message, "a whole ZIP file");
        }
    }

    private static void Unpack(ZipArchiveEntry entry, string name, WorkspaceFolder draft)
    {
        var file = Path.GetFullPath(Path.Combine(draft.Path, entry.FullName));
        if (!file.StartsWith(draft.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw Bad(name, $"the entry '{entry.FullName}' leads out of the workspace", "names within it");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (draft.IsSecret(file) && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var target = new FileStream(file, options);
        using (var source = entry.Open())
            source.CopyTo(target);
        if (!file.StartsWith(draft.PhotosPath, StringComparison.Ordinal))
            return;
        target.Position = 0;
        if (PhotoHash.Of(target).Hex != Path.GetFileName(file))
            throw Bad(name, $"the photograph {entry.FullName} is not what it was", "bytes with the SHA-256 that is its name");
    }

    /// <summary>Opens it as anyone will, and holds the log against the head that was written into the backup.</summary>
    private static void Check(WorkspaceFolder draft, string? connection, BackupManifest manifest, string name, TimeProvider time)
    {
        var opened = Workspace.Open(draft.Path, time, connection);
        if (opened is Opened.Refused refused)
            throw new WorkspaceException(refused.Problem);
        using var workspace = ((Opened.Ready)opened).Workspace;
        if (workspace.Log.Verify(manifest.LogHead) is not LogCheck.Unbroken)
            throw Bad(name, "its log is broken or not the one that was backed up", "an unbroken log");
        workspace.Log.Note("workspace.restore", name, new { manifest.Made });
    }

    private static WorkspaceException Bad(string name, string evidence, string expected) =>
        new(new WorkspaceProblem.BadBackup(name, evidence, expected));
}
