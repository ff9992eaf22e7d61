using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AccessAudit.Storage.Databases;

/// <summary>The one place that knows which of SQLite's errors are nobody's bug.</summary>
internal sealed class SqliteProblems(string path, TimeSpan lockWait)
{
    public T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (Of(e) is { } problem)
        {
            throw new WorkspaceException(problem, e);
        }
    }

    private WorkspaceProblem? Of(SqliteException e) => (e.SqliteErrorCode, e.SqliteExtendedErrorCode) switch
    {
        (SQLITE_BUSY or SQLITE_LOCKED, _) => new WorkspaceProblem.Locked(path, lockWait),
        (SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM, _) => new WorkspaceProblem.NotWritable(path),
        (SQLITE_FULL, _) or (_, SQLITE_IOERR_SHMSIZE) => new WorkspaceProblem.DiskFull(path),
        (SQLITE_CORRUPT or SQLITE_NOTADB, _) => new WorkspaceProblem.Damaged(path, e.Message),
        (SQLITE_IOERR, _) => new WorkspaceProblem.DiskFault(path, e.Message),
        _ => null,
    };
}
