using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Storage.Sheets;

/// <summary>One question of the queue: what is to be looked at, and where it comes from.</summary>
public sealed record ReviewTask
{
    /// <summary>Names the question for good, also where it is closed and opened again.</summary>
    public required long Number { get; init; }

    public required AuditId Audit { get; init; }

    public required StationId Station { get; init; }

    public required ChecklistId Checklist { get; init; }

    /// <summary>Of the sheet, from 1.</summary>
    public required int Page { get; init; }

    public required string Criterion { get; init; }

    public required ReviewReason Reason { get; init; }

    /// <summary>The boxes in question; for a number the ticked band, if there is one.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Who is looking at it now; null where nobody is.</summary>
    public required string? ClaimedBy { get; init; }

    /// <summary>The photographs to look at, the best of them first.</summary>
    public required IReadOnlyList<PaperPicture> Pictures { get; init; }

    /// <param name="Number">Counts all pictures in the order in which they came.</param>
    /// <param name="Photo">The original.</param>
    public sealed record PaperPicture(long Number, PhotoHash Photo);
}

/// <summary>A line of the history: who decided what, and when.</summary>
/// <param name="Number">Counts all decisions.</param>
/// <param name="Task">What was asked.</param>
/// <param name="Who">The person's name.</param>
/// <param name="When">To the millisecond.</param>
/// <param name="Verdict">Null where an earlier decision was taken back.</param>
/// <param name="Undoes">The number of that one.</param>
public sealed record ReviewDecision(long Number, long Task, string Who, DateTimeOffset When, ReviewVerdict? Verdict, long? Undoes);

/// <summary>What became of a decision that was handed in.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>Recorded, and the audit follows it.</summary>
    public sealed record Recorded(ReviewDecision Decision) : ReviewOutcome;

    /// <summary>Nothing was recorded: the verdict cannot stand.</summary>
    public sealed record Refused(VerdictProblem Problem) : ReviewOutcome;

    /// <summary>Nothing was recorded: somebody else is looking at it.</summary>
    public sealed record Claimed(string By) : ReviewOutcome;

    /// <summary>Nothing was recorded: it is not asked any more, for another has decided or a better photograph has come.</summary>
    public sealed record NotOpen : ReviewOutcome;

    /// <summary>Nothing was recorded: the checklist is not on the shelf.</summary>
    public sealed record NoChecklist(ChecklistId Checklist) : ReviewOutcome;
}
