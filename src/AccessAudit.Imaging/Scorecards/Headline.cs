using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The one sentence at the top of a station's card, made from the verdicts by rules.</summary>
/// <remarks>It claims only what is sure: where a verdict is a range it says that this is not established.</remarks>
public static class Headline
{
    /// <summary>A longer rule than this is left to the list of barriers.</summary>
    private const int LongestRule = 70;

    public static string Of(AuditedVisit? visit, CardWords words)
    {
        if (visit is null)
            return words["headline.no-audit"];
        if (visit.SawNothing)
            return words["headline.nothing-seen"];
        var assessment = visit.Assessment;
        if (assessment.Outcomes.All(o => o is Outcome.Unknown or Outcome.NotApplicable))
            return words["headline.nothing-known"];
        if (Ends(assessment) is [var end, ..])
            return Blocked(visit, end, words);

        var ranges = assessment.Verdicts;
        var mayBeBlocked = ranges.Where(v => v.Value.Range.Worst == Verdict.Blocked).Select(v => v.Key).ToList();
        if (mayBeBlocked.Count > 0)
            return words.Say("headline.unsure", ("groups", words.Voters(mayBeBlocked, ranges.Count)));
        var needHelp = ranges.Where(v => v.Value.Range.Best == Verdict.WithHelp).Select(v => v.Key).ToList();
        if (needHelp.Count == ranges.Count)
            return words["headline.with-help.all"];
        if (needHelp.Count > 0)
            return words.Say("headline.with-help", ("groups", words.Voters(needHelp, ranges.Count)));
        var mayNeedHelp = ranges.Where(v => v.Value.Range.Worst == Verdict.WithHelp).Select(v => v.Key).ToList();
        return mayNeedHelp.Count > 0
            ? words.Say("headline.help-unsure", ("groups", words.Voters(mayNeedHelp, ranges.Count)))
            : words["headline.all-independent"];
    }

    /// <summary>The groups that are surely stopped, together where the same thing stops them; in the checklist's order.</summary>
    public static IReadOnlyList<JourneyEnd> Ends(Assessment assessment) =>
    [
        .. assessment.Verdicts
            .Where(v => v.Value.FirstBarrier is not null)
            .GroupBy(v => (v.Value.FirstBarrier!.Stage, v.Value.FirstBarrier.Criteria[0]))
            .Select(g => new JourneyEnd([.. g.Select(v => v.Key)], g.Key.Stage, g.Key.Item2)),
    ];

    private static string Blocked(AuditedVisit visit, JourneyEnd end, CardWords words)
    {
        var checklist = visit.Assessment.Checklist;
        var criterion = checklist.Find(end.Criterion)!;
        var asked = new Asked(words, checklist, criterion);
        var headline = words.Say("headline.blocked", ("groups", words.For(end.Groups, visit.Assessment.Verdicts.Count)), ("at", words.At(end.Stage)));
        (string, string)[] blanks =
        [
            ("headline", CardWords.Capital(headline)),
            ("ask", words.Quote(criterion.Ask.In(words.Language))),
            ("seen", Seen.Say(words, criterion, visit.Audit.Answers.GetValueOrDefault(criterion.Id))),
            ("asked", asked.Say()),
        ];
        return words.Say(asked.IsPlainYes || asked.Say().Length > LongestRule ? "headline.reason" : "headline.reason.asked", blanks);
    }
}

/// <summary>Where and by what some groups are stopped.</summary>
public sealed record JourneyEnd(IReadOnlyList<string> Groups, string Stage, string Criterion);
