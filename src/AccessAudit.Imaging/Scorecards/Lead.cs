using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The sentences under the headline: who else is stopped, who votes how, and what is not known.</summary>
internal static class Lead
{
    public static IEnumerable<string> Of(AuditedVisit visit, CardWords words)
    {
        var assessment = visit.Assessment;
        foreach (var stage in Headline.Ends(assessment).Skip(1).GroupBy(e => e.Stage))
            yield return words.Say("lead.blocked", ("at", words.At(stage.Key)), ("groups", words.Voters(stage.SelectMany(e => e.Groups))));

        foreach (var (verdict, key) in new[] { (Verdict.Independent, "lead.independent"), (Verdict.WithHelp, "lead.with-help") })
        {
            var groups = assessment.Verdicts.Where(v => v.Value.Range is { IsSure: true } r && r.Best == verdict).Select(v => v.Key).ToList();
            if (groups.Count > 0 && groups.Count < assessment.Verdicts.Count)
                yield return words.Say(key, ("groups", words.Voters(groups)));
        }

        var unsure = assessment.Verdicts.Where(v => !v.Value.Range.IsSure).Select(v => v.Key).ToList();
        if (unsure.Count > 0 && unsure.Count < assessment.Verdicts.Count)
            yield return words.Say("lead.unsure", ("groups", words.Voters(unsure)));

        if (assessment.Outcomes.Count(o => o == Outcome.Unknown) is > 0 and var unknown)
            yield return words.Say("lead.unknown", ("criteria", words.Count("count.criteria", unknown)));
        if (assessment.Borderline.Count > 0)
        {
            var asks = assessment.Borderline.Select(id => words.Quote(assessment.Checklist.Find(id)!.Ask.In(words.Language)));
            yield return words.Say("lead.measure-again", ("asks", words.And([.. asks])));
        }

        if (assessment.Outcomes.Count(o => o == Outcome.MetTemporarily) is > 0 and var temporary)
            yield return words.Say("lead.temporary", ("solutions", words.Count("count.solutions", temporary)));
    }
}
