using AccessAudit.Audits;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Web.Desk;

/// <summary>A station and what its current audit came to, as the desk's lists need it.</summary>
/// <param name="Stored">As the register has it.</param>
/// <param name="Current">Null where nobody has audited it, or with a checklist that is not at hand.</param>
/// <param name="Audits">All of them, in the order of ids.</param>
public sealed record StationView(StoredStation Stored, CurrentVisit? Current, IReadOnlyList<AuditHead> Audits)
{
    public Station Station => Stored.Station;

    public StationId Id => Stored.Station.Id;

    public Assessment? Assessment => Current?.Assessment;

    public SurveyedStation Surveyed => new(Stored.Station, Assessment);

    /// <summary>The newest self-report; null where there is none.</summary>
    public CurrentVisit? Said { get; init; }

    /// <summary>The newest observer's audit; null where there is none.</summary>
    public CurrentVisit? Found { get; init; }

    public TwoSources TwoSources => new(Stored.Station, Said?.Assessment, Found?.Assessment);
}

/// <summary>The audit that speaks for a station: its day, who made it, what it came to. The answers stay in the store.</summary>
public sealed record CurrentVisit(AuditId Audit, DateOnly Date, AuditSource Source, Assessment Assessment);

/// <summary>Of an audit what lists need; its answers stay in the store.</summary>
public sealed record AuditHead(AuditId Id, DateOnly Date, AuditSource Source, string? Auditor)
{
    public static AuditHead Of(Audit audit) => new(audit.Id, audit.Date, audit.Source, audit.Auditor);
}
