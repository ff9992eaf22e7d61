using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Web.Desk;

namespace AccessAudit.Web.Review.Audits;

/// <summary>An audit's answers along the voter's way and, where two are held side by side, those of the other.</summary>
/// <param name="Stages">In the order of the way, without those of which nothing was asked.</param>
/// <param name="Differences">How many rows differ.</param>
public sealed record SideBySide(IReadOnlyList<AnsweredStage> Stages, int Differences)
{
    /// <summary>Null where the checklist of the first is not at hand.</summary>
    internal static SideBySide? Of(ChecklistShelf shelf, Station station, Audit audit, Audit? other)
    {
        if (Assessing.Assess(shelf, station, audit) is not { } assessment)
            return null;
        var beside = other is null ? null : Assessing.Assess(shelf, station, other);
        var rows = assessment.Checklist.Criteria
            .Select(c => new AnsweredRow(
                c, audit.Answers.GetValueOrDefault(c.Id), assessment.OutcomeOf(c.Id), other?.Answers.GetValueOrDefault(c.Id),
                beside?.Checklist.PlaceOf(c.Id) is >= 0 and var place ? beside.Outcomes[place] : null, other is not null))
            .Where(r => r.Answer is not null || r.OtherAnswer is not null || r.Outcome != Outcome.NotApplicable).ToList();
        return new SideBySide(
            [.. assessment.Checklist.Stages.Select(s => new AnsweredStage(s, [.. rows.Where(r => r.Criterion.Stage == s)])).Where(s => s.Rows.Count > 0)],
            rows.Count(r => r.Differs));
    }
}

public sealed record AnsweredStage(string Stage, IReadOnlyList<AnsweredRow> Rows);

/// <param name="Criterion">What was asked.</param>
/// <param name="Answer">Null where it was not seen.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="OtherAnswer">Of the audit beside it.</param>
/// <param name="OtherOutcome">Null where there is none.</param>
/// <param name="HasOther">Whether another audit stands beside it.</param>
public sealed record AnsweredRow(Criterion Criterion, Answer? Answer, Outcome Outcome, Answer? OtherAnswer, Outcome? OtherOutcome, bool HasOther)
{
    /// <summary>Whether the two say different things; notes and photographs do not count.</summary>
    public bool Differs => HasOther && (Answer?.Value != OtherAnswer?.Value || (Answer?.Temporary ?? false) != (OtherAnswer?.Temporary ?? false));
}
