using System.Collections.Concurrent;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;

namespace AccessAudit.Cli;

/// <summary>The stations of a workspace with what they say of themselves and what observers found, both assessed, one at a time.</summary>
/// <param name="Shelf">The editions at hand.</param>
/// <param name="Day">The reporting date: later audits are not looked at.</param>
/// <param name="Edition">Score under this one; null is the edition in force on each audit's date.</param>
internal sealed record TwoSourcesSurvey(ChecklistShelf Shelf, DateOnly Day, Checklist? Edition)
{
    private readonly ConcurrentDictionary<ChecklistId, int> missing = new();

    /// <param name="workspace">Read once, in the order of stations.</param>
    /// <param name="region">A region's code; null is the whole country.</param>
    public IEnumerable<TwoSources> In(Workspace workspace, string? region) => InOrder.SelectSmall(workspace.Audits.ByStation(region), Of);

    /// <summary>Says which audits could not be scored, and why.</summary>
    public void TellMissing(TextWriter error)
    {
        foreach (var (checklist, audits) in missing.OrderBy(m => m.Key.ToString(), StringComparer.Ordinal))
            error.WriteLine($"{checklist} is not on the shelf; {audits} audits made with it are left out.");
    }

    private TwoSources Of(StationAudits station)
    {
        // Where nothing was said nothing can be held against it, so the observer's audit need not be scored.
        var said = Assess(station, AuditSource.SelfReport);
        return new TwoSources(station.Station.Station, said, said is null ? null : Assess(station, AuditSource.Observer));
    }

    private Assessment? Assess(StationAudits station, AuditSource source)
    {
        if (CurrentAudit.OfSource(station.Audits, source, Day) is not { } audit)
            return null;
        if ((Edition ?? Shelf.ForAudit(audit.Checklist, audit.Date)) is { } checklist)
            return Scorer.Assess(checklist, station.Station.Station, audit);
        missing.AddOrUpdate(audit.Checklist, 1, (_, sofar) => sofar + 1);
        return null;
    }
}
