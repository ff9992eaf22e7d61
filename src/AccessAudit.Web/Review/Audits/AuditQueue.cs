using AccessAudit.Audits;
using AccessAudit.Storage;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Desk.SayFind;

namespace AccessAudit.Web.Review.Audits;

/// <summary>The audits that came in, with what was decided about them and why a person should look.</summary>
internal sealed class AuditQueue(Workspace workspace, CountryView country, WarningSigns warnings)
{
    /// <summary>Those of a scope that a filter takes; what is most urgent first, then the newest.</summary>
    public IReadOnlyList<AuditEntry> Of(Scope scope, AuditFilter filter)
    {
        var (now, signs, decisions) = (country.Now, warnings.Of(scope), workspace.AuditReviews.Newest());
        var conflicts = workspace.AuditReviews.OpenConflicts().Select(c => c.Kept.Id).ToHashSet();
        var counting = now.Stations(scope).SelectMany(s => s.Audits, (station, audit) => (Station: station, Audit: audit));
        var all = filter.State is null or ReviewState.TakenBack ? counting.Concat(TakenBack(now, scope)) : counting;
        return
        [
            .. all.Select(a => new AuditEntry(a.Station, a.Audit, decisions.GetValueOrDefault(a.Audit.Id), Reasons(a.Station, a.Audit, signs, conflicts)))
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
        return (new AuditEntry(station, head, workspace.AuditReviews.Of(id) is [.., var last] ? last : null, Reasons(station, head, warnings.Of(scope), conflicts)), audit);
    }

    private IEnumerable<(StationView Station, AuditHead Audit)> TakenBack(Snapshot now, Scope scope) =>
        workspace.Audits.TakenBack().Select(a => (Station: now.Find(scope, a.Station), Head: AuditHead.Of(a))).Where(a => a.Station is not null).Select(a => (a.Station!, a.Head));

    private static List<LookReason> Reasons(StationView station, AuditHead audit, FoundSigns signs, HashSet<AuditId> conflicts)
    {
        var reasons = new List<LookReason>();
        if (conflicts.Contains(audit.Id))
            reasons.Add(LookReason.Conflict);
        if (signs.About(station.Station, audit).Any())
            reasons.Add(LookReason.Sign);
        reasons.AddRange(LookReasons.Rivals(audit, station.Audits).Select(r => r.Reason).Distinct().Order());
        if (LookReasons.IsDrawn(audit.Id))
            reasons.Add(LookReason.Drawn);
        return reasons;
    }
}
