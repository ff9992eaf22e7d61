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
        var current = CurrentAudit.Of(station.Audits, day);
        var assessment = current is null ? null : Assess(shelf, station.Station.Station, current);
        return new StationView(
            station.Station,
            assessment is null ? null : new CurrentVisit(current!.Id, current.Date, current.Source, assessment),
            [.. station.Audits.Select(a => a.Source).Distinct().Order()]);
    }
}
