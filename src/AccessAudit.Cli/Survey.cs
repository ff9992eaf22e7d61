using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Cli;

/// <summary>A station of the workspace, its current audit and the one before it, both assessed.</summary>
/// <remarks>An audit is assessed under the edition in force on its day, unless its own checklist is of a family that has none.</remarks>
internal sealed record Survey(StoredStation Station, AuditedVisit? Current, AuditedVisit? Before)
{
    /// <summary>The checklist of the current audit where that is no longer on the shelf: the station counts as not audited.</summary>
    public ChecklistId? Missing { get; private init; }

    /// <summary>Every station, in the order of ids, one at a time.</summary>
    /// <param name="region">A region's code; null is the whole country.</param>
    /// <param name="day">The reporting date: later audits are not looked at.</param>
    /// <param name="edition">Score under this one; null is the edition in force on each audit's date.</param>
    public static IEnumerable<Survey> Of(Workspace workspace, ChecklistShelf shelf, string? region, DateOnly day, Checklist? edition = null) =>
        workspace.Audits.ByStation(region).Select(s => Of(shelf, s, day, edition));

    public static Survey OfStation(Workspace workspace, ChecklistShelf shelf, StoredStation station, DateOnly day) =>
        Of(shelf, new StationAudits(station, workspace.Audits.OfStation(station.Station.Id)), day, edition: null);

    /// <summary>Says which stations' audits could not be scored, and why.</summary>
    public static void TellMissing(IEnumerable<Survey> surveys, TextWriter error) =>
        TellMissing(surveys.Select(s => s.Missing).OfType<ChecklistId>().CountBy(c => c), error);

    /// <inheritdoc cref="TellMissing(IEnumerable{Survey}, TextWriter)"/>
    public static void TellMissing(IEnumerable<KeyValuePair<ChecklistId, int>> stations, TextWriter error)
    {
        foreach (var (checklist, count) in stations)
            error.WriteLine($"{checklist} is not on the shelf; {count} stations audited with it count as not audited.");
    }

    public SurveyedStation Surveyed => new(Station.Station, Current?.Assessment);

    private static Survey Of(ChecklistShelf shelf, StationAudits station, DateOnly day, Checklist? edition)
    {
        var (current, before) = CurrentAudit.AndBefore(station.Audits, day);
        var visit = Visit(shelf, station, current, edition);
        return new Survey(station.Station, visit, Visit(shelf, station, before, edition))
        {
            Missing = visit is null ? current?.Checklist : null,
        };
    }

    private static AuditedVisit? Visit(ChecklistShelf shelf, StationAudits station, Audit? audit, Checklist? edition)
    {
        if (audit is null || (edition ?? shelf.ForAudit(audit.Checklist, audit.Date)) is not { } checklist)
            return null;
        return new AuditedVisit(audit, Scorer.Assess(checklist, station.Station.Station, audit));
    }
}
