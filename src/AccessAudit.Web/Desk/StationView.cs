using AccessAudit.Audits;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Web.Desk;

/// <summary>A station and what its current audit came to, as the desk's lists need it.</summary>
/// <param name="Stored">As the register has it.</param>
/// <param name="Current">Null where nobody has audited it, or with a checklist that is not at hand.</param>
/// <param name="Sources">Those whose audits it has.</param>
public sealed record StationView(StoredStation Stored, CurrentVisit? Current, IReadOnlyList<AuditSource> Sources)
{
    public Station Station => Stored.Station;

    public StationId Id => Stored.Station.Id;

    public Assessment? Assessment => Current?.Assessment;

    public SurveyedStation Surveyed => new(Stored.Station, Assessment);
}

/// <summary>The audit that speaks for a station: its day, who made it, what it came to. The answers stay in the store.</summary>
public sealed record CurrentVisit(AuditId Audit, DateOnly Date, AuditSource Source, Assessment Assessment);
