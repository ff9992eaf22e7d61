using AccessAudit.Regions;

namespace AccessAudit.Planning;

/// <summary>Picks the remedies that free the most voters.</summary>
/// <remarks>
/// <para>
/// A group is freed where all that surely stops it is remedied, and one remedy may serve several groups: a set-union knapsack. But
/// remedies are shared within a station only. So every station is reduced to the few sets of groups that are worth opening it to
/// (<see cref="StationOption"/>), and the country becomes a multiple-choice knapsack (<see cref="Knapsack"/>), which is solved exactly.
/// </para>
/// <para>
/// What is unknown is no gap: nothing is planned for it, and who is stopped only possibly is not counted. A remedy is taken to be done
/// to the rule: whatever is newly asked because of it, such as the slope of a new ramp, is met.
/// </para>
/// </remarks>
public static class Planner
{
    /// <summary>The order of the stations does not matter: the same stations and terms give the same plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget is below 0, or the date is before work begins.</exception>
    public static Plan Of(IEnumerable<SurveyedStation> stations, PlanTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(terms.BudgetKzt);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.Date, terms.From);
        var outlooks = stations.OrderBy(s => s.Station.Id).Select(s => StationOutlook.Of(s, terms)).ToList();
        var (stuck, options) = (new List<StationOutlook>(), new List<IReadOnlyList<StationOption>>());
        foreach (var outlook in outlooks)
        {
            if (StationOption.Of(outlook) is not { } own || own is [{ Gaps.Count: 0 }])
                continue;
            stuck.Add(outlook);
            options.Add(own);
        }

        var knapsack = new Knapsack(options.Select(own => (IReadOnlyList<Pick>)[.. own.Select(o => new Pick(o.CostKzt, o.Voters))]));
        var best = knapsack.Solve(terms.BudgetKzt);
        var chosen = stuck.Zip(options, (outlook, own) => (Outlook: outlook, own)).Zip(best.Options, (s, place) => (s.Outlook, Option: s.own[place])).ToList();
        return new Plan
        {
            Terms = terms,
            SpentKzt = best.Cost,
            VotersFreed = best.Gain,
            VotersFreedAtMost = best.AtMost,
            VotersUnsure = chosen.Sum(c => c.Option.Groups.Where(c.Outlook.StaysUnsure).Sum(g => (long)c.Outlook.Station.NeedsOf(g))),
            Remedies = [.. chosen.SelectMany(c => c.Option.Gaps, (c, gap) => new PlannedRemedy(c.Outlook.Station.Id, gap.Criterion, gap.Cure!))],
            Stations = outlooks,
            Frontier = [.. Thinned([.. knapsack.Frontier()])],
        };
    }

    /// <summary>A curve of tens of thousands of corners says no more than one of a few hundred.</summary>
    private static IEnumerable<FrontierPoint> Thinned(IReadOnlyList<Pick> points)
    {
        const int parts = 120;
        var last = points[^1];
        var (cost, gain) = (Math.Max(1, last.Cost / parts), Math.Max(1, last.Gain / parts));
        var shown = new Pick(-1, -1);
        foreach (var (place, point) in points.Index())
        {
            if (place > 0 && place < points.Count - 1 && point.Cost - shown.Cost < cost && point.Gain - shown.Gain < gain)
                continue;
            shown = point;
            yield return new FrontierPoint(point.Cost, point.Gain);
        }
    }
}
