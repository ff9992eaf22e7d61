using System.Collections.Concurrent;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>Scores audits under two editions of one family and says what comes out otherwise, and which rule changed.</summary>
/// <remarks>What differs between two editions is worked out once. Several threads may use one rescorer.</remarks>
public sealed class Rescorer
{
    private readonly ConcurrentDictionary<(ChecklistId Old, ChecklistId New), EditionDifference> differences = new();

    public Rescored Rescore(Checklist old, Checklist now, Station station, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var before = Scorer.Assess(old, station, audit);
        if (old.Id == now.Id)
            return new Rescored(before, before, []);
        var after = Scorer.Assess(now, station, audit);
        var difference = differences.GetOrAdd((old.Id, now.Id), _ => EditionDifference.Between(old, now));
        var criteria = new List<RescoredCriterion>();
        foreach (var criterion in difference.Criteria)
        {
            var (was, becomes) = (OutcomeAt(before, criterion.OldPlace), OutcomeAt(after, criterion.NewPlace));
            if (was != becomes || criterion.Changed.Count > 0)
                criteria.Add(new RescoredCriterion(criterion, was, becomes));
        }

        return new Rescored(before, after, criteria);
    }

    private static Outcome? OutcomeAt(Assessment assessment, int place) => place < 0 ? null : assessment.Outcomes[place];
}

/// <param name="Old">Under the edition before.</param>
/// <param name="New">Under the edition after; the same where the edition is.</param>
/// <param name="Criteria">Whose outcome or whose rule is another one.</param>
public sealed record Rescored(Assessment Old, Assessment New, IReadOnlyList<RescoredCriterion> Criteria);

/// <param name="Difference">Which criterion, and what changed of its rule.</param>
/// <param name="Old">Null where the old edition does not ask it.</param>
/// <param name="New">Null where the new edition does not ask it.</param>
public readonly record struct RescoredCriterion(CriterionDifference Difference, Outcome? Old, Outcome? New);
