using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>How one voter group gets from the street to the ballot box.</summary>
internal static class Verdicts
{
    public static GroupVerdict Of(Checklist checklist, Outcome[] outcomes, string group)
    {
        var range = new VerdictRange(Verdict.Independent, Verdict.Independent);
        string? ends = null;
        List<string>? barriers = null;
        foreach (var stage in checklist.Way(group))
        {
            foreach (var (place, effect) in stage.Asked)
            {
                if (outcomes[place] is not (Outcome.NotMet or Outcome.Unknown))
                    continue;
                var failed = effect == Effect.Blocks ? Verdict.Blocked : Verdict.WithHelp;
                range = range.Weaker(new VerdictRange(failed, outcomes[place] == Outcome.NotMet ? failed : Verdict.Independent));
                if (effect != Effect.Blocks || outcomes[place] != Outcome.NotMet || (ends ??= stage.Stage) != stage.Stage)
                    continue;
                (barriers ??= []).Add(checklist.Criteria[place].Id);
            }
        }

        return new GroupVerdict(range, barriers is null ? null : new Barrier(ends!, barriers));
    }
}
