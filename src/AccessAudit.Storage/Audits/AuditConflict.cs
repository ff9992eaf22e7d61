using AccessAudit.Audits;

namespace AccessAudit.Storage.Audits;

/// <summary>Two audits that came under one id.</summary>
/// <param name="Kept">The one that came first and counts.</param>
/// <param name="Aside">The other one.</param>
/// <param name="Received">When the other one came.</param>
public sealed record AuditConflict(Audit Kept, Audit Aside, DateTimeOffset Received);
