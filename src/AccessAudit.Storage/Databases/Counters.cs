using System.Data.Common;
using Dapper;

namespace AccessAudit.Storage.Databases;

/// <summary>Numbers that are given once: 1, 2, 3 … Those of a transaction that is undone were never seen, and are given later.</summary>
internal static class Counters
{
    public const string Stations = "stations";
    public const string Prints = "prints";
    public const string PaperPages = "paper-pages";
    public const string ReviewItems = "review-items";
    public const string ReviewDecisions = "review-decisions";
    public const string AuditDecisions = "audit-decisions";
    public const string Actions = "actions";
    public const string ActionSteps = "action-steps";
    public const string Uploads = "uploads";

    public static long Next(DbTransaction transaction, string name) => Take(transaction, name, 1);

    /// <summary>Takes many at once and gives the last of them.</summary>
    public static long Take(DbTransaction transaction, string name, int many) => transaction.Connection!.ExecuteScalar<long>(
        "insert into counters (name, value) values (@name, @many) on conflict (name) do update set value = counters.value + @many returning value",
        new { name, many },
        transaction);

    /// <summary>The last number that was given; 0 where none was.</summary>
    public static long Last(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.ExecuteScalar<long?>("select value from counters where name = @name", new { name }, transaction) ?? 0;
}
