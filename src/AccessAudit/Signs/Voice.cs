using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Signs;

/// <summary>Who speaks in some audits: an auditor by name or, where no name is given, one source in one region.</summary>
public sealed record Voice(AuditSource Source, string? Auditor, string? Region)
{
    public static Voice Of(Station station, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(station);
        ArgumentNullException.ThrowIfNull(audit);
        return audit.Auditor is { Length: > 0 } name ? new Voice(audit.Source, name, null) : new Voice(audit.Source, null, station.CountsFor);
    }
}
