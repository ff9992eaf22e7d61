using System.Globalization;
using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells how often the country's largest gaps are found in each region.</summary>
internal static class HeatTeller
{
    private const int Most = 20;

    /// <summary>Null where nothing that was seen is not met.</summary>
    /// <param name="facts">Of the regions and, as the last, of the whole country.</param>
    /// <param name="words">The language.</param>
    public static HeatStory? Tell(IReadOnlyList<RegionFacts> facts, CardWords words)
    {
        var worst = Gaps.WorstFirst(facts[^1].Gaps).Where(g => g.Criterion.Serves.Count > 0).Take(Most).ToList();
        if (worst.Count == 0)
            return null;
        var places = facts.SkipLast(1).Prepend(facts[^1]).ToList();
        var gaps = places.ConvertAll(f => f.Gaps.ToDictionary(g => g.Criterion.Id, StringComparer.Ordinal));
        return new HeatStory(
            words["section.heat"],
            words.Say("section.heat.remark", ("n", words.Number(RankRange.LeastAudited))),
            words["gaps.head.criterion"],
            words["gaps.head.voters"],
            [.. places.Select(f => Name(f.Figures.Region, words))],
            [
                .. worst.Select(w => new HeatRow(
                    w.Criterion.Ask.In(words.Language),
                    words.Number(w.Voters),
                    [.. gaps.Select(g => Cell(g.GetValueOrDefault(w.Criterion.Id), words))])),
            ]);
    }

    private static (string Name, string Short) Name(string region, CardWords words) => (
        RegionTeller.TitleOf(region, words),
        region == RegionFigures.WholeCountry ? words["heat.head.country"] : words.ShortRegion(region));

    private static HeatCell Cell(Gap? gap, CardWords words)
    {
        if (gap is not { Asked: > 0 })
            return new HeatCell("–", words["heat.none"], null);
        var count = (("k", words.Number(gap.NotMet)), ("n", words.Number(gap.Asked)));
        if (gap.Asked < RankRange.LeastAudited)
        {
            return new HeatCell(
                string.Create(CultureInfo.InvariantCulture, $"{gap.NotMet}/{gap.Asked}"), words.Say("groups.count", count.Item1, count.Item2), null);
        }

        var number = Whole(gap, words);
        return new HeatCell(
            number, words.Say("heat.share", ("share", words.Say("percent", ("n", number))), count.Item1, count.Item2), (double)gap.NotMet / gap.Asked);
    }

    /// <summary>In whole percent, for a narrow cell; 0 and 100 only where none and all are meant.</summary>
    private static string Whole(Gap gap, CardWords words)
    {
        var rounded = ((200L * gap.NotMet) + gap.Asked) / (2L * gap.Asked);
        return rounded switch
        {
            0 when gap.NotMet > 0 => "<" + words.Number(1),
            100 when gap.NotMet < gap.Asked => ">" + words.Number(99),
            _ => words.Number(rounded),
        };
    }
}
