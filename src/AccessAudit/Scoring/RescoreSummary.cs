using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>Counts what becomes of many audits; memory does not grow with their number.</summary>
public sealed class RescoreSummary
{
    private readonly Dictionary<(ChecklistId Old, ChecklistId New, RescoredCriterion Criterion), int> counts = [];

    public int Audits { get; private set; }

    /// <summary>Audits that both editions' choices put under one and the same edition: nothing can change.</summary>
    public int SameEdition { get; private set; }

    /// <summary>Audits of which at least one outcome is another one.</summary>
    public int OutcomesChanged { get; private set; }

    /// <summary>Audits whose headline, worst or best, is another one.</summary>
    public int HeadlinesChanged { get; private set; }

    public void Add(Rescored rescored)
    {
        ArgumentNullException.ThrowIfNull(rescored);
        var (old, now) = (rescored.Old, rescored.New);
        Audits++;
        SameEdition += old.Checklist.Id == now.Checklist.Id ? 1 : 0;
        OutcomesChanged += rescored.Criteria.Any(c => c.Old != c.New) ? 1 : 0;
        HeadlinesChanged += old.Headline == now.Headline ? 0 : 1;
        foreach (var criterion in rescored.Criteria)
        {
            var key = (old.Checklist.Id, now.Checklist.Id, criterion);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Editions by name, criteria in checklist order, the most frequent change first.</summary>
    public IReadOnlyList<RescoreCount> Counts() =>
    [
        .. counts.Select(c => new RescoreCount(c.Key.Old, c.Key.New, c.Key.Criterion, c.Value))
            .OrderBy(c => c.OldChecklist.ToString(), StringComparer.Ordinal).ThenBy(c => c.NewChecklist.ToString(), StringComparer.Ordinal)
            .ThenBy(c => c.Criterion.Difference.NewPlace < 0).ThenBy(c => c.Criterion.Difference.NewPlace)
            .ThenBy(c => c.Criterion.Difference.OldPlace)
            .ThenByDescending(c => c.Audits).ThenBy(c => c.Criterion.Old).ThenBy(c => c.Criterion.New),
    ];
}

/// <summary>At so many audits a criterion went from one outcome to another, or kept it under a changed rule.</summary>
public sealed record RescoreCount(ChecklistId OldChecklist, ChecklistId NewChecklist, RescoredCriterion Criterion, int Audits);
