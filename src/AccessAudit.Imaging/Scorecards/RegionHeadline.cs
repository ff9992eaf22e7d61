using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The finding at the top of a region's card and the sentences under it, made from the figures by rules.</summary>
/// <remarks>They speak of the audited stations and of what is sure; what holds for all stations is given as an interval.</remarks>
internal static class RegionHeadline
{
    public static string Of(RegionFacts facts, string region, CardWords words)
    {
        var figures = facts.Figures;
        if (figures.Audited == 0)
            return words.Say("region.headline.none", ("region", region));
        if (figures.Audited < RankRange.LeastAudited)
        {
            return words.Say(
                "region.headline.few",
                ("region", region), ("n", words.Number(figures.Audited)), ("stations", words.Count("count.of-registered", figures.Registered)));
        }

        var headline = words.Say(
            "region.headline",
            ("region", region), ("k", words.Number(figures.Everyone.Stations)), ("audited", words.Count("count.of-audited", figures.Audited)));
        if (WorstEnd(facts.Journey) is not var (group, stage, stations))
            return headline;
        return words.Say(
            "region.headline.end",
            ("headline", headline), ("groups", words.For([group], facts.Journey.Groups.Count)), ("at", words.At(stage)),
            ("stations", words.Count("count.stations", stations)));
    }

    public static IEnumerable<string> Lead(RegionFacts facts, CardWords words)
    {
        var figures = facts.Figures;
        if (figures.Audited == 0)
            yield break;
        if (figures.Audited < RankRange.LeastAudited)
        {
            yield return words.Say("region.lead.few", ("n", words.Number(RankRange.LeastAudited)));
            yield break;
        }

        var all = words.Number(figures.Registered);
        yield return figures.Audited == figures.Registered
            ? words.Say("region.lead.all-audited", ("all", all))
            : words.Say(
                "region.lead.interval",
                ("all", all),
                ("low", words.Percent(figures.Everyone.Interval!.Value.LowShare)),
                ("high", words.Percent(figures.Everyone.Interval!.Value.HighShare)));
        if (figures.Rank is { } rank)
        {
            yield return words.Say(
                rank.Best == rank.Worst ? "region.lead.rank.exact" : "region.lead.rank",
                ("regions", words.Number(facts.RegionsRanked)), ("best", words.Number(rank.Best)), ("worst", words.Number(rank.Worst)));
        }
    }

    /// <summary>The group and stage where most stations end the way; the first in order where several do.</summary>
    private static (string Group, string Stage, int Stations)? WorstEnd(JourneyEnds journey)
    {
        var ends = journey.Groups.SelectMany(g => journey.Stages.Select(s => (Group: g, Stage: s, Stations: journey[g, s]))).ToList();
        return ends.Count > 0 && ends.MaxBy(e => e.Stations) is { Stations: > 0 } worst ? worst : null;
    }
}
