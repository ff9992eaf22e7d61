using AccessAudit.Audits;
using AccessAudit.Stations;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Stations;
using Dapper;

namespace AccessAudit.Storage.Audits;

/// <summary>All audits, each as one document. An audit that was added is never changed and never overwritten.</summary>
/// <remarks>The one exception is an audit that grows page by page from paper, see <see cref="Storage.Sheets.Papers"/>.</remarks>
public sealed class AuditStore
{
    /// <summary>Of an audit <c>a</c>: it was not taken back.</summary>
    internal const string Counts = "not exists (select 1 from withdrawn_audits w where w.audit = a.id)";

    private readonly Database database;
    private readonly StationStore stations;
    private readonly TimeProvider time;
    private readonly LogWriter log;

    internal AuditStore(Database database, StationStore stations, TimeProvider time, LogWriter log) =>
        (this.database, this.stations, this.time, this.log) = (database, stations, time, log);

    public AuditAddition Add(Audit audit) => database.Write(transaction =>
    {
        using var adding = new AuditAdding(transaction, database, time.GetUtcNow());
        var result = adding.Add(audit);
        if (result is AuditAddition.Added or AuditAddition.Conflict { IsNew: true })
            log.Append(transaction, result is AuditAddition.Added ? "audit.add" : "audit.keep-aside", audit.Id.ToString(), AuditDocument.LogDetails(audit));
        return result;
    });

    /// <summary>Adds many in one transaction. If any is refused none is stored, unless the refused are to be skipped.</summary>
    public AuditImport AddAll(IEnumerable<Audit> audits, bool skipRefused = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(audits);
        return database.Write(
            transaction =>
            {
                using var adding = new AuditAdding(transaction, database, time.GetUtcNow());
                var import = AuditLoading.AddAll(transaction, database, adding, audits, time.GetUtcNow(), cancel).UnlessRefused(skipRefused);
                var aside = import.Conflicts.Count(c => c.IsNew);
                if (import.Added + aside > 0)
                    log.Append(transaction, "audits.import", "audits", new { import.Added, KeptAside = aside, Refused = import.Refused.Count });
                return import;
            },
            keep: import => import.Stored);
    }

    public Audit? Find(AuditId id)
    {
        var document = database.Read(c => c.ExecuteScalar<string?>("select document from audits where id = @id", new { id = id.ToString() }));
        return document is null ? null : Read(document);
    }

    /// <summary>Those that count, in the order of ids.</summary>
    public IReadOnlyList<Audit> OfStation(StationId station) => OfStation(station, Counts);

    /// <summary>Those that were taken back, in the order of ids.</summary>
    public IReadOnlyList<Audit> TakenBack(StationId station) => OfStation(station, $"not {Counts}");

    /// <summary>Those of all stations that were taken back, in the order of ids.</summary>
    public IEnumerable<Audit> TakenBack() => database.Stream<string>($"select a.document from audits a where not {Counts} order by a.id").Select(Read);

    /// <summary>When audits came in, by the server's clock; those that are not here are left out.</summary>
    public IReadOnlyDictionary<AuditId, DateTimeOffset> Received(IEnumerable<AuditId> ids) => database.Read(c => c
        .Query<(string Id, long Received)>(
            $"select id, received from audits where {database.Dialect.IsOneOf("id", "@ids")}", new { ids = ids.Select(i => i.ToString()).ToList() })
        .ToDictionary(r => AuditId.Parse(r.Id, null), r => DateTimeOffset.FromUnixTimeMilliseconds(r.Received)));

    /// <summary>All audits in the order of their ids, one by one.</summary>
    public IEnumerable<Audit> All() => Documents().Select(Read);

    /// <summary>The same as JSON, for handing on unread.</summary>
    public IEnumerable<string> Documents() => database.Stream<string>("select document from audits order by id");

    /// <summary>What came in, grew or was decided about since a moment, by the clocks of the servers; in no order.</summary>
    public IReadOnlyList<AuditChange> ChangedSince(DateTimeOffset moment) => database.Read(c => c
        .Query<(string Station, string Audit, long Moment)>(
            """
            select station, id, received from audits where received >= @since
            union select a.station, a.id, d.decided from audit_decisions d join audits a on a.id = d.audit where d.decided >= @since
            """,
            new { since = moment.ToUnixTimeMilliseconds() })
        .Select(r => new AuditChange(StationId.Parse(r.Station, null), AuditId.Parse(r.Audit, null), DateTimeOffset.FromUnixTimeMilliseconds(r.Moment)))
        .ToList());

    public int Count() => database.Read(c => c.ExecuteScalar<int>("select count(*) from audits"));

    /// <summary>Every station in the order of ids with the audits that count, one station at a time; also those without any.</summary>
    /// <param name="region">A region's code; null is the whole country.</param>
    public IEnumerable<StationAudits> ByStation(string? region = null)
    {
        StationAudits? current = null;
        var audits = new List<Audit>();
        foreach (var row in database.Stream<StationRow>(
            $"""
            select s.serial as Serial, s.document as Station, a.document as Audit
            from stations s left join audits a on a.station = s.id and {Counts}
            {(region is null ? "" : "where s.region = @region")}
            order by s.id, a.id
            """,
            new { region }))
        {
            if (current is not null && current.Station.Serial != row.Serial)
                yield return current;
            if (current is null || current.Station.Serial != row.Serial)
                current = new StationAudits(stations.Read(row.Serial, row.Station), audits = []);
            if (row.Audit is not null)
                audits.Add(Read(row.Audit));
        }

        if (current is not null)
            yield return current;
    }

    /// <summary>What waits for a person's decision, in the order of ids.</summary>
    public IReadOnlyList<AuditConflict> Conflicts() =>
    [
        .. database.Stream<ConflictRow>(
            """
            select a.document as Kept, c.document as Aside, c.received as Received
            from audit_conflicts c join audits a on a.id = c.audit
            order by c.audit, c.received, c.sha256
            """)
            .Select(r => new AuditConflict(Read(r.Kept), Read(r.Aside), DateTimeOffset.FromUnixTimeMilliseconds(r.Received))),
    ];

    private IReadOnlyList<Audit> OfStation(StationId station, string which) =>
    [
        .. database.Stream<string>($"select a.document from audits a where a.station = @station and {which} order by a.id", new { station = station.ToString() })
            .Select(Read),
    ];

    private Audit Read(string document) => AuditDocument.Read(document, database.Place);

    private sealed record StationRow(long Serial, string Station, string? Audit);

    private sealed record ConflictRow(string Kept, string Aside, long Received);
}
