using System.IO.Compression;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;

namespace AccessAudit.Storage.Backups;

/// <summary>Everything of a deployment in one ZIP file: database, settings, keys, checklists, photographs.</summary>
/// <remarks>
/// The database is copied first, as it is at one moment, while others go on working. A photograph is there before anything speaks of it
/// and never goes, so all that the copy speaks of is in the backup too.
/// </remarks>
internal sealed class Backup(WorkspaceFolder folder, Database database, ActionLog log, TimeProvider time)
{
    public const string DatabaseEntry = "database";

    /// <param name="output">Need not be one that can be read or sought in.</param>
    /// <param name="cancel">Stops between two photographs.</param>
    public void Write(Stream output, CancellationToken cancel)
    {
        var temporary = Directory.CreateTempSubdirectory("accessaudit-backup-");
        try
        {
            var head = log.Newest(1) is [var newest] ? newest.Hash : LogChain.Beginning;
            var copy = Path.Combine(temporary.FullName, DatabaseEntry);
            database.Dump(copy);
            using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            var manifest = new BackupManifest(BackupManifest.ThisProgram, BackupManifest.ThisFormat, database.Dialect.Name, time.GetUtcNow(), head);
            using (var entry = zip.CreateEntry(BackupManifest.Entry).Open())
                entry.Write(manifest.Write());
            zip.CreateEntryFromFile(copy, DatabaseEntry, CompressionLevel.Fastest);
            foreach (var file in folder.OwnFiles())
            {
                cancel.ThrowIfCancellationRequested();
                // Photographs are as small as they get.
                var level = file.StartsWith(folder.PhotosPath, StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
                zip.CreateEntryFromFile(file, Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), level);
            }
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }
}
