namespace AccessAudit.Checklists;

/// <summary>One thing that is asked of a station.</summary>
public sealed record Criterion
{
    public required string Id { get; init; }

    public required string Stage { get; init; }

    public required LocalText Ask { get; init; }

    /// <summary>How to look or measure; null where the question is enough.</summary>
    public LocalText? Hint { get; init; }

    public required AnswerForm Form { get; init; }

    /// <summary>When it is asked at all; null means always.</summary>
    public Condition? AppliesWhen { get; init; }

    public required Condition MetWhen { get; init; }

    /// <summary>What its failure means for whom; groups that are not named are not concerned.</summary>
    public required IReadOnlyDictionary<string, Effect> Serves { get; init; }

    /// <summary>Weight in the compliance score; 0 for a fact that only other criteria use.</summary>
    public required int Points { get; init; }

    public required Obligation Obligation { get; init; }

    /// <summary>Whether a solution set up only for the election counts.</summary>
    public required bool TemporaryAllowed { get; init; }

    /// <summary>Whether an auditor may say that it does not apply here.</summary>
    public required bool NotApplicableAllowed { get; init; }

    public required Citation Source { get; init; }

    public Remedy? PermanentRemedy { get; init; }

    public Remedy? TemporaryRemedy { get; init; }
}

/// <summary>What it means for a voter group when a criterion is not met.</summary>
public enum Effect
{
    /// <summary>They get through, but not on their own.</summary>
    Hinders,

    /// <summary>They do not get through.</summary>
    Blocks,
}

public enum Obligation
{
    Required,
    Recommended,
}

/// <summary>Where the rule stands and how sure that is.</summary>
/// <param name="Text">Id of the cited <see cref="Checklists.Source"/>.</param>
/// <param name="Clause">Null where no clause is known.</param>
/// <param name="Status">How well the wording is known.</param>
public sealed record Citation(string Text, string? Clause, CitationStatus Status);

public enum CitationStatus
{
    /// <summary>Nobody has read the clause yet; a card says so.</summary>
    ToVerify,

    /// <summary>Somebody reports the norm.</summary>
    Reported,

    /// <summary>The norm's wording was read.</summary>
    Read,
}

/// <summary>A way to mend it.</summary>
/// <param name="Does">What is done.</param>
/// <param name="CostKzt">Estimated cost in tenge.</param>
/// <param name="Days">Estimated lead time in days.</param>
public sealed record Remedy(LocalText Does, long CostKzt, int Days);
