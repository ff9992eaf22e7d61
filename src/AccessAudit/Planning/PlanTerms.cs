namespace AccessAudit.Planning;

/// <summary>What a plan has to keep to.</summary>
public sealed record PlanTerms
{
    /// <summary>The most that may be spent, in tenge; 0 or more.</summary>
    public required long BudgetKzt { get; init; }

    /// <summary>The day on which work begins: the reporting date.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day by which every remedy must be done; not before <see cref="From"/>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether solutions that are set up for the election only may be used.</summary>
    public required bool TemporaryAllowed { get; init; }

    /// <summary>Whether something that takes this many days is done in time when it is begun at once.</summary>
    public bool InTime(int days) => days <= Date.DayNumber - From.DayNumber;
}
