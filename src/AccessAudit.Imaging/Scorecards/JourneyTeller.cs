using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells each voter group's way, stop by stop.</summary>
internal static class JourneyTeller
{
    private static readonly Stop[] KeyOrder = [Stop.Met, Stop.Temporary, Stop.WithHelp, Stop.Blocked, Stop.Unknown, Stop.NothingAsked];

    /// <param name="assessment">Of the station.</param>
    /// <param name="findings">The numbers under which criteria stand in the list of findings.</param>
    /// <param name="words">The language.</param>
    public static JourneyStory Tell(Assessment assessment, IReadOnlyDictionary<string, int> findings, CardWords words)
    {
        var rows = assessment.Verdicts.Select(v => Row(assessment, v.Key, v.Value, findings, words)).ToList();
        return new JourneyStory(
            words["section.journey"],
            words["section.journey.group"],
            words["section.journey.verdict"],
            [.. assessment.Checklist.Stages.Select(words.Stage)],
            rows,
            [
                .. KeyOrder.Where(k => rows.Exists(r => r.Stops.Any(s => s.Stop == k)))
                    .Select(k => (k, words[$"stop.{k.Code()}"])),
            ]);
    }

    private static JourneyRow Row(
        Assessment assessment, string group, GroupVerdict verdict, IReadOnlyDictionary<string, int> findings, CardWords words)
    {
        var stages = assessment.Checklist.Stages;
        int? end = verdict.FirstBarrier is { } barrier ? stages.Index().First(s => s.Item == barrier.Stage).Index : null;
        var stops = stages.Select((stage, place) =>
        {
            var (stop, mayEnd) = Stops.At(assessment, group, stage);
            var says = words[$"stop.{stop.Code()}"];
            return new JourneyStop(
                stop,
                mayEnd,
                place > end ? words.Say("stop.behind", ("stop", says)) : says,
                place == end ? findings[verdict.FirstBarrier!.Criteria[0]] : null);
        });
        return new JourneyRow(words.Group(group), [.. stops], end, words.Verdict(verdict.Range), verdict.Range);
    }
}
