using AccessAudit.Planning;

namespace AccessAudit.Cli;

/// <summary>A plan for people: a few sentences and tables.</summary>
internal static class PlanTables
{
    private const int MostShown = 40;

    /// <param name="output">Where to.</param>
    /// <param name="plan">What is shown.</param>
    /// <param name="stations">The stations in place of the plan.</param>
    /// <param name="frontier">The frontier in place of the plan.</param>
    public static void Write(TextWriter output, Plan plan, bool stations, bool frontier)
    {
        foreach (var line in Sentences(plan))
            output.WriteLine(line);
        if (stations)
            Stations(output, plan);
        if (frontier)
            Frontier(output, plan);
        if (!stations && !frontier)
            Remedies(output, plan);
    }

    private static IEnumerable<string> Sentences(Plan plan)
    {
        var best = plan.IsProvenBest ? "no plan within these terms frees more" : $"the best possible frees at most {plan.VotersFreedAtMost:#,0}";
        yield return $"{plan.VotersFreed:#,0} of {plan.VotersBlocked:#,0} surely stopped voters are freed by {plan.Terms.Date:yyyy-MM-dd} for "
            + $"{plan.SpentKzt:#,0} of {plan.Terms.BudgetKzt:#,0} tenge; {best}.";
        if (plan.VotersUnsure > 0)
            yield return $"{plan.VotersUnsure:#,0} of the freed may still be stopped by something that was not seen: audit it.";
        var count = plan.Stations.CountBy(s => s.Prospect).ToDictionary();
        int Of(Prospect prospect) => count.GetValueOrDefault(prospect);
        yield return $"Stations: {Of(Prospect.FixableByTheDate):#,0} fixable by the date; {Of(Prospect.NotFixableInTime):#,0} not fixable in time, consider "
            + $"another room (for people to decide); {Of(Prospect.NoKnownBarrier):#,0} without a known barrier; {Of(Prospect.NotAudited):#,0} not audited.";
        yield return "Costs and days are estimates of the checklist.";
    }

    private static void Remedies(TextWriter output, Plan plan)
    {
        PlainTable.Write(
            output,
            ["Criterion", "Remedy", "Stations", "Cost, tenge", "Days"],
            plan.Remedies.GroupBy(r => (r.Criterion.Id, r.Cure.Kind))
                .Select(g => (g.Key, Count: g.Count(), Cost: g.Sum(r => r.Cure.Remedy.CostKzt), Days: g.Max(r => r.Cure.Remedy.Days)))
                .OrderByDescending(g => g.Cost).ThenBy(g => g.Key.Id, StringComparer.Ordinal)
                .Select(g => (IReadOnlyList<string>)[g.Key.Id, g.Key.Kind.Code(), $"{g.Count:#,0}", $"{g.Cost:#,0}", $"{g.Days}"]));
        PlainTable.Write(
            output,
            ["Station", "Criterion", "Remedy", "Cost, tenge", "Days"],
            plan.Remedies.Take(MostShown).Select(r => (IReadOnlyList<string>)
                [$"{r.Station}", r.Criterion.Id, r.Cure.Kind.Code(), $"{r.Cure.Remedy.CostKzt:#,0}", $"{r.Cure.Remedy.Days}"]));
        TellMore(output, plan.Remedies.Count);
    }

    private static void Stations(TextWriter output, Plan plan)
    {
        var stuck = plan.Stations.Where(s => s.Gaps.Count > 0).OrderByDescending(s => s.Prospect).ThenByDescending(s => s.VotersBlocked).ToList();
        PlainTable.Write(
            output,
            ["Station", "By the date", "Voters stopped", "Fixable", "Cost, tenge", "Days", "Without a remedy in time"],
            stuck.Take(MostShown).Select(s => (IReadOnlyList<string>)
            [
                $"{s.Station.Id}", s.Prospect == Prospect.FixableByTheDate ? "fixable" : "not fixable in time: consider another room",
                $"{s.VotersBlocked:#,0}", $"{s.VotersFixable:#,0}", $"{s.CostKzt:#,0}", $"{s.Days}",
                string.Join(", ", s.Gaps.Where(g => g.Cure is null).Select(g => g.Criterion.Id)),
            ]));
        TellMore(output, stuck.Count);
    }

    private static void Frontier(TextWriter output, Plan plan) => PlainTable.Write(
        output, ["Budget, tenge", "Voters freed"],
        plan.Frontier.Select(p => (IReadOnlyList<string>)[$"{p.BudgetKzt:#,0}", $"{p.VotersFreed:#,0}"]));

    private static void TellMore(TextWriter output, int count)
    {
        if (count > MostShown)
            output.WriteLine($"{count - MostShown:#,0} more; --json names all.");
    }
}
