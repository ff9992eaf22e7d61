using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using Dapper;

namespace AccessAudit.Storage.Audits;

/// <summary>What people decided about audits: lines that are added and never changed. No audit is ever removed.</summary>
public sealed class AuditReviews
{
    private const string Select =
        """
        select d.number as Number, d.audit as Audit, d.verdict as Verdict, d.reason as Reason, d.aside as Aside, d.decided_by as Who, d.decided as Decided
        from audit_decisions d
        """;

    private readonly Database database;
    private readonly AuditStore audits;
    private readonly LogWriter log;

    internal AuditReviews(Database database, AuditStore audits, LogWriter log) => (this.database, this.audits, this.log) = (database, audits, log);

    /// <summary>Decides, unless somebody else has decided in the meantime; then nothing is stored and the answer is null.</summary>
    /// <param name="audit">One that is in the store.</param>
    /// <param name="verdict">None about a conflict, see <see cref="Settle"/>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The number of the newest decision that the person has seen; 0 where there was none.</param>
    public AuditDecision? Decide(AuditId audit, AuditVerdict verdict, string reason, long seen)
    {
        if (verdict is AuditVerdict.FirstStands or AuditVerdict.OtherTaken)
            throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "a conflict is settled");
        return database.Write(transaction => LastOf(transaction, audit) == seen ? Add(transaction, audit, verdict, reason, null) : null, keep: d => d is not null);
    }

    /// <summary>Says which of two audits under one id is right; null where that was said already.</summary>
    /// <param name="conflict">One of <see cref="AuditStore.Conflicts"/>.</param>
    /// <param name="other">The one that was kept aside is right: it comes in under an id of its own, and the first counts no more.</param>
    /// <param name="reason">Why.</param>
    public AuditDecision? Settle(AuditConflict conflict, bool other, string reason)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var aside = AuditDocument.Sha256(conflict.Aside);
        return database.Write(
            transaction =>
            {
                if (Settled(transaction.Connection!, transaction).Contains((conflict.Kept.Id.ToString(), aside)))
                    return null;
                if (other)
                {
                    using var adding = new AuditAdding(transaction, database, log.Time.GetUtcNow());
                    var taken = conflict.Aside with { Id = AuditId.New(log.Time.GetUtcNow()) };
                    if (adding.Add(taken) is not AuditAddition.Added)
                        throw new InvalidOperationException("a new id is taken");
                    log.Append(transaction, "audit.add", taken.Id.ToString(), AuditDocument.LogDetails(taken));
                }

                return Add(transaction, conflict.Kept.Id, other ? AuditVerdict.OtherTaken : AuditVerdict.FirstStands, reason, aside);
            },
            keep: d => d is not null);
    }

    /// <summary>Everything that was decided about an audit, oldest first.</summary>
    public IReadOnlyList<AuditDecision> Of(AuditId audit) => database.Read(c =>
        (IReadOnlyList<AuditDecision>)[.. c.Query<Row>($"{Select} where d.audit = @audit order by d.number", new { audit = audit.ToString() }).Select(Read)]);

    /// <summary>The newest decision about each audit about which there is any.</summary>
    public IReadOnlyDictionary<AuditId, AuditDecision> Newest() => database.Read(c =>
        c.Query<Row>($"{Select} where d.number = (select max(number) from audit_decisions where audit = d.audit)").Select(Read).ToDictionary(d => d.Audit));

    /// <summary>How many decisions there are: another number means that other audits may count.</summary>
    public long Count() => database.Read(c => Counters.Last(c, Counters.AuditDecisions));

    /// <summary>Conflicts about which nobody has decided yet.</summary>
    public IReadOnlyList<AuditConflict> OpenConflicts()
    {
        var settled = database.Read(c => Settled(c, null));
        return [.. audits.Conflicts().Where(c => !settled.Contains((c.Kept.Id.ToString(), AuditDocument.Sha256(c.Aside))))];
    }

    private static HashSet<(string, string)> Settled(DbConnection connection, DbTransaction? transaction) =>
        [.. connection.Query<(string, string)>("select audit, aside from audit_decisions where aside is not null", transaction: transaction)];

    private static long LastOf(DbTransaction transaction, AuditId audit) => transaction.Connection!.ExecuteScalar<long>(
        "select coalesce(max(number), 0) from audit_decisions where audit = @audit", new { audit = audit.ToString() }, transaction);

    private AuditDecision Add(DbTransaction transaction, AuditId audit, AuditVerdict verdict, string reason, string? aside)
    {
        var row = new Row(
            Counters.Next(transaction, Counters.AuditDecisions), audit.ToString(), verdict.Code(), reason, aside, log.Who, log.Time.GetUtcNow().ToUnixTimeMilliseconds());
        transaction.Connection!.Execute(
            """
            insert into audit_decisions (number, audit, verdict, reason, aside, decided_by, decided)
            values (@Number, @Audit, @Verdict, @Reason, @Aside, @Who, @Decided)
            """,
            row,
            transaction);
        transaction.Connection!.Execute(
            verdict.Counts()
                ? "delete from withdrawn_audits where audit = @Audit"
                : "insert into withdrawn_audits (audit) values (@Audit) on conflict do nothing",
            new { row.Audit },
            transaction);
        log.Append(transaction, $"audit.{verdict.Code()}", row.Audit, new { Decision = row.Number, row.Reason, row.Aside });
        return Read(row);
    }

    private static AuditDecision Read(Row row) => new(
        row.Number, AuditId.Parse(row.Audit, null), AuditVerdicts.Parse(row.Verdict)!.Value, row.Reason, row.Aside, row.Who,
        DateTimeOffset.FromUnixTimeMilliseconds(row.Decided));

    private sealed record Row(long Number, string Audit, string Verdict, string Reason, string? Aside, string Who, long Decided);
}
