using AccessAudit.Regions;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Puts a region's facts into the words of a language.</summary>
internal static class RegionTeller
{
    public static RegionStory Tell(RegionFacts facts, CardWords words)
    {
        var title = TitleOf(facts.Figures.Region, words);
        var audited = facts.Figures.Audited > 0;
        return new RegionStory
        {
            Language = words.Language,
            Kicker = words["region.kicker"],
            Title = title,
            Headline = RegionHeadline.Of(facts, title, words),
            Lead = [.. RegionHeadline.Lead(facts, words)],
            Tiles = [.. Tiles(facts, words)],
            Shares = audited ? SharesTeller.Tell(facts.Figures, words) : null,
            Ends = audited ? EndsTeller.Tell(facts, words) : null,
            Scores = facts.Scores.Count >= RankRange.LeastAudited ? ScoresTeller.Tell(facts, words) : null,
            Gaps = audited ? GapsTeller.Tell(facts.Gaps, words) : null,
            More = audited ? More(facts, words) : null,
            Foot = [.. Foot(facts, DataHash.Of(facts), words)],
        };
    }

    internal static string TitleOf(string region, CardWords words) => region == RegionFigures.WholeCountry
        ? words["country"]
        : Region.Find(region)?.Name[words.Language] is { } name ? CardWords.Capital(name) : region;

    private static IEnumerable<(string Number, string Label)> Tiles(RegionFacts facts, CardWords words)
    {
        var figures = facts.Figures;
        yield return (words.Number(figures.Registered), words[facts.RegisteredIsEstimate ? "tile.registered.estimate" : "tile.registered"]);
        yield return (
            words.Number(figures.Audited),
            figures is { Audited: >= RankRange.LeastAudited, Coverage: { } coverage }
                ? words.Say("tile.audited.share", ("share", words.Percent(coverage)))
                : words["tile.audited"]);
        if (figures.Audited == 0)
            yield break;
        var voters = figures.Voters;
        yield return (words.Number(voters.Needs), words["tile.needs"]);
        yield return (
            words.Number(voters.SurelyBlocked),
            voters.SurelyBlocked == voters.PossiblyBlocked
                ? words["tile.blocked"]
                : words.Say("tile.blocked.range", ("possibly", words.Number(voters.PossiblyBlocked))));
    }

    private static MoreStory More(RegionFacts facts, CardWords words)
    {
        var figures = facts.Figures;
        var lines = new List<string>
        {
            words.Say(
                "more.temporary",
                ("n", words.Number(figures.WithTemporary)), ("audited", words.Count("count.of-audited", figures.Audited))),
        };
        if (facts.OverReporting is { Stations: > 0 } over)
        {
            (string, string)[] blanks =
            [
                ("stations", words.Count("count.stations", over.Stations)),
                ("found", words.Number(over.FoundNotMet)),
                ("said", words.Number(over.SaidMet)),
                ("rate", over.Rate is { } rate ? words.Percent(rate) : ""),
            ];
            var few = over.Stations < RankRange.LeastAudited || over.Rate is null;
            lines.Add(words.Say(few ? "more.over-reporting.few" : "more.over-reporting", blanks));
        }

        lines.AddRange(Change(facts, words));
        return new MoreStory(words["section.more"], [.. lines.Select(CardWords.Capital)]);
    }

    internal static IEnumerable<string> Change(RegionFacts facts, CardWords words)
    {
        if (facts.Before is not { } before)
            yield break;
        yield return words.Say(
            "more.change",
            ("date", words.Date(facts.BeforeDate)),
            ("before", words.Number(before.Audited)), ("after", words.Number(facts.Figures.Audited)),
            ("was", words.Number(before.Everyone.Stations)), ("now", words.Number(facts.Figures.Everyone.Stations)));
    }

    internal static IEnumerable<string> Foot(RegionFacts facts, string hash, CardWords words)
    {
        yield return words["foot.audits"];
        foreach (var checklist in facts.Checklists.OrderBy(c => c.Id.ToString(), StringComparer.Ordinal))
            yield return words.Say("foot.checklist", ("title", checklist.Title.In(words.Language)), ("id", checklist.Id.ToString()));
        yield return words.Say(
            "foot.audited", ("n", words.Number(facts.Figures.Audited)), ("all", words.Number(facts.Figures.Registered)));
        yield return words.Say("foot.date", ("date", words.Date(facts.ReportingDate)));
        yield return words.Say("foot.hash", ("hash", hash));
    }
}
