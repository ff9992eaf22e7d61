using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace AccessAudit.Storage.Databases;

/// <summary>PostgreSQL, 12 or newer.</summary>
internal sealed class PostgresDialect : Dialect
{
    private readonly NpgsqlConnectionStringBuilder connection;
    private readonly NpgsqlDataSource source;
    private readonly TimeSpan lockWait;

    /// <param name="connection">What people write after <c>--database</c>.</param>
    /// <param name="lockWait">How long a writer waits for another.</param>
    /// <exception cref="WorkspaceException">It is no connection string.</exception>
    public PostgresDialect(string connection, TimeSpan lockWait)
        : this(Parse(connection), lockWait)
    {
    }

    private PostgresDialect(NpgsqlConnectionStringBuilder connection, TimeSpan lockWait)
        : base(PlaceOf(connection)) => (this.connection, source, this.lockWait) = (connection, NpgsqlDataSource.Create(connection), lockWait);

    public override string Name => "postgresql";

    public override DbConnection Open() => source.OpenConnection();

    /// <remarks>The lock is of the database and schema, so deployments beside each other on one server do not wait for each other.</remarks>
    public override DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute(
            $"""
            set local lock_timeout = '{lockWait.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)}ms';
            select pg_advisory_xact_lock(hashtext('accessaudit'), hashtext(current_schema()))
            """,
            transaction: transaction);
        return transaction;
    }

    public override DbTransaction BeginClaiming(DbConnection connection) => connection.BeginTransaction();

    public override string SkipTaken => "for update skip locked";

    public override void MayBeLost(DbTransaction transaction) =>
        transaction.Connection!.Execute("set local synchronous_commit = off", transaction: transaction);

    public override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    /// <remarks>Those that came with an extension are no sign of another program.</remarks>
    public override IReadOnlyList<string> Tables(DbConnection connection) =>
    [
        .. connection.Query<string>(
            """
            select relname::text from pg_class
            where relkind in ('r', 'p') and relnamespace = (select oid from pg_namespace where nspname = current_schema())
                and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')
            """),
    ];

    public override WorkspaceProblem? Unfit(DbConnection connection) =>
        connection.ExecuteScalar<string>("show server_encoding") is var encoding && encoding != "UTF8"
            ? new WorkspaceProblem.Unfit(Place, $"its encoding is {encoding}, which lacks Kazakh letters", "a database made with createdb --encoding=UTF8 --template=template0")
            : null;

    public override string Json(string parameter) => $"{parameter}::json";

    public override string IsOneOf(string column, string parameter) => $"{column} = any({parameter})";

    public override StagingTable Stage(DbTransaction transaction, string table, params ReadOnlySpan<(string Name, StagedType Type)> columns) =>
        new(transaction, table, columns);

    public override void Dump(string file) =>
        PostgresTools.Run("pg_dump", Place, connection, "--format=custom", "--no-owner", "--no-privileges", $"--file={file}");

    public override void Load(string file)
    {
        using (var open = Open())
        {
            if (Tables(open).Count > 0)
                throw new WorkspaceException(new WorkspaceProblem.NotEmpty(Place));
        }

        PostgresTools.Run(
            "pg_restore", Place, connection, "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", $"--dbname={connection.Database}", file);
    }

    public override WorkspaceProblem? ProblemOf(DbException error) => error switch
    {
        PostgresException e => ProblemOf(e),
        // Whatever else goes wrong goes wrong on the way to the server.
        NpgsqlException { InnerException: null } e when e.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            new WorkspaceProblem.AccessDenied(Place, e.Message),
        NpgsqlException e => new WorkspaceProblem.Unreachable(Place, e.InnerException?.Message ?? e.Message),
        _ => null,
    };

    public override void Dispose() => source.Dispose();

    private WorkspaceProblem? ProblemOf(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => new WorkspaceProblem.NoSuchDatabase(Place),
        PostgresErrorCodes.InsufficientPrivilege => new WorkspaceProblem.AccessDenied(Place, e.MessageText),
        PostgresErrorCodes.ReadOnlySqlTransaction => new WorkspaceProblem.NotWritable(Place),
        PostgresErrorCodes.LockNotAvailable => new WorkspaceProblem.Locked(Place, lockWait),
        PostgresErrorCodes.DiskFull => new WorkspaceProblem.DiskFull(Place),
        PostgresErrorCodes.IoError => new WorkspaceProblem.DiskFault(Place, e.MessageText),
        PostgresErrorCodes.InvalidSchemaName => new WorkspaceProblem.Unfit(Place, e.MessageText, "a schema that the user's search_path names"),
        _ => e.SqlState[..2] switch
        {
            "28" => new WorkspaceProblem.AccessDenied(Place, e.MessageText),
            "XX" when e.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new WorkspaceProblem.Damaged(Place, e.MessageText),
            "08" or "53" or "57" => new WorkspaceProblem.Unreachable(Place, e.MessageText),
            _ => null,
        },
    };

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(parsed.Host))
                throw new ArgumentException("it names no host");
            parsed.ApplicationName ??= "accessaudit";
            // An import of a million audits takes its time; who waits for another writer is bounded by the lock.
            if (!parsed.ShouldSerialize("Command Timeout"))
                parsed.CommandTimeout = 0;
            if (!parsed.ShouldSerialize("Max Auto Prepare"))
                parsed.MaxAutoPrepare = 50;
            return parsed;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            // The text may hold a password: only what is wrong with it is told.
            throw new WorkspaceException(new WorkspaceProblem.BadConnection("--database", e.Message), e);
        }
    }

    private static string PlaceOf(NpgsqlConnectionStringBuilder connection) => FormattableString.Invariant(
        $"PostgreSQL database {connection.Database ?? connection.Username ?? Environment.UserName} on {connection.Host}:{connection.Port}");
}
