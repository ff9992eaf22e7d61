using AccessAudit.Audits;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Storage.Audits;

/// <summary>A station and all its audits in the order of their ids; none where nobody has been there.</summary>
public sealed record StationAudits(StoredStation Station, IReadOnlyList<Audit> Audits);
