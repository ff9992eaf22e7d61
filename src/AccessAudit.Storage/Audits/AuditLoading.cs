using System.Data.Common;
using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Storage.Audits;

/// <summary>Adds many audits within a transaction, in the way that is fastest for the database.</summary>
internal static class AuditLoading
{
    private const string Table = "staged_audits";

    /// <remarks>What came of each is the same as if they had been added one by one.</remarks>
    public static AuditImport AddAll(
        DbTransaction transaction, Database database, AuditAdding adding, IEnumerable<Audit> audits, DateTimeOffset now, CancellationToken cancel)
    {
        using var staging = database.Dialect.Stage(
            transaction, Table,
            ("number", StagedType.Whole), ("id", StagedType.Text), ("station", StagedType.Text), ("checklist", StagedType.Text),
            ("date", StagedType.Text), ("source", StagedType.Text), ("document", StagedType.Json));
        if (staging is null)
            return OneByOne(adding, audits, cancel);

        Fill(staging, audits, cancel);
        var connection = transaction.Connection!;
        var added = connection.Execute(
            $"""
            with fresh as (
                delete from {Table} where number in (
                    select min(number) from {Table} s
                    where exists (select 1 from stations where id = s.station) and not exists (select 1 from audits where id = s.id)
                    group by id)
                returning id, station, checklist, date, source, document)
            insert into audits (id, station, checklist, date, source, received, document)
            select id, station, checklist, date, source, @received, document from fresh
            """,
            new { received = now.ToUnixTimeMilliseconds() },
            transaction);
        var alreadyThere = connection.Execute(
            $"delete from {Table} s using audits a where a.id = s.id and a.document::text = s.document::text", transaction: transaction);
        // Those that are left are few or troubled. They are taken into memory, for a connection does one thing at a time.
        var left = connection.Query<string>($"select document from {Table} order by number", transaction: transaction);
        var others = OneByOne(adding, left.Select(d => AuditDocument.Read(d, database.Place)), cancel);
        return others with { Added = added + others.Added, AlreadyThere = alreadyThere + others.AlreadyThere };
    }

    private static void Fill(StagingTable staging, IEnumerable<Audit> audits, CancellationToken cancel)
    {
        var number = 0L;
        foreach (var audit in audits)
        {
            cancel.ThrowIfCancellationRequested();
            staging.Add(
                ++number, audit.Id.ToString(), audit.Station.ToString(), audit.Checklist.ToString(),
                audit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), audit.Source.Code(), AuditDocument.Of(audit));
        }

        staging.Complete();
    }

    private static AuditImport OneByOne(AuditAdding adding, IEnumerable<Audit> audits, CancellationToken cancel)
    {
        var (added, alreadyThere) = (0, 0);
        var conflicts = new List<AuditAddition.Conflict>();
        var refused = new List<AuditAddition.UnknownStation>();
        foreach (var audit in audits)
        {
            cancel.ThrowIfCancellationRequested();
            switch (adding.Add(audit))
            {
                case AuditAddition.Added: added++; break;
                case AuditAddition.AlreadyThere: alreadyThere++; break;
                case AuditAddition.Conflict conflict: conflicts.Add(conflict); break;
                case AuditAddition.UnknownStation unknown: refused.Add(unknown); break;
            }
        }

        return new AuditImport(true, added, alreadyThere, conflicts, refused);
    }
}
