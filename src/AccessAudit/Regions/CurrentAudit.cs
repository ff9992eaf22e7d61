using AccessAudit.Audits;

namespace AccessAudit.Regions;

/// <summary>Which of a station's audits speaks for it on a day.</summary>
public static class CurrentAudit
{
    /// <summary>
    /// The newest by date; on one date an observer before a citizen before a self-report; then the greatest id. Null where there is
    /// none on or before the reporting date.
    /// </summary>
    public static Audit? Of(IEnumerable<Audit> audits, DateOnly reportingDate) =>
        audits.Where(a => a.Date <= reportingDate).MaxBy(a => (a.Date, Weight(a.Source), a.Id));

    /// <summary>The current audit, and what would be current without it; what has changed is told between the two.</summary>
    public static (Audit? Current, Audit? Before) AndBefore(IReadOnlyList<Audit> audits, DateOnly reportingDate)
    {
        var current = Of(audits, reportingDate);
        return (current, current is null ? null : Of(audits.Where(a => a.Id != current.Id), reportingDate));
    }

    /// <summary>The newest of one source, then the greatest id: what that source says by itself, whatever others say.</summary>
    public static Audit? OfSource(IEnumerable<Audit> audits, AuditSource source, DateOnly reportingDate) =>
        audits.Where(a => a.Source == source && a.Date <= reportingDate).MaxBy(a => (a.Date, a.Id));

    private static int Weight(AuditSource source) => source switch
    {
        AuditSource.Observer => 2,
        AuditSource.Citizen => 1,
        _ => 0,
    };
}
