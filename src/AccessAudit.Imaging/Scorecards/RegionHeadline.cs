using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The finding at the top of a region's card and the sentences under it, made from the figures by rules.</summary>
/// <remarks>They speak of the audited stations and of what is sure; what holds for all stations is given as an interval.</remarks>
internal static class RegionHeadline
{
    /// <summary>More stages than these are left to the table.</summary>
    private const int MostEnds = 2;

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
            figures.Everyone.Stations == 0 ? "region.headline.none-open" : "region.headline",
            ("region", region), ("k", words.Number(figures.Everyone.Stations)), ("audited", words.Count("count.of-audited", figures.Audited)));
        return WithEnds(headline, facts.Journey, words);
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
                ("interval", words.Percent(figures.Everyone.Interval!.Value.LowShare, figures.Everyone.Interval!.Value.HighShare)));
        if (figures.Rank is { } rank)
        {
            yield return words.Say(
                rank.Best == rank.Worst ? "region.lead.rank.exact" : "region.lead.rank",
                ("regions", words.Number(facts.RegionsRanked)), ("best", words.Number(rank.Best)), ("worst", words.Number(rank.Worst)));
        }
    }

    /// <summary>Tells where the way ends at most stations: for all groups and stages that share that number, not for one of them.</summary>
    private static string WithEnds(string headline, JourneyEnds journey, CardWords words)
    {
        var most = journey.Stages.SelectMany(s => journey.Groups.Select(g => journey[g, s])).DefaultIfEmpty(0).Max();
        if (most == 0)
            return headline;
        var ends = journey.Stages.Select(s => (At: words.At(s), Groups: journey.Groups.Where(g => journey[g, s] == most).ToList()))
            .Where(e => e.Groups.Count > 0)
            .Select(e => words.Say("region.end", ("groups", words.For(e.Groups, journey.Groups.Count)), ("at", e.At)))
            .ToList();
        var alone = journey.Stages.Sum(s => journey.Groups.Count(g => journey[g, s] == most)) == 1;
        var key = ends.Count > MostEnds ? "region.headline.many-ends" : alone ? "region.headline.end" : "region.headline.ends";
        return words.Say(
            key, ("headline", headline), ("ends", words.And(ends)), ("stations", words.Count("count.stations", most)));
    }
}
