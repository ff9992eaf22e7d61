using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AccessAudit.Storage.Databases;

/// <summary>One database, used from any number of threads and processes: every call takes a connection of its own.</summary>
/// <remarks>
/// SQLite in WAL mode: readers see the state of the moment at which they began and never wait; writers wait for each other. The stores
/// know only ADO.NET and plain SQL, so that another database can stand behind them.
/// </remarks>
internal sealed class Database : IDisposable
{
    private readonly SqliteProblems problems;
    private readonly TimeSpan lockWait;

    public Database(string path, TimeSpan lockWait)
    {
        (Path, this.lockWait) = (path, lockWait);
        problems = new SqliteProblems(path, lockWait);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Ceiling(lockWait.TotalSeconds),
        }.ToString();
    }

    public string Path { get; }

    public string ConnectionString { get; }

    public T Read<T>(Func<DbConnection, T> work) => problems.Watch(() =>
    {
        using var connection = Open();
        return work(connection);
    });

    /// <summary>Rows one by one, in constant memory, all of the moment of the first.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? arguments = null)
    {
        using var connection = problems.Watch(Open);
        using var rows = problems.Watch(() => connection.Query<T>(sql, arguments, buffered: false).GetEnumerator());
        Func<bool> next = rows.MoveNext;
        while (problems.Watch(next))
            yield return rows.Current;
    }

    /// <summary>One transaction: all of it is stored when the work ends, or nothing where it throws or rolls back itself.</summary>
    public T Write<T>(Func<DbTransaction, T> work) => problems.Watch(() =>
    {
        using var connection = Open();
        // "Immediate": who begins with reading and finds out later that another writes could not go on.
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(transaction);
        if (transaction.Connection is not null)
            transaction.Commit();
        return result;
    });

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant(
                $"pragma busy_timeout = {lockWait.TotalMilliseconds:0}; pragma journal_mode = wal; pragma synchronous = normal;");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
