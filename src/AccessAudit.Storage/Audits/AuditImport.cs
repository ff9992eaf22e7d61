namespace AccessAudit.Storage.Audits;

/// <summary>What became of many audits that were handed in together.</summary>
/// <param name="Stored">False where audits were refused and therefore none was stored; the counts are then of none.</param>
/// <param name="Added">Number of new audits.</param>
/// <param name="AlreadyThere">Number of those that were here before, answer for answer.</param>
/// <param name="Conflicts">Those whose id another audit has; kept aside.</param>
/// <param name="Refused">Those of stations that the register does not have.</param>
public sealed record AuditImport(
    bool Stored,
    int Added,
    int AlreadyThere,
    IReadOnlyList<AuditAddition.Conflict> Conflicts,
    IReadOnlyList<AuditAddition.UnknownStation> Refused)
{
    /// <summary>The same where it may be kept, or the import of none.</summary>
    internal AuditImport UnlessRefused(bool skipRefused) => Refused.Count == 0 || skipRefused ? this : new AuditImport(false, 0, 0, [], Refused);
}
