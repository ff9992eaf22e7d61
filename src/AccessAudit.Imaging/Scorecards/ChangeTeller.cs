using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells what is otherwise than at the audit before, as far as both know it.</summary>
internal static class ChangeTeller
{
    public static ChangeStory Tell(AuditedVisit before, AuditedVisit now, CardWords words)
    {
        var lines = new List<string>();
        if (before.Assessment.Compliance is { } then && now.Assessment.Compliance is { } today)
            lines.Add(words.Say("change.score", ("before", ScoreTeller.Range(then, words)), ("after", ScoreTeller.Range(today, words))));
        var old = before.Assessment.Checklist;
        for (var place = 0; place < now.Assessment.Outcomes.Count; place++)
        {
            var criterion = now.Assessment.Checklist.Criteria[place];
            var (was, became) = (OutcomeOf(before.Assessment, old.PlaceOf(criterion.Id)), now.Assessment.Outcomes[place]);
            if (was == became || was == Outcome.Unknown || became == Outcome.Unknown)
                continue;
            lines.Add(words.Say(
                "change.line",
                ("ask", criterion.Ask.In(words.Language)),
                ("before", words[$"outcome.{was.Code()}"]),
                ("after", words[$"outcome.{became.Code()}"])));
        }

        return new ChangeStory(
            words.Say("section.changes", ("date", words.Date(before.Audit.Date))),
            lines.Count > 0 ? lines : [words["section.changes.none"]]);
    }

    /// <summary>What the older edition never asked is unknown.</summary>
    private static Outcome OutcomeOf(Assessment assessment, int place) => place < 0 ? Outcome.Unknown : assessment.Outcomes[place];
}
