using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Web.Desk;

namespace AccessAudit.Web.Stations;

/// <summary>All audits of a station, newest first, and where the newest of each source see it differently.</summary>
public sealed record StationVisits(IReadOnlyList<StationVisit> All, IReadOnlyList<StationVisit> BySource, IReadOnlyList<Difference> Differences)
{
    /// <param name="shelf">The checklists at hand.</param>
    /// <param name="station">Whose audits.</param>
    /// <param name="counting">Those that count.</param>
    /// <param name="takenBack">Those that were taken back: they are listed, and compared with nothing.</param>
    internal static StationVisits Of(ChecklistShelf shelf, Station station, IEnumerable<Audit> counting, IEnumerable<Audit> takenBack)
    {
        var all = counting.Select(a => (Audit: a, Counts: true)).Concat(takenBack.Select(a => (Audit: a, Counts: false)))
            .OrderByDescending(a => (a.Audit.Date, a.Audit.Id))
            .Select(a => new StationVisit(a.Audit, Assessing.Assess(shelf, station, a.Audit), a.Counts)).ToList();
        var newest = all.Where(v => v is { Counts: true, Assessment: not null }).DistinctBy(v => v.Audit.Source).OrderBy(v => v.Audit.Source).ToList();
        return new StationVisits(all, newest, [.. Between(newest)]);
    }

    /// <summary>Only where both know: what one has not seen is no contradiction.</summary>
    private static IEnumerable<Difference> Between(List<StationVisit> visits) =>
        visits.SelectMany(v => v.Assessment!.Checklist.Criteria).DistinctBy(c => c.Id)
            .Select(c => new Difference(c, [.. visits.Select(v => v.OutcomeOf(c.Id))]))
            .Where(d => d.Outcomes.Where(o => o is not (null or Outcome.Unknown)).Distinct().Count() > 1);
}

/// <param name="Audit">As it was handed in.</param>
/// <param name="Assessment">Null where its checklist is not at hand.</param>
/// <param name="Counts">False where it was taken back.</param>
public sealed record StationVisit(Audit Audit, Assessment? Assessment, bool Counts)
{
    public Outcome? OutcomeOf(string criterion) =>
        Assessment?.Checklist.PlaceOf(criterion) is >= 0 and var place ? Assessment.Outcomes[place] : null;
}

/// <param name="Criterion">What is seen differently.</param>
/// <param name="Outcomes">One for each source's newest audit; null where that one was not asked.</param>
public sealed record Difference(Criterion Criterion, IReadOnlyList<Outcome?> Outcomes);
