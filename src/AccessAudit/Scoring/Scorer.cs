using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>Judges one audit: outcomes, compliance, verdicts and voters blocked. Pure and exact; unknown stays a range.</summary>
public static class Scorer
{
    public static Assessment Assess(Checklist checklist, Station station, Audit audit)
    {
        var evidence = new Evidence(checklist, station, audit);
        var places = Enumerable.Range(0, checklist.Criteria.Count);
        var outcomes = places.Select(p => OutcomeOf(checklist.Criteria[p], p, evidence)).ToList();
        var verdicts = checklist.Groups.ToDictionary(g => g, g => Verdicts.Of(checklist, outcomes, g), StringComparer.Ordinal);
        var ranges = verdicts.Values.Select(v => v.Range).ToList();
        return new Assessment
        {
            Station = station.Id,
            Audit = audit.Id,
            Checklist = checklist,
            Outcomes = outcomes,
            Borderline = [.. places.Where(evidence.IsBorderline).Select(p => checklist.Criteria[p].Id)],
            Compliance = ComplianceOf(checklist, outcomes, Obligation.Required),
            Recommended = ComplianceOf(checklist, outcomes, Obligation.Recommended),
            Completeness = Share.Of(outcomes.Count(o => o != Outcome.Unknown), outcomes.Count),
            Verdicts = verdicts,
            Headline = new VerdictRange(ranges.Min(r => r.Worst), ranges.Min(r => r.Best)),
            VotersBlocked = new VotersBlocked(
                verdicts.Where(v => v.Value.Range.Best == Verdict.Blocked).Sum(v => (long)station.NeedsOf(v.Key)),
                verdicts.Where(v => v.Value.Range.Worst == Verdict.Blocked).Sum(v => (long)station.NeedsOf(v.Key))),
        };
    }

    private static Outcome OutcomeOf(Criterion criterion, int place, Evidence evidence)
    {
        switch (evidence.Applies(place))
        {
            case Truth.False:
                return Outcome.NotApplicable;
            case Truth.Unknown:
                return Outcome.Unknown;
        }

        var answer = evidence.AnswerTo(place);
        if (answer?.Value is AnswerValue.NotApplicable)
            return criterion.NotApplicableAllowed ? Outcome.NotApplicable : Outcome.Unknown;

        return evidence.Holds(criterion.MetWhen) switch
        {
            Truth.False => Outcome.NotMet,
            Truth.Unknown => Outcome.Unknown,
            _ when answer is not { Temporary: true } => Outcome.Met,
            _ => criterion.TemporaryAllowed ? Outcome.MetTemporarily : Outcome.NotMet,
        };
    }

    private static Compliance? ComplianceOf(Checklist checklist, IReadOnlyList<Outcome> outcomes, Obligation obligation)
    {
        long asked = 0, met = 0, unknown = 0, temporary = 0;
        for (var place = 0; place < outcomes.Count; place++)
        {
            var criterion = checklist.Criteria[place];
            if (criterion.Obligation != obligation || outcomes[place] == Outcome.NotApplicable)
                continue;
            asked += criterion.Points;
            met += outcomes[place] is Outcome.Met or Outcome.MetTemporarily ? criterion.Points : 0;
            unknown += outcomes[place] is Outcome.Unknown ? criterion.Points : 0;
            temporary += outcomes[place] is Outcome.MetTemporarily ? criterion.Points : 0;
        }

        return asked == 0 ? null : new Compliance(asked, met, unknown, temporary);
    }
}
