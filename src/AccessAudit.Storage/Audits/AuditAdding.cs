using System.Data.Common;
using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Storage.Databases;

namespace AccessAudit.Storage.Audits;

/// <summary>Adds audits one after the other within a transaction.</summary>
internal sealed class AuditAdding : IDisposable
{
    private readonly Database database;
    private readonly long now;
    private readonly Prepared add;
    private readonly Prepared find;
    private readonly Prepared keepAside;
    private readonly Prepared put;

    public AuditAdding(DbTransaction transaction, Database database, DateTimeOffset now)
    {
        (this.database, this.now) = (database, now.ToUnixTimeMilliseconds());
        var document = database.Dialect.Json("@document");
        var insert =
            $"""
            insert into audits (id, station, checklist, date, source, received, document)
            select @id, @station, @checklist, @date, @source, @received, {document}
            """;
        ReadOnlySpan<string> columns = ["@id", "@station", "@checklist", "@date", "@source", "@received", "@document"];
        // Almost always the audit is new and its station known: one statement for that, and questions only where it does nothing.
        add = new Prepared(
            transaction, $"{insert} where exists (select 1 from stations where id = @station) on conflict (id) do nothing", columns);
        find = new Prepared(
            transaction,
            "select document from audits where id = @id and exists (select 1 from stations where id = @station)",
            "@id", "@station");
        keepAside = new Prepared(
            transaction,
            $"insert into audit_conflicts (audit, sha256, received, document) values (@audit, @sha256, @received, {document}) on conflict do nothing",
            "@audit", "@sha256", "@received", "@document");
        put = new Prepared(
            transaction,
            $"""
            {insert} where exists (select 1 from papers where audit = @id and station = @station and checklist = @checklist)
            on conflict (id) do update
            set date = excluded.date, source = excluded.source, received = excluded.received, document = excluded.document
            """,
            columns);
    }

    public AuditAddition Add(Audit audit)
    {
        if (Run(add, audit) == 1)
            return new AuditAddition.Added(audit.Id);
        if (find.Text(audit.Id.ToString(), audit.Station.ToString()) is not { } known)
            return new AuditAddition.UnknownStation(audit.Id, audit.Station);
        if (AuditDocument.Same(AuditDocument.Read(known, database.Place), audit))
            return new AuditAddition.AlreadyThere(audit.Id);
        var kept = keepAside.Run(audit.Id.ToString(), AuditDocument.Sha256(audit), now, AuditDocument.Of(audit));
        return new AuditAddition.Conflict(audit.Id, IsNew: kept == 1);
    }

    /// <summary>False where no paper feeds this audit.</summary>
    public bool PutFromPaper(Audit audit) => Run(put, audit) == 1;

    public void Dispose()
    {
        add.Dispose();
        find.Dispose();
        keepAside.Dispose();
        put.Dispose();
    }

    private int Run(Prepared statement, Audit audit) => statement.Run(
        audit.Id.ToString(),
        audit.Station.ToString(),
        audit.Checklist.ToString(),
        audit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        audit.Source.Code(),
        now,
        AuditDocument.Of(audit));
}
