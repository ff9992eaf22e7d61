using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Planning;

/// <summary>The remedies that free the most voters within a budget by a date, and how far from the best possible they can be.</summary>
public sealed record Plan
{
    public required PlanTerms Terms { get; init; }

    public required long SpentKzt { get; init; }

    /// <summary>Voters with special needs between whom and voting no barrier that was seen is left.</summary>
    public required long VotersFreed { get; init; }

    /// <summary>No plan within these terms frees more; equal to <see cref="VotersFreed"/> where this one is proven to be the best.</summary>
    public required long VotersFreedAtMost { get; init; }

    /// <summary>Of the freed voters those whom something that was not seen may still stop.</summary>
    public required long VotersUnsure { get; init; }

    /// <summary>By station in the order of ids, then in checklist order. Without any one of them fewer voters would be freed.</summary>
    public required IReadOnlyList<PlannedRemedy> Remedies { get; init; }

    /// <summary>Every station looked at, in the order of ids.</summary>
    public required IReadOnlyList<StationOutlook> Stations { get; init; }

    /// <summary>
    /// What a budget can buy by the date: budgets and the voters freed, each the best that is possible for its money. The first costs
    /// nothing; with the last everybody is freed who can be.
    /// </summary>
    public required IReadOnlyList<FrontierPoint> Frontier { get; init; }

    /// <summary>Voters with special needs who are surely stopped, at the stations looked at.</summary>
    public long VotersBlocked => Stations.Sum(s => s.VotersBlocked);

    public bool IsProvenBest => VotersFreed == VotersFreedAtMost;
}

/// <summary>One thing to do at one station.</summary>
public sealed record PlannedRemedy(StationId Station, Criterion Criterion, Cure Cure);

/// <summary>A sum of money in tenge, and the most voters that it can free.</summary>
public readonly record struct FrontierPoint(long BudgetKzt, long VotersFreed);
