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
        var outcomes = new Outcome[checklist.Criteria.Count];
        List<string>? borderline = null;
        for (var place = 0; place < outcomes.Length; place++)
        {
            outcomes[place] = OutcomeOf(checklist.Criteria[place], place, evidence);
            if (evidence.IsBorderline(place))
                (borderline ??= []).Add(checklist.Criteria[place].Id);
        }

        var verdicts = new Dictionary<string, GroupVerdict>(checklist.Groups.Count, StringComparer.Ordinal);
        var headline = new VerdictRange(Verdict.Independent, Verdict.Independent);
        long surely = 0, possibly = 0, known = 0;
        foreach (var group in checklist.Groups)
        {
            var verdict = Verdicts.Of(checklist, outcomes, group);
            verdicts.Add(group, verdict);
            headline = headline.Weaker(verdict.Range);
            surely += verdict.Range.Best == Verdict.Blocked ? station.NeedsOf(group) : 0;
            possibly += verdict.Range.Worst == Verdict.Blocked ? station.NeedsOf(group) : 0;
        }

        foreach (var outcome in outcomes)
            known += outcome == Outcome.Unknown ? 0 : 1;
        return new Assessment
        {
            Station = station.Id,
            Audit = audit.Id,
            Checklist = checklist,
            Outcomes = outcomes,
            Borderline = borderline ?? (IReadOnlyList<string>)[],
            Compliance = ComplianceOf(checklist, outcomes, Obligation.Required),
            Recommended = ComplianceOf(checklist, outcomes, Obligation.Recommended),
            Completeness = Share.Of(known, outcomes.Length),
            Verdicts = verdicts,
            Headline = headline,
            VotersBlocked = new VotersBlocked(surely, possibly),
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

    private static Compliance? ComplianceOf(Checklist checklist, Outcome[] outcomes, Obligation obligation)
    {
        long asked = 0, met = 0, unknown = 0, temporary = 0;
        for (var place = 0; place < outcomes.Length; place++)
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
