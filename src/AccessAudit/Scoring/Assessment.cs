using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>Everything that follows from one audit of one station under one checklist.</summary>
public sealed record Assessment
{
    public required StationId Station { get; init; }

    public required AuditId Audit { get; init; }

    public required Checklist Checklist { get; init; }

    /// <summary>One for each criterion, in checklist order.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>Criteria whose own measure straddles a limit, in checklist order: measure again.</summary>
    public required IReadOnlyList<string> Borderline { get; init; }

    /// <summary>Of the required criteria; null where nothing is asked.</summary>
    public required Compliance? Compliance { get; init; }

    /// <summary>Of the recommended criteria; null where nothing is asked.</summary>
    public required Compliance? Recommended { get; init; }

    /// <summary>Criteria with a known outcome of all criteria.</summary>
    public required Share Completeness { get; init; }

    /// <summary>By voter group, in the checklist's order.</summary>
    public required IReadOnlyDictionary<string, GroupVerdict> Verdicts { get; init; }

    /// <summary>The weakest group, never an average: an average hides the step at the door.</summary>
    public required VerdictRange Headline { get; init; }

    public required VotersBlocked VotersBlocked { get; init; }

    /// <exception cref="KeyNotFoundException">The checklist asks no such criterion.</exception>
    public Outcome OutcomeOf(string criterion) =>
        Checklist.PlaceOf(criterion) is >= 0 and var place ? Outcomes[place] : throw new KeyNotFoundException(criterion);
}

/// <summary>Voters with special needs whose group is blocked; surely, and at the most.</summary>
public readonly record struct VotersBlocked(long Surely, long Possibly);
