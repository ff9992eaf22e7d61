using System.Collections.Concurrent;
using AccessAudit.Audits;
using AccessAudit.Storage;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Desk.SayFind;

namespace AccessAudit.Web.Review.Audits;

/// <summary>The audits that came in, with what was decided about them and why a person should look.</summary>
internal sealed class AuditQueue(Workspace workspace, CountryView country, WarningSigns warnings)
{
    private const int MostScopes = 64;

    private readonly ConcurrentDictionary<string, Looked> looked = new(StringComparer.Ordinal);

    /// <summary>Those of a scope that a filter takes; what is most urgent first, then the newest.</summary>
    public IReadOnlyList<AuditEntry> Of(Scope scope, AuditFilter filter)
    {
        var (now, signs, decisions) = (country.Now, warnings.Of(scope), workspace.AuditReviews.Newest());
        var conflicts = workspace.AuditReviews.OpenConflicts().Select(c => c.Kept.Id).ToHashSet();
        var counting = Looking(scope, now, signs);
        var all = filter.State is null or ReviewState.TakenBack ? counting.Concat(TakenBack(now, scope, signs)) : counting;
        return
        [
            .. all.Select(e => conflicts.Contains(e.Audit.Id) ? e with { Reasons = [LookReason.Conflict, .. e.Reasons] } : e)
                .Select(e => decisions.TryGetValue(e.Audit.Id, out var decision) ? e with { Decision = decision } : e)
                .Where(filter.Takes)
                .OrderBy(e => e.Reasons.Count > 0 ? e.Reasons[0] : (LookReason)int.MaxValue).ThenByDescending(e => e.Audit.Date).ThenBy(e => e.Audit.Id),
        ];
    }

    /// <summary>One of them; null where there is none in the scope.</summary>
    public (AuditEntry Entry, Audit Audit)? Find(Scope scope, AuditId id)
    {
        if (workspace.Audits.Find(id) is not { } audit || country.Now.Find(scope, audit.Station) is not { } station)
            return null;
        var conflicts = workspace.AuditReviews.OpenConflicts().Select(c => c.Kept.Id).ToHashSet();
        var head = AuditHead.Of(audit);
        var reasons = Reasons(station, head, warnings.Of(scope));
        return (
            new AuditEntry(
                station, head, workspace.AuditReviews.Of(id) is [.., var last] ? last : null, conflicts.Contains(id) ? [LookReason.Conflict, .. reasons] : reasons),
            audit);
    }

    /// <summary>What follows from audits and signs alone is worked out once for each scope, until one of the two is another.</summary>
    private IReadOnlyList<AuditEntry> Looking(Scope scope, Snapshot now, FoundSigns signs)
    {
        if (looked.TryGetValue(scope.Key, out var known) && known.Snapshot == now && ReferenceEquals(known.Signs, signs))
            return known.Entries;
        if (looked.Count >= MostScopes)
            looked.Clear();
        IReadOnlyList<AuditEntry> entries =
            [.. now.Stations(scope).SelectMany(s => s.Audits, (station, audit) => new AuditEntry(station, audit, null, Reasons(station, audit, signs)))];
        looked[scope.Key] = new Looked(now, signs, entries);
        return entries;
    }

    private IEnumerable<AuditEntry> TakenBack(Snapshot now, Scope scope, FoundSigns signs) =>
        from audit in workspace.Audits.TakenBack()
        let station = now.Find(scope, audit.Station)
        where station is not null
        select new AuditEntry(station, AuditHead.Of(audit), null, Reasons(station, AuditHead.Of(audit), signs));

    private static List<LookReason> Reasons(StationView station, AuditHead audit, FoundSigns signs)
    {
        var reasons = new List<LookReason>();
        if (signs.About(station.Station, audit).Any())
            reasons.Add(LookReason.Sign);
        reasons.AddRange(LookReasons.Rivals(audit, station.Audits).Select(r => r.Reason).Distinct().Order());
        if (LookReasons.IsDrawn(audit.Id))
            reasons.Add(LookReason.Drawn);
        return reasons;
    }

    private sealed record Looked(Snapshot Snapshot, FoundSigns Signs, IReadOnlyList<AuditEntry> Entries);
}
