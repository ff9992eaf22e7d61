using System.Text;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using CsCheck;
using Google.OrTools.Sat;
using static AccessAudit.Tests.Planning.PlanSamples;

namespace AccessAudit.Tests.Planning;

/// <summary>What holds for every plan.</summary>
public class PlannerProperties
{
    private static readonly Gen<SurveyedStation> AnyStation = Gen.Select(
        Gen.Int[1, 999], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 2].Array[PlanSamples.Rules.Criteria.Count],
        (number, wheelchair, walking, blind, seen) => Station(
            number, (wheelchair, walking, blind),
            [.. PlanSamples.Rules.Criteria.Zip(seen).Where(c => c.Second > 0).Select(c => c.Second == 1 ? c.First.Id : $"{c.First.Id}?")]));

    private static readonly Gen<SurveyedStation[]> Some = AnyStation.Array[0, 6].Select(s => s.DistinctBy(one => one.Station.Id).ToArray());

    private static readonly Gen<PlanTerms> AnyTerms =
        Gen.Select(Gen.Long[0, 12_000], Gen.Int[0, 100], Gen.Bool, Terms);

    [Fact]
    public void No_other_choice_of_remedies_frees_more() => Gen.Select(Some.Select(s => s.Take(3).ToArray()), AnyTerms).Sample((stations, terms) =>
    {
        var plan = Planner.Of(stations, terms);

        Assert.Equal(BestByTrying(stations, terms), plan.VotersFreed);
        Assert.Equal(plan.VotersFreed, plan.VotersFreedAtMost);
    });

    [Fact]
    public void It_frees_whom_it_says_for_what_it_says_within_the_terms() => Gen.Select(Some, AnyTerms).Sample((stations, terms) =>
    {
        var plan = Planner.Of(stations, terms);

        Assert.Equal(plan.VotersFreed, Freed(stations, Done(plan.Remedies)));
        Assert.Equal(plan.SpentKzt, plan.Remedies.Sum(r => r.Cure.Remedy.CostKzt));
        Assert.True(plan.SpentKzt <= terms.BudgetKzt);
        Assert.All(plan.Remedies, r => Assert.True(terms.InTime(r.Cure.Remedy.Days)));
        Assert.All(plan.Remedies, r => Assert.True(r.Cure.Kind == RemedyKind.Permanent || (terms.TemporaryAllowed && r.Criterion.TemporaryAllowed)));
    });

    [Fact]
    public void Without_any_one_of_its_remedies_it_would_free_fewer() => Gen.Select(Some, AnyTerms).Sample((stations, terms) =>
    {
        var plan = Planner.Of(stations, terms);

        Assert.All(plan.Remedies, r => Assert.True(Freed(stations, Done(plan.Remedies.Where(other => other != r))) < plan.VotersFreed));
    });

    [Fact]
    public void More_money_more_time_and_more_means_never_free_fewer() => Gen.Select(Some, AnyTerms).Sample((stations, terms) =>
    {
        var freed = Planner.Of(stations, terms).VotersFreed;

        Assert.True(Planner.Of(stations, terms with { BudgetKzt = terms.BudgetKzt + 250 }).VotersFreed >= freed);
        Assert.True(Planner.Of(stations, terms with { Date = terms.Date.AddDays(7) }).VotersFreed >= freed);
        Assert.True(Planner.Of(stations, terms with { TemporaryAllowed = true }).VotersFreed >= freed);
    });

    [Fact]
    public void The_order_of_the_stations_does_not_matter() => Gen.Select(Some, AnyTerms, Gen.Int).Sample((stations, terms, seed) =>
    {
        var shuffled = stations.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Text(Planner.Of(stations, terms)), Text(Planner.Of(shuffled, terms)));
    });

    [Fact]
    public void Every_point_of_the_frontier_is_what_a_plan_for_that_money_frees() => Gen.Select(Some, AnyTerms).Sample((stations, terms) =>
    {
        var frontier = Planner.Of(stations, terms).Frontier;

        Assert.All(frontier, p => Assert.Equal(p.VotersFreed, Planner.Of(stations, terms with { BudgetKzt = p.BudgetKzt }).VotersFreed));
        Assert.Equal(Planner.Of(stations, terms with { BudgetKzt = long.MaxValue }).VotersFreed, frontier[^1].VotersFreed);
    });

    [Theory]
    [InlineData(30_000_000, 20, true)]
    [InlineData(30_000_000, 60, false)]
    [InlineData(250_000_000, 400, false)]
    public void An_independent_solver_that_knows_of_no_stations_finds_no_better_plan(long budget, int days, bool temporary)
    {
        var stations = Country(200, seed: 11).ToList();
        var terms = Terms(budget, days, temporary);

        var plan = Planner.Of(stations, terms);

        Assert.Equal(BestByOrTools(stations, terms), plan.VotersFreed);
        Assert.Equal(plan.VotersFreed, Freed(stations, Done(plan.Remedies)));
        Assert.Equal(plan.VotersFreed, plan.VotersFreedAtMost);
    }

    private static string Text(Plan plan) =>
        Encoding.UTF8.GetString(PlanJson.Write(plan)) + string.Join('\n', plan.Stations.Select(s => Encoding.UTF8.GetString(PlanJson.Write(s))));

    private static HashSet<(string Station, string Criterion)> Done(IEnumerable<PlannedRemedy> remedies) =>
        [.. remedies.Select(r => (r.Station.ToString(), r.Criterion.Id))];

    /// <summary>Voters of the groups that were surely stopped and no longer are.</summary>
    private static long Freed(IEnumerable<SurveyedStation> stations, HashSet<(string Station, string Criterion)> done) =>
        Groups(stations).Where(g => g.Gaps.All(c => done.Contains((g.Station, c.Id)))).Sum(g => g.Voters);

    /// <summary>Every group that is surely stopped somewhere, by what, and how many voters that are.</summary>
    private static IEnumerable<(string Station, IReadOnlyList<AccessAudit.Checklists.Criterion> Gaps, long Voters)> Groups(IEnumerable<SurveyedStation> stations) =>
        from surveyed in stations
        let assessment = surveyed.Assessment!
        from verdict in assessment.Verdicts
        where verdict.Value.Range.Best == Verdict.Blocked
        let gaps = assessment.Checklist.Criteria.Where(c =>
            assessment.OutcomeOf(c.Id) == Outcome.NotMet
            && c.Serves.GetValueOrDefault(verdict.Key, AccessAudit.Checklists.Effect.Hinders) == AccessAudit.Checklists.Effect.Blocks).ToList()
        select (surveyed.Station.Id.ToString(), (IReadOnlyList<AccessAudit.Checklists.Criterion>)gaps, (long)surveyed.Station.NeedsOf(verdict.Key));

    /// <summary>What the cheapest remedy in time costs; null where there is none.</summary>
    private static long? Price(AccessAudit.Checklists.Criterion criterion, PlanTerms terms)
    {
        var remedies = new[] { criterion.PermanentRemedy, terms.TemporaryAllowed && criterion.TemporaryAllowed ? criterion.TemporaryRemedy : null };
        return remedies.Where(r => r is not null && terms.From.AddDays(r.Days) <= terms.Date).Min(r => r?.CostKzt);
    }

    private static long BestByTrying(IReadOnlyList<SurveyedStation> stations, PlanTerms terms)
    {
        var gaps = Groups(stations).SelectMany(g => g.Gaps, (g, c) => (g.Station, Criterion: c.Id, Price: Price(c, terms)))
            .Where(g => g.Price is not null).Distinct().ToList();
        return Enumerable.Range(0, 1 << gaps.Count)
            .Select(set => gaps.Where((_, place) => (set >> place & 1) != 0).ToList())
            .Where(set => set.Sum(g => g.Price) <= terms.BudgetKzt)
            .Max(set => Freed(stations, [.. set.Select(g => (g.Station, g.Criterion))]));
    }

    /// <summary>The selection as it stands in the book: a group is free if all its gaps are remedied, and all remedies are paid.</summary>
    private static long BestByOrTools(IReadOnlyList<SurveyedStation> stations, PlanTerms terms)
    {
        var model = new CpModel();
        var remedied = new Dictionary<(string, string), (BoolVar Done, long Price)>();
        var (free, voters) = (new List<BoolVar>(), new List<long>());
        foreach (var (station, gaps, count) in Groups(stations).Where(g => g.Gaps.All(c => Price(c, terms) is not null)))
        {
            free.Add(model.NewBoolVar(""));
            voters.Add(count);
            foreach (var gap in gaps)
            {
                if (!remedied.TryGetValue((station, gap.Id), out var remedy))
                    remedied.Add((station, gap.Id), remedy = (model.NewBoolVar(""), Price(gap, terms)!.Value));
                model.AddImplication(free[^1], remedy.Done);
            }
        }

        model.Add(LinearExpr.WeightedSum(remedied.Values.Select(r => r.Done), remedied.Values.Select(r => r.Price)) <= terms.BudgetKzt);
        model.Maximize(LinearExpr.WeightedSum(free, voters));
        using var solver = new CpSolver { StringParameters = "num_workers:2" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(model));
        return (long)Math.Round(solver.ObjectiveValue);
    }
}
