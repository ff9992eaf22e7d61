using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The sentences under the headline: who else is stopped, who votes how, and what is not known.</summary>
internal static class Lead
{
    public static IEnumerable<string> Of(AuditedVisit visit, CardWords words)
    {
        var assessment = visit.Assessment;
        if (visit.SawNothing)
        {
            yield return words.Say("lead.nothing-seen", ("criteria", words.Count("count.of-criteria", assessment.Outcomes.Count)));
            yield break;
        }

        var all = assessment.Verdicts.Count;
        foreach (var stage in Headline.Ends(assessment).Skip(1).GroupBy(e => e.Stage))
            yield return words.Say("lead.blocked", ("at", words.At(stage.Key)), ("groups", words.Voters([.. stage.SelectMany(e => e.Groups)], all)));

        foreach (var (verdict, key) in new[] { (Verdict.Independent, "lead.independent"), (Verdict.WithHelp, "lead.with-help") })
        {
            var groups = assessment.Verdicts.Where(v => v.Value.Range is { IsSure: true } r && r.Best == verdict).Select(v => v.Key).ToList();
            if (groups.Count > 0 && groups.Count < all)
                yield return words.Say(key, ("groups", words.Voters(groups, all)));
        }

        var unsure = assessment.Verdicts.Where(v => !v.Value.Range.IsSure).Select(v => v.Key).ToList();
        if (unsure.Count > 0 && unsure.Count < all)
            yield return words.Say("lead.unsure", ("groups", words.Voters(unsure, all)));

        if (assessment.Outcomes.Count(o => o == Outcome.Unknown) is > 0 and var unknown)
            yield return words.Say("lead.unknown", ("criteria", words.Count("count.criteria", unknown)));

        // A measure may straddle a limit of a rule that holds all the same; only where the outcome hangs on it is it worth a second visit.
        var again = assessment.Borderline.Where(id => assessment.OutcomeOf(id) == Outcome.Unknown)
            .Select(id => words.Quote(assessment.Checklist.Find(id)!.Ask.In(words.Language))).ToList();
        if (again.Count > 0)
            yield return words.Say("lead.measure-again", ("asks", words.And(again)));

        if (assessment.Outcomes.Count(o => o == Outcome.MetTemporarily) is > 0 and var temporary)
            yield return words.Say("lead.temporary", ("solutions", words.Count("count.solutions", temporary)));
    }
}
