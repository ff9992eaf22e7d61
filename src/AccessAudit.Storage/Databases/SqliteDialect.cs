using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AccessAudit.Storage.Databases;

/// <summary>SQLite in one file, in WAL mode: readers never wait for the writer.</summary>
internal sealed class SqliteDialect : Dialect
{
    public const string DialectName = "sqlite";

    private readonly TimeSpan lockWait;
    private readonly bool readOnly;

    /// <param name="path">The file; made when it is first opened, unless it is only read.</param>
    /// <param name="lockWait">How long a writer waits for another.</param>
    /// <param name="readOnly">The file or its folder cannot be written.</param>
    public SqliteDialect(string path, TimeSpan lockWait, bool readOnly = false)
        : base(path)
    {
        (this.lockWait, this.readOnly) = (lockWait, readOnly);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = readOnly ? ReadOnlySource(path) : path,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Ceiling(lockWait.TotalSeconds),
        }.ToString();
    }

    public string ConnectionString { get; }

    public override string Name => DialectName;

    public override DbConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant($"pragma busy_timeout = {lockWait.TotalMilliseconds:0};")
                + (readOnly ? "" : "pragma journal_mode = wal; pragma synchronous = normal;");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <remarks>"Immediate": who begins with reading and finds out later that another writes could not go on.</remarks>
    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <remarks>There is one writer at a time: no other can be taking rows.</remarks>
    public override DbTransaction BeginClaiming(DbConnection connection) => BeginWriting(connection);

    public override string SkipTaken => "";

    /// <remarks>So it is with every transaction in WAL mode: the disk is not waited for.</remarks>
    public override void MayBeLost(DbTransaction transaction)
    {
    }

    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override IReadOnlyList<string> Tables(DbConnection connection) =>
        [.. connection.Query<string>("select name from sqlite_master where type = 'table'")];

    public override WorkspaceProblem? Unfit(DbConnection connection) => null;

    public override string Json(string parameter) => parameter;

    public override string IsOneOf(string column, string parameter) => $"{column} in {parameter}";

    public override StagingTable? Stage(DbTransaction transaction, string table, params ReadOnlySpan<(string Name, StagedType Type)> columns) => null;

    public override void Dump(string file)
    {
        using var connection = Open();
        connection.Execute("vacuum into @file", new { file });
    }

    public override void Load(string file) => File.Move(file, Place);

    public override WorkspaceProblem? ProblemOf(DbException error) => error is not SqliteException e ? null : (e.SqliteErrorCode, e.SqliteExtendedErrorCode) switch
    {
        (SQLITE_BUSY or SQLITE_LOCKED, _) => new WorkspaceProblem.Locked(Place, lockWait),
        (SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM, _) => new WorkspaceProblem.NotWritable(Place),
        (SQLITE_FULL, _) or (_, SQLITE_IOERR_SHMSIZE) => new WorkspaceProblem.DiskFull(Place),
        (SQLITE_CORRUPT or SQLITE_NOTADB, _) => new WorkspaceProblem.Damaged(Place, e.Message),
        (SQLITE_IOERR, _) => new WorkspaceProblem.DiskFault(Place, e.Message),
        _ => null,
    };

    public override void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>
    /// WAL mode keeps two files beside the database even to read it. Where they cannot be made the file is read as one that nobody
    /// changes, which is true as long as no program left changes behind in them.
    /// </summary>
    private static string ReadOnlySource(string path)
    {
        var changes = new FileInfo($"{path}-wal");
        return changes is { Exists: true, Length: > 0 } ? path : $"{new Uri(path).AbsoluteUri}?immutable=1";
    }
}
