namespace AccessAudit.Scoring;

/// <summary>How a voter group votes at a station. Ordered from the worst, because the weakest group is the headline.</summary>
public enum Verdict
{
    /// <summary>Something stops them.</summary>
    Blocked,

    /// <summary>They get through, but not on their own.</summary>
    WithHelp,

    Independent,
}

/// <summary>A verdict as a range: everything unknown taken as not met, and as met.</summary>
public readonly record struct VerdictRange(Verdict Worst, Verdict Best)
{
    public bool IsSure => Worst == Best;

    /// <summary>The weaker of two at both ends.</summary>
    internal VerdictRange Weaker(VerdictRange other) =>
        new(Worst < other.Worst ? Worst : other.Worst, Best < other.Best ? Best : other.Best);
}

/// <param name="Range">The verdict.</param>
/// <param name="FirstBarrier">Where the journey surely ends; null where no barrier is sure.</param>
public sealed record GroupVerdict(VerdictRange Range, Barrier? FirstBarrier);

/// <summary>The first stage in which something that blocks is not met, and what that is, in checklist order.</summary>
public sealed record Barrier(string Stage, IReadOnlyList<string> Criteria);
