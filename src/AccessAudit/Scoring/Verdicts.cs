using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>How one voter group gets from the street to the ballot box.</summary>
internal static class Verdicts
{
    public static GroupVerdict Of(Checklist checklist, IReadOnlyList<Outcome> outcomes, string group)
    {
        var (worst, best) = (Verdict.Independent, Verdict.Independent);
        var barriers = new List<Criterion>();
        for (var place = 0; place < outcomes.Count; place++)
        {
            var criterion = checklist.Criteria[place];
            if (outcomes[place] is not (Outcome.NotMet or Outcome.Unknown) || !criterion.Serves.TryGetValue(group, out var effect))
                continue;
            var failed = effect == Effect.Blocks ? Verdict.Blocked : Verdict.WithHelp;
            worst = Weaker(worst, failed);
            if (outcomes[place] == Outcome.Unknown)
                continue;
            best = Weaker(best, failed);
            if (effect == Effect.Blocks)
                barriers.Add(criterion);
        }

        return new GroupVerdict(new VerdictRange(worst, best), FirstBarrier(checklist, barriers));
    }

    private static Verdict Weaker(Verdict one, Verdict other) => one < other ? one : other;

    private static Barrier? FirstBarrier(Checklist checklist, List<Criterion> barriers)
    {
        var stage = checklist.Stages.FirstOrDefault(s => barriers.Exists(b => b.Stage == s));
        return stage is null ? null : new Barrier(stage, [.. barriers.Where(b => b.Stage == stage).Select(b => b.Id)]);
    }
}
