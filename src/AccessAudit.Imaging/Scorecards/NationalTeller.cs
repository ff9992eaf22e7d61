using AccessAudit.Imaging.Scorecards.Plans;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Puts the country's facts into the words of a language.</summary>
internal static class NationalTeller
{
    /// <param name="facts">Of the regions and, as the last, of the whole country.</param>
    /// <param name="plan">For the whole country; null where no budget was given.</param>
    /// <param name="words">The language.</param>
    public static NationalStory Tell(IReadOnlyList<RegionFacts> facts, Plan? plan, CardWords words)
    {
        var whole = facts[^1];
        var title = RegionTeller.TitleOf(whole.Figures.Region, words);
        return new NationalStory
        {
            Language = words.Language,
            Kicker = words["region.kicker"],
            Title = title,
            Headline = RegionHeadline.Of(whole, title, words),
            Lead = [.. Covered(facts.Count - 1, words), .. RegionHeadline.Lead(whole, words), .. RegionTeller.Change(whole, words)],
            MapHeading = words["section.map"],
            MapRemark = words["section.map.remark"],
            LeagueHeading = words["section.league"],
            LeagueRemark = words["section.league.remark"],
            Heads = [words["league.head.region"], words["league.head.audited"], words["league.head.share"], words["league.head.place"]],
            Axis = words["share.axis"],
            Rows =
            [
                .. facts.SkipLast(1).Select(f => Row(f.Figures, words))
                    .OrderByDescending(r => r.Bar?.Share ?? -1).ThenByDescending(r => r.Bar?.Low ?? -1),
                .. Region.All.Where(r => facts.All(f => f.Figures.Region != r.Code)).Select(r => Absent(r, words)),
            ],
            Heat = HeatTeller.Tell(facts, words),
            Plan = plan is null ? null : PlanTeller.Tell(new PlanFacts(plan, Region: null), words),
            Foot = [.. RegionTeller.Foot(whole, DataHash.Of(facts, plan), words)],
        };
    }

    /// <summary>A register of some regions must not pass for the country.</summary>
    private static IEnumerable<string> Covered(int regions, CardWords words) => regions < Region.All.Count
        ? [words.Say("map.covered", ("k", words.Number(regions)), ("n", words.Number(Region.All.Count)))]
        : [];

    private static LeagueRow Absent(Region region, CardWords words) => new(
        RegionTeller.TitleOf(region.Code, words), (region.TileColumn, region.TileRow), words["map.absent"], "–", null, null, words["map.absent"],
        words["league.place.none"]);

    private static LeagueRow Row(RegionFigures figures, CardWords words)
    {
        var everyone = figures.Everyone;
        var count = (("k", words.Number(everyone.Stations)), ("n", words.Number(everyone.Audited)));
        var audited = words.Say("groups.count", ("k", words.Number(figures.Audited)), ("n", words.Number(figures.Registered)));
        var tile = Region.Find(figures.Region) is { } region ? (region.TileColumn, region.TileRow) : ((int, int)?)null;
        var name = RegionTeller.TitleOf(figures.Region, words);
        if (everyone is not { Audited: >= RankRange.LeastAudited, Share: { } share, Interval: { } interval })
        {
            return new LeagueRow(
                name, tile, words[figures.Audited == 0 ? "map.none" : "map.few"], audited, null, null,
                words.Say("groups.count", count.Item1, count.Item2), words["league.place.none"]);
        }

        (string, string)[] ends = [("share", words.Percent(share)), ("interval", words.Percent(interval.LowShare, interval.HighShare))];
        return new LeagueRow(
            name,
            tile,
            words.Percent(share),
            audited,
            (share.Tenths, interval.LowShare.Tenths, interval.HighShare.Tenths),
            words.Say("league.share", ends),
            words.Say("groups.share", [.. ends, count.Item1, count.Item2]),
            figures.Rank is { } rank && rank.Best != rank.Worst
                ? words.Say("league.place", ("best", words.Number(rank.Best)), ("worst", words.Number(rank.Worst)))
                : words.Number(figures.Rank?.Best ?? 0));
    }
}
