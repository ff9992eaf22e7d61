using System.Data.Common;
using Dapper;

namespace AccessAudit.Storage.Databases;

/// <summary>One database, used from any number of threads and processes: every call takes a connection of its own.</summary>
/// <remarks>
/// Readers see the state of the moment at which they began and never wait; writers wait for each other, so that what a writer has read
/// is still so when it writes. The stores know only ADO.NET and plain SQL; what differs between databases is in <see cref="Dialect"/>.
/// </remarks>
internal sealed class Database(Dialect dialect) : IDisposable
{
    public Dialect Dialect { get; } = dialect;

    /// <summary>The file, or the database on its server, as people call it.</summary>
    public string Place => Dialect.Place;

    public T Read<T>(Func<DbConnection, T> work) => Watch(() =>
    {
        using var connection = Dialect.Open();
        return work(connection);
    });

    /// <summary>Rows one by one, in constant memory, all of the moment of the first.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? arguments = null)
    {
        using var connection = Watch(Dialect.Open);
        using var rows = Watch(() => connection.Query<T>(sql, arguments, buffered: false).GetEnumerator());
        Func<bool> next = rows.MoveNext;
        while (Watch(next))
            yield return rows.Current;
    }

    /// <summary>One transaction: all of it is stored when the work ends, or nothing where it throws or its result is not to be kept.</summary>
    public T Write<T>(Func<DbTransaction, T> work, Func<T, bool>? keep = null) => Change(Dialect.BeginWriting, work, keep);

    /// <summary>One transaction of few rows that it alone has taken, see <see cref="Databases.Dialect.BeginClaiming"/>: a long import does not hold it up.</summary>
    public T Claim<T>(Func<DbTransaction, T> work) => Change(Dialect.BeginClaiming, work, keep: null);

    /// <inheritdoc cref="Databases.Dialect.Dump"/>
    public void Dump(string file) => Watch(() =>
    {
        Dialect.Dump(file);
        return true;
    });

    /// <inheritdoc cref="Databases.Dialect.Load"/>
    public void Load(string file) => Watch(() =>
    {
        Dialect.Load(file);
        return true;
    });

    public void Dispose() => Dialect.Dispose();

    private T Change<T>(Func<DbConnection, DbTransaction> begin, Func<DbTransaction, T> work, Func<T, bool>? keep) => Watch(() =>
    {
        using var connection = Dialect.Open();
        using var transaction = begin(connection);
        var result = work(transaction);
        if (keep is null || keep(result))
            transaction.Commit();
        return result;
    });

    private T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e) when (Dialect.ProblemOf(e) is { } problem)
        {
            throw new WorkspaceException(problem, e);
        }
    }
}
