namespace AccessAudit.Planning;

/// <summary>Many choices and one budget: one option of each, so that the gain is the greatest (the multiple-choice knapsack).</summary>
/// <remarks>
/// <para>
/// Exact, after D. Pisinger, "A minimal algorithm for the multiple-choice knapsack problem" (1995). The linear relaxation is solved
/// by taking the steps of all hulls in the order of what they are worth for their money, until one does not fit. Its value bounds the
/// best, and its solution differs from the best only in a few choices near that step, which <see cref="CoreSearch"/> looks through.
/// </para>
/// <para>Whole numbers throughout, so that the same problem has the same answer on every machine.</para>
/// </remarks>
internal sealed class Knapsack
{
    private readonly IReadOnlyList<Pick>[] choices;
    private readonly HullStep[] steps;

    /// <param name="choices">The options of each: each dearer than the one before and worth more.</param>
    public Knapsack(IEnumerable<IReadOnlyList<Pick>> choices)
    {
        this.choices = [.. choices];
        steps = [.. this.choices.SelectMany((options, place) => HullStep.Over(place, options)).Order()];
        Least = new Pick(this.choices.Sum(c => c[0].Cost), this.choices.Sum(c => c[0].Gain));
    }

    /// <summary>The cheapest option of every choice.</summary>
    public Pick Least { get; }

    /// <summary>Costs and gains, each the best that can be had for its cost; from the least to the greatest.</summary>
    /// <remarks>Where the relaxation takes whole steps only it is its own bound. Between two of them something better may exist.</remarks>
    public IEnumerable<Pick> Frontier()
    {
        var sum = Least;
        yield return sum;
        foreach (var step in steps)
            yield return sum = Plus(sum, step);
    }

    /// <param name="budget">Not less than the cheapest options cost together.</param>
    /// <param name="mostStates">How many partial selections are looked at; then the best so far is given with its bound.</param>
    public Selection Solve(long budget, int mostStates = CoreSearch.MostStates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, Least.Cost);
        var (sum, options, fitting) = (Least, new int[choices.Length], 0);
        for (; fitting < steps.Length && sum.Cost + steps[fitting].Cost <= budget; fitting++)
        {
            sum = Plus(sum, steps[fitting]);
            options[steps[fitting].Choice] = steps[fitting].To;
        }

        var atMost = fitting == steps.Length ? sum.Gain : sum.Gain + (long)steps[fitting].Worth(budget - sum.Cost);
        var filled = Filled(options, sum, fitting, budget, atMost);
        return filled.Gain == filled.AtMost
            ? filled
            : new CoreSearch(choices, steps, fitting, budget, mostStates).Improve(filled, new Selection(options, sum.Cost, sum.Gain, atMost));
    }

    /// <summary>Takes later steps that still fit: a good selection at once, and often already the best.</summary>
    private Selection Filled(int[] options, Pick sum, int fitting, long budget, long atMost)
    {
        var filled = options.ToArray();
        foreach (var step in steps.Skip(fitting))
        {
            if (filled[step.Choice] != step.From || sum.Cost + step.Cost > budget)
                continue;
            filled[step.Choice] = step.To;
            sum = Plus(sum, step);
        }

        return new Selection(filled, sum.Cost, sum.Gain, atMost);
    }

    private static Pick Plus(Pick sum, HullStep step) => new(sum.Cost + step.Cost, sum.Gain + step.Gain);
}
