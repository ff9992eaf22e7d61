using AccessAudit.Regions;
using AccessAudit.Web.Accounts;

namespace AccessAudit.Web.Desk.SayFind;

/// <summary>What was said and found at the stations that somebody may see.</summary>
/// <param name="Criteria">Regions in code order, then all of them together.</param>
/// <param name="Together">All criteria of a region; of all regions under <see cref="RegionFigures.WholeCountry"/>.</param>
public sealed record ScopedSayFind(IReadOnlyList<SaidAndFound> Criteria, IReadOnlyDictionary<string, OverReporting> Together)
{
    internal static ScopedSayFind Of(Snapshot snapshot, Scope scope)
    {
        var counted = AccessAudit.Regions.SayAndFind.Count(snapshot.Stations(scope).Select(s => s.TwoSources));
        return new ScopedSayFind(counted.Criteria(), counted.Together());
    }

    /// <summary>The rows of a table: criteria of one place, or one criterion in every place.</summary>
    public IReadOnlyList<SaidAndFound> Rows(SayFindFilter filter)
    {
        var rows = Criteria.Where(f => filter.Criterion is null
            ? f.Region == (filter.Region ?? RegionFigures.WholeCountry)
            : f.Criterion.Id == filter.Criterion && (filter.Region is null || f.Region == filter.Region));
        return [.. filter.Sort == SayFindSort.Worst ? rows.OrderByDescending(f => f.Interval?.Low ?? -1).ThenByDescending(f => f.Pairs.Count) : rows];
    }
}
