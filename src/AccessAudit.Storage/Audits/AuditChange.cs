using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Storage.Audits;

/// <summary>An audit came in, grew by a page or was decided about.</summary>
/// <param name="Station">Whose figures may be others now.</param>
/// <param name="Audit">Which.</param>
/// <param name="Moment">UTC, to the millisecond, by the clock of the server that stored it.</param>
public readonly record struct AuditChange(StationId Station, AuditId Audit, DateTimeOffset Moment);
