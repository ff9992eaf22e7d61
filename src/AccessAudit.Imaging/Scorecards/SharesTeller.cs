using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells for each voter group at how many stations they surely vote on their own, with the interval for all stations.</summary>
internal static class SharesTeller
{
    public static SharesStory Tell(RegionFigures figures, CardWords words) => new(
        words["section.groups"],
        words[figures.Audited < RankRange.LeastAudited ? "section.groups.remark.few" : "section.groups.remark"],
        words["section.journey.group"],
        words["groups.head.share"],
        words["groups.head.more"],
        words["share.axis"],
        [.. figures.Groups.Select(g => Row(g.Key, g.Value, words))]);

    private static ShareRow Row(string group, GroupFigures figures, CardWords words)
    {
        var independent = figures.Independent;
        var count = (("k", words.Number(independent.Stations)), ("n", words.Number(independent.Audited)));
        var more = words.Say(
            "groups.more",
            ("possibly", words.Number(figures.PossiblyIndependent)),
            ("blocked", words.Number(figures.SurelyBlocked)),
            ("unknown", words.Number(figures.Unknown)));
        if (independent is not { Audited: >= RankRange.LeastAudited, Share: { } share, Interval: { } interval })
            return new ShareRow(words.Group(group), null, words.Say("groups.count", count.Item1, count.Item2), more);
        return new ShareRow(
            words.Group(group),
            (share.Tenths, interval.LowShare.Tenths, interval.HighShare.Tenths),
            words.Say(
                "groups.share",
                ("share", words.Percent(share)), ("interval", words.Percent(interval.LowShare, interval.HighShare)), count.Item1, count.Item2),
            more);
    }
}
