using System.Data.Common;

namespace AccessAudit.Storage.Databases;

/// <summary>Everything in which one kind of database differs from another. The stores' SQL is the same for all.</summary>
internal abstract class Dialect(string place) : IDisposable
{
    /// <summary>The file, or the database on its server, as people call it; never with a password.</summary>
    public string Place { get; } = place;

    /// <summary>The folder of its migrations.</summary>
    public abstract string Name { get; }

    public abstract DbConnection Open();

    /// <summary>Begins a transaction that is the only one to write until it ends.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Begins a transaction that takes rows with <see cref="SkipTaken"/>; where rows can be locked it does not wait for other writers.</summary>
    public abstract DbTransaction BeginClaiming(DbConnection connection);

    /// <summary>Ends a query that passes over the rows which another transaction is taking.</summary>
    public abstract string SkipTaken { get; }

    /// <summary>What this transaction stores may be lost, as a whole, when the power fails: it can be computed again.</summary>
    public abstract void MayBeLost(DbTransaction transaction);

    /// <summary>Begins a transaction that sees one moment, however many questions it asks.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>The tables that people or programs made.</summary>
    public abstract IReadOnlyList<string> Tables(DbConnection connection);

    /// <summary>Why an empty database cannot become ours; null where it can.</summary>
    public abstract WorkspaceProblem? Unfit(DbConnection connection);

    /// <summary>A parameter whose text goes into a column of JSON.</summary>
    public abstract string Json(string parameter);

    /// <summary>Whether a column holds one of the texts of a list.</summary>
    public abstract string IsOneOf(string column, string parameter);

    /// <summary>A new table of this transaction that takes rows faster than statements could; null where statements are the fastest.</summary>
    public abstract StagingTable? Stage(DbTransaction transaction, string table, params ReadOnlySpan<(string Name, StagedType Type)> columns);

    /// <summary>Copies the whole database, as it is at one moment, into a new file.</summary>
    public abstract void Dump(string file);

    /// <summary>Makes an empty database what a dump holds; the file may be gone afterwards.</summary>
    public abstract void Load(string file);

    /// <summary>Null where the error is a bug.</summary>
    public abstract WorkspaceProblem? ProblemOf(DbException error);

    public abstract void Dispose();
}
