using System.Data.Common;
using System.Globalization;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Tests.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace AccessAudit.Benchmarks.Storage;

/// <summary>The straightforward way with the same driver: a table of the same shape, filled as fast as the database takes rows.</summary>
internal sealed class Yardstick(DatabaseKind kind, string connection)
{
    private static readonly string[] Columns = ["@id", "@station", "@checklist", "@date", "@source", "@document"];

    private bool IsSqlite => kind == DatabaseKind.Sqlite;

    public DbConnection Open()
    {
        DbConnection opened = IsSqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
        opened.Open();
        if (IsSqlite)
            opened.Execute("pragma journal_mode = wal; pragma synchronous = normal");
        return opened;
    }

    public void MakeTable(DbConnection open) => open.Execute(
        $"""
        drop table if exists yardstick;
        create table yardstick (
            id text not null primary key, station text not null, checklist text not null, date text not null, source text not null,
            received bigint not null, document {(IsSqlite ? "text" : "jsonb")} not null);
        create index yardstick_by_station on yardstick (station, id);
        """);

    public int Fill(DbConnection open, IEnumerable<Audit> audits) => IsSqlite ? Prepared((SqliteConnection)open, audits) : Copy((NpgsqlConnection)open, audits);

    /// <summary>What anybody would write first: how often each criterion was answered with no, by region.</summary>
    public int Ask(DbConnection open) => open.Query(
        IsSqlite
            ? """
              select s.region, a.key, count(*), sum(json_extract(a.value, '$.answer') = 'no')
              from yardstick y join stations s on s.id = y.station, json_each(y.document, '$.answers') a group by 1, 2
              """
            : """
              select s.region, a.key, count(*), count(*) filter (where a.value ->> 'answer' = 'no')
              from yardstick y join stations s on s.id = y.station, jsonb_each(y.document -> 'answers') a group by 1, 2
              """).Count();

    private static int Prepared(SqliteConnection open, IEnumerable<Audit> audits)
    {
        using var transaction = open.BeginTransaction();
        using var command = open.CreateCommand();
        command.CommandText = "insert into yardstick values (@id, @station, @checklist, @date, @source, 0, @document)";
        var parameters = Columns.Select(n => command.Parameters.Add(n, SqliteType.Text)).ToArray();
        var count = 0;
        foreach (var audit in audits)
        {
            var row = Row(audit);
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i];
            count += command.ExecuteNonQuery();
        }

        transaction.Commit();
        return count;
    }

    private static int Copy(NpgsqlConnection open, IEnumerable<Audit> audits)
    {
        using var rows = open.BeginBinaryImport("copy yardstick (id, station, checklist, date, source, document, received) from stdin (format binary)");
        foreach (var audit in audits)
        {
            var row = Row(audit);
            rows.StartRow();
            for (var i = 0; i < row.Length; i++)
                rows.Write(row[i], i == row.Length - 1 ? NpgsqlDbType.Jsonb : NpgsqlDbType.Text);
            rows.Write(0L, NpgsqlDbType.Bigint);
        }

        return (int)rows.Complete();
    }

    private static string[] Row(Audit audit) =>
    [
        audit.Id.ToString(), audit.Station.ToString(), audit.Checklist.ToString(), audit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        audit.Source.Code(), Encoding.UTF8.GetString(AuditJson.Write(audit)),
    ];
}
