using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Audits;

/// <summary>One visit to one station: what was seen, on which day, by whom, against which checklist. A second visit is a second audit.</summary>
public sealed record Audit
{
    public required AuditId Id { get; init; }

    public required StationId Station { get; init; }

    public required ChecklistId Checklist { get; init; }

    public required DateOnly Date { get; init; }

    public required AuditSource Source { get; init; }

    public string? Auditor { get; init; }

    /// <summary>By criterion id; a criterion that is missing was not seen.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }
}

/// <summary>Who says so.</summary>
public enum AuditSource
{
    /// <summary>The commission or the akimat about itself.</summary>
    SelfReport,

    Citizen,

    Observer,
}
