using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage.Audits;

namespace AccessAudit.Web.Desk;

/// <summary>Scores audits under the edition in force on their day, unless their own checklist is of a family that has none.</summary>
internal static class Assessing
{
    /// <summary>Null where the audit's checklist is not at hand.</summary>
    public static Assessment? Assess(ChecklistShelf shelf, Station station, Audit audit) =>
        shelf.ForAudit(audit.Checklist, audit.Date) is { } checklist ? Scorer.Assess(checklist, station, audit) : null;

    public static StationView View(ChecklistShelf shelf, StationAudits station, DateOnly day)
    {
        var current = Visit(CurrentAudit.Of(station.Audits, day));
        return new StationView(station.Station, current, [.. station.Audits.Select(AuditHead.Of)])
        {
            Said = OfSource(AuditSource.SelfReport),
            Found = OfSource(AuditSource.Observer),
        };

        // The current audit is one of these almost always, and is judged once.
        CurrentVisit? OfSource(AuditSource source) =>
            CurrentAudit.OfSource(station.Audits, source, day) is { } audit && audit.Id == current?.Audit ? current : Visit(CurrentAudit.OfSource(station.Audits, source, day));

        CurrentVisit? Visit(Audit? audit) => audit is not null && Assess(shelf, station.Station.Station, audit) is { } assessment
            ? new CurrentVisit(audit.Id, audit.Date, audit.Source, assessment)
            : null;
    }
}
