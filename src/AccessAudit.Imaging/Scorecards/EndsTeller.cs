using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells at how many stations each group's way ends at each stage.</summary>
internal static class EndsTeller
{
    public static EndsStory Tell(RegionFacts facts, CardWords words)
    {
        var journey = facts.Journey;
        return new EndsStory(
            words["section.ends"],
            words["section.ends.remark"],
            words["section.journey.group"],
            [.. journey.Stages.Select(words.Stage)],
            words["ends.none"],
            [
                .. journey.Groups.Select(g => Row(
                    words.Group(g), [.. journey.Stages.Select(s => journey[g, s])], facts.Figures.Groups[g].Independent.Audited, words)),
            ]);
    }

    private static EndsRow Row(string group, IReadOnlyList<int> stations, int audited, CardWords words) => new(
        group,
        [.. stations.Select(n => (words.Number(n), n, audited < RankRange.LeastAudited ? null : (double?)n / audited))],
        words.Number(audited - stations.Sum()));
}
