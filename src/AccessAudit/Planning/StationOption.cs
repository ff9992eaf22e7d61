using System.Numerics;

namespace AccessAudit.Planning;

/// <summary>A set of voter groups that a station can be opened to, with everything that this takes.</summary>
/// <param name="CostKzt">Every remedy counted once, however many groups it serves.</param>
/// <param name="Voters">Voters with special needs who are freed.</param>
/// <param name="Groups">The freed groups.</param>
/// <param name="Gaps">What is remedied, in checklist order.</param>
internal sealed record StationOption(long CostKzt, long Voters, IReadOnlyList<string> Groups, IReadOnlyList<BlockingGap> Gaps)
{
    private static readonly IReadOnlyList<StationOption> NothingToDo = [new(0, 0, [], [])];

    /// <summary>
    /// The options worth having, cheapest first: each costs more than the one before and frees more. The first costs nothing, and
    /// does nothing unless something can be had for nothing.
    /// </summary>
    /// <remarks>
    /// Every set of groups is looked at: with at most <see cref="Checklists.Checklist.MostGroups"/> groups they are few. Of options
    /// alike in cost and voters stays the one with the fewest remedies, then that of the groups named first.
    /// </remarks>
    public static IReadOnlyList<StationOption> Of(StationOutlook outlook)
    {
        if (outlook.Gaps.Count == 0)
            return NothingToDo;
        var groups = outlook.Stopped.Where(g => outlook.Station.NeedsOf(g) > 0 && outlook.CanBeFreed(g)).ToList();
        if (groups.Count == 0)
            return NothingToDo;

        var serves = outlook.Gaps.Select(gap => groups.Index().Where(g => gap.Blocks(g.Item)).Aggregate(0, (mask, g) => mask | (1 << g.Index))).ToArray();
        var sets = Enumerable.Range(0, 1 << groups.Count).Select(set => Draft.Of(outlook, groups, serves, set)).Order();
        var options = new List<StationOption>();
        foreach (var draft in sets)
        {
            if (options.Count > 0 && draft.Voters <= options[^1].Voters)
                continue;
            options.Add(new StationOption(
                draft.CostKzt, draft.Voters,
                [.. groups.Where((_, place) => (draft.Set >> place & 1) != 0)],
                [.. outlook.Gaps.Where((_, place) => (draft.Set & serves[place]) != 0)]));
        }

        return options;
    }

    /// <summary>Ordered so that whatever is dominated comes after what dominates it.</summary>
    private readonly record struct Draft(long CostKzt, long Voters, int Remedies, int Set) : IComparable<Draft>
    {
        public static Draft Of(StationOutlook outlook, List<string> groups, int[] serves, int set)
        {
            var (cost, voters, remedies) = (0L, 0L, 0);
            for (var place = 0; place < serves.Length; place++)
            {
                if ((set & serves[place]) == 0)
                    continue;
                cost += outlook.Gaps[place].Cure!.Remedy.CostKzt;
                remedies++;
            }

            for (var rest = (uint)set; rest != 0; rest &= rest - 1)
                voters += outlook.Station.NeedsOf(groups[BitOperations.TrailingZeroCount(rest)]);
            return new Draft(cost, voters, remedies, set);
        }

        public int CompareTo(Draft other) =>
            (CostKzt, -Voters, Remedies, Set).CompareTo((other.CostKzt, -other.Voters, other.Remedies, other.Set));
    }
}
