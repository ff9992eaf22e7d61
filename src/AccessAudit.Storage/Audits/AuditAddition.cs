using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Storage.Audits;

/// <summary>What became of an audit that was handed in.</summary>
public abstract record AuditAddition
{
    private AuditAddition()
    {
    }

    public sealed record Added(AuditId Audit) : AuditAddition;

    /// <summary>It was here already, answer for answer: sending twice does no harm.</summary>
    public sealed record AlreadyThere(AuditId Audit) : AuditAddition;

    /// <summary>Another audit has this id. That one stays; this one is kept aside until a person decides.</summary>
    /// <param name="Audit">The id that both have.</param>
    /// <param name="IsNew">False where this one was kept aside before.</param>
    public sealed record Conflict(AuditId Audit, bool IsNew) : AuditAddition;

    /// <summary>Refused: the register has no such station.</summary>
    public sealed record UnknownStation(AuditId Audit, StationId Station) : AuditAddition;
}
