using AccessAudit.Planning;
using CsCheck;
using Google.OrTools.Sat;

namespace AccessAudit.Tests.Planning;

/// <summary>One option of each choice, within a budget, for the greatest gain.</summary>
public class KnapsackTests
{
    private static readonly Gen<Pick[]> Options = Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[1, 20], Gen.Int[1, 12]).Array[0, 5])
        .Select((first, steps) => steps.Aggregate(new List<Pick> { new(0, first) }, (made, step) =>
        {
            made.Add(new Pick(made[^1].Cost + step.Item1, made[^1].Gain + step.Item2));
            return made;
        }).ToArray());

    private static readonly Gen<(Pick[][] Choices, long Budget)> Problems = Gen.Select(Options.Array[0, 6], Gen.Long[0, 160]);

    [Fact]
    public void It_finds_what_trying_everything_finds_and_knows_it() => Problems.Sample(
        problem =>
        {
            var best = Solve(problem.Choices, problem.Budget);

            Assert.Equal(BestByTrying(problem.Choices, problem.Budget), best.Gain);
            Assert.Equal(best.Gain, best.AtMost);
            ItIsWhatItSays(problem.Choices, problem.Budget, best);
        },
        iter: 3000);

    [Fact]
    public void Stopped_at_any_moment_it_gives_a_sound_selection_and_a_sound_bound() => Gen.Select(Problems, Gen.Int[0, 60]).Sample(
        (problem, states) =>
        {
            var (choices, budget) = problem;
            var found = new Knapsack(choices).Solve(budget, states);
            var best = BestByTrying(choices, budget);

            Assert.True(found.Gain <= best && best <= found.AtMost, $"{found.Gain} ≤ {best} ≤ {found.AtMost}");
            ItIsWhatItSays(choices, budget, found);
        },
        iter: 3000);

    [Fact]
    public void Every_point_of_the_frontier_is_the_best_for_its_money() => Options.Array[0, 6].Sample(
        choices => Assert.All(new Knapsack(choices).Frontier(), p => Assert.Equal(BestByTrying(choices, p.Cost), p.Gain)), iter: 500);

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 30)]
    [InlineData(3, 300)]
    [InlineData(4, 500)]
    public void It_agrees_with_an_independent_solver_where_the_hulls_are_of_little_use(int seed, int count)
    {
        // Gain follows cost closely: the relaxation then says little about which options are the best ones.
        var random = new Random(seed);
        var choices = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 5).Aggregate(new List<Pick> { new(0, 0) }, (made, _) =>
        {
            var step = random.Next(5, 60);
            made.Add(new Pick(made[^1].Cost + (step * 1000) + random.Next(1000), made[^1].Gain + step + random.Next(3)));
            return made;
        }).ToArray()).ToArray();
        var budget = choices.Sum(c => c[^1].Cost) / 3;

        var found = Solve(choices, budget);

        Assert.Equal(found.AtMost, found.Gain);
        Assert.Equal(BestByOrTools(choices, budget), found.Gain);
        ItIsWhatItSays(choices, budget, found);
    }

    [Fact]
    public void A_budget_beyond_everything_and_gains_beyond_all_measure_do_no_harm()
    {
        Pick[][] choices = [[new(0, 0), new(long.MaxValue / 8, long.MaxValue / 8)], [new(0, 0), new(3, long.MaxValue / 4)]];

        Assert.Equal((long.MaxValue / 8) + (long.MaxValue / 4), Solve(choices, long.MaxValue).Gain);
        Assert.Equal(long.MaxValue / 4, Solve(choices, (long.MaxValue / 8) - 1).Gain);
    }

    private static Selection Solve(Pick[][] choices, long budget) => new Knapsack(choices).Solve(budget);

    private static void ItIsWhatItSays(Pick[][] choices, long budget, Selection found)
    {
        var taken = choices.Zip(found.Options, (options, place) => options[place]).ToList();
        Assert.Equal((taken.Sum(p => p.Cost), taken.Sum(p => p.Gain)), (found.Cost, found.Gain));
        Assert.True(found.Cost <= budget);
    }

    private static long BestByTrying(Pick[][] choices, long budget)
    {
        return From(0, budget);

        long From(int place, long left) => place == choices.Length
            ? 0
            : choices[place].Where(p => p.Cost <= left).Max(p => p.Gain + From(place + 1, left - p.Cost) is var sum && sum >= 0 ? sum : long.MinValue);
    }

    private static long BestByOrTools(Pick[][] choices, long budget)
    {
        var model = new CpModel();
        var taken = choices.Select(options => options.Select(_ => model.NewBoolVar("")).ToArray()).ToArray();
        foreach (var options in taken)
            model.AddExactlyOne(options);
        var all = taken.SelectMany(t => t).ToArray();
        model.Add(LinearExpr.WeightedSum(all, choices.SelectMany(c => c.Select(p => p.Cost))) <= budget);
        model.Maximize(LinearExpr.WeightedSum(all, choices.SelectMany(c => c.Select(p => p.Gain))));
        using var solver = new CpSolver { StringParameters = "num_workers:2" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(model));
        return (long)Math.Round(solver.ObjectiveValue);
    }
}
