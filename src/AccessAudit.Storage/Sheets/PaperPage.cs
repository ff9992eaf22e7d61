using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Storage.Sheets;

/// <summary>One print of one station's sheet. Its pages are joined into one audit; pages of different prints never are.</summary>
public sealed record Paper(StationId Station, ChecklistId Checklist, byte PrintRun);

/// <summary>What was read on one picture of one page.</summary>
public sealed record PaperPage
{
    /// <summary>Counts all pictures in the order in which they came.</summary>
    public required long Number { get; init; }

    public required Paper Paper { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    public required PhotoHash Photo { get; init; }

    /// <summary>Whether this page had been photographed before: the earlier pictures are kept too, and the caller says which wins.</summary>
    public required bool Again { get; init; }

    public required DateTimeOffset Added { get; init; }

    /// <summary>Boxes, answers and what is to be reviewed, as JSON.</summary>
    public required string Reading { get; init; }

    /// <summary>The audit that all pages of this paper feed; its id is given with the first of them and kept.</summary>
    public required AuditId Audit { get; init; }
}

/// <param name="Page">As it is kept.</param>
/// <param name="IsNew">False where this very photograph of this page was kept before; it is then given back as it was.</param>
public sealed record PaperAddition(PaperPage Page, bool IsNew);
