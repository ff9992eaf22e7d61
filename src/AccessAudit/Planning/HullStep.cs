namespace AccessAudit.Planning;

/// <summary>From one option of a choice to the next dearer one on its upper hull.</summary>
/// <param name="Choice">Which choice.</param>
/// <param name="From">The option left.</param>
/// <param name="To">The option taken.</param>
/// <param name="Cost">What it costs more; above 0.</param>
/// <param name="Gain">What it is worth more; above 0.</param>
internal readonly record struct HullStep(int Choice, int From, int To, long Cost, long Gain) : IComparable<HullStep>
{
    /// <summary>The steps over the corners of the upper hull: each is worth no more for its money than the one before.</summary>
    /// <param name="choice">Which choice.</param>
    /// <param name="options">Each dearer than the one before and worth more.</param>
    public static IEnumerable<HullStep> Over(int choice, IReadOnlyList<Pick> options)
    {
        var corners = new List<int>();
        for (var next = 0; next < options.Count; next++)
        {
            // What lies on the line between two corners stays: it makes a finer step for the same money's worth.
            while (corners.Count > 1 && Between(choice, options, corners[^2], corners[^1]).IsWorseThan(Between(choice, options, corners[^1], next)))
                corners.RemoveAt(corners.Count - 1);
            corners.Add(next);
        }

        return corners.Zip(corners.Skip(1), (from, to) => Between(choice, options, from, to));
    }

    /// <summary>The most that this money could be worth at this step's price, in whole numbers.</summary>
    public Int128 Worth(long money) => (Int128)money * Gain / Cost;

    /// <summary>The least that is lost when this much money is to be had back at this step's price, in whole numbers.</summary>
    public Int128 Loss(long money) => (((Int128)money * Gain) + Cost - 1) / Cost;

    /// <summary>The step that is worth most for its money first; then in the order of choices and of their steps.</summary>
    public int CompareTo(HullStep other)
    {
        var (own, others) = ((Int128)Gain * other.Cost, (Int128)other.Gain * Cost);
        return own != others ? others.CompareTo(own) : (Choice, From).CompareTo((other.Choice, other.From));
    }

    private bool IsWorseThan(HullStep other) => (Int128)Gain * other.Cost < (Int128)other.Gain * Cost;

    private static HullStep Between(int choice, IReadOnlyList<Pick> options, int from, int to) =>
        new(choice, from, to, options[to].Cost - options[from].Cost, options[to].Gain - options[from].Gain);
}
