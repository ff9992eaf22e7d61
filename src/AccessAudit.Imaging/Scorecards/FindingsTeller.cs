using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Lists what is not met: barriers before hindrances, each in the order in which a voter meets them.</summary>
internal static class FindingsTeller
{
    public static FindingsStory Tell(AuditedVisit visit, CardWords words)
    {
        var checklist = visit.Assessment.Checklist;
        var stages = checklist.Stages.Index().ToDictionary(s => s.Item, s => s.Index);
        var failed = checklist.Criteria
            .Where((c, place) => visit.Assessment.Outcomes[place] == Outcome.NotMet && c.Serves.Count > 0)
            .OrderBy(c => IsBarrier(c) ? 0 : 1)
            .ThenBy(c => stages[c.Stage])
            .ToList();
        var findings = failed.Select((c, place) => One(visit, c, place + 1, words)).ToList();
        var remark = findings.Count == 0 ? words["section.barriers.none"]
            : findings.Exists(f => f.Remedies.Count > 0) ? words["finding.estimate"]
            : null;
        return new FindingsStory(
            words["section.barriers"], remark, findings, failed.Index().ToDictionary(f => f.Item.Id, f => f.Index + 1));
    }

    private static bool IsBarrier(Criterion criterion) => criterion.Serves.Values.Contains(Effect.Blocks);

    private static Finding One(AuditedVisit visit, Criterion criterion, int number, CardWords words)
    {
        var checklist = visit.Assessment.Checklist;
        var answer = visit.Audit.Answers.GetValueOrDefault(criterion.Id);
        var asked = new Asked(words, checklist, criterion);
        var notForGood = answer is { Temporary: true } && !criterion.TemporaryAllowed;
        var facts = new List<(string, string)>
        {
            (words["finding.seen"], string.Join("; ", Seen.Beside(words, checklist, criterion, visit.Audit).Prepend(Seen.Say(words, criterion, answer)))),
        };
        if (notForGood || !asked.IsPlainYes)
            facts.Add((words["finding.asked"], notForGood ? words.Say("asked.permanent", ("asked", asked.Say())) : asked.Say()));
        if (answer is { Photos.Count: > 0 and var photos })
            facts.Add((words["finding.photos"], words.Number(photos)));
        return new Finding(
            number,
            IsBarrier(criterion),
            words[IsBarrier(criterion) ? "finding.barrier" : "finding.hindrance"],
            criterion.Ask.In(words.Language),
            Whom(criterion, checklist.Groups.Count, words),
            facts,
            (words["finding.rule"], Rule(checklist, criterion.Source, words)),
            [.. Remedies(criterion, words)]);
    }

    private static string Whom(Criterion criterion, int groups, CardWords words)
    {
        var parts = new[] { (Effect.Blocks, "finding.stops"), (Effect.Hinders, "finding.hinders") }
            .Select(e => (Key: e.Item2, Groups: criterion.Serves.Where(s => s.Value == e.Item1).Select(s => s.Key).ToList()))
            .Where(e => e.Groups.Count > 0)
            .Select(e => words.Say(e.Key, ("groups", words.Voters(e.Groups, groups))));
        return string.Join(" · ", parts.Prepend(words.Stage(criterion.Stage)));
    }

    private static string Rule(Checklist checklist, Citation citation, CardWords words)
    {
        var source = checklist.Sources.First(s => s.Id == citation.Text);
        var name = source.Number is { } number && !source.Title.In(words.Language).Contains(number, StringComparison.Ordinal)
            ? $"{source.Title.In(words.Language)}, {number}"
            : source.Title.In(words.Language);
        var rule = citation switch
        {
            { Status: CitationStatus.ToVerify } => words.Say("finding.to-verify", ("source", name)),
            { Clause: { } clause } => words.Say("finding.clause", ("source", name), ("clause", clause)),
            _ => words.Say("finding.no-clause", ("source", name)),
        };
        return citation.Status == CitationStatus.Reported ? words.Say("finding.reported", ("clause", rule)) : rule;
    }

    private static IEnumerable<(string Label, string Text)> Remedies(Criterion criterion, CardWords words)
    {
        if (criterion.TemporaryRemedy is { } quick)
            yield return (words["finding.quick"], Remedy(quick, words));
        if (criterion.PermanentRemedy is { } lasting)
            yield return (words["finding.lasting"], Remedy(lasting, words));
    }

    private static string Remedy(Remedy remedy, CardWords words) => words.Say(
        "finding.remedy",
        ("does", remedy.Does.In(words.Language)),
        ("cost", words.Money(remedy.CostKzt)),
        ("days", words.Days(remedy.Days)));
}
