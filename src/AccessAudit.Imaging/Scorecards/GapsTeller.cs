using AccessAudit.Checklists;
using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells the gaps that concern most voters, with the cheapest remedy and what it costs everywhere.</summary>
internal static class GapsTeller
{
    private const int Most = 8;

    public static GapsStory Tell(IReadOnlyList<Gap> gaps, CardWords words)
    {
        var worst = Gaps.WorstFirst(gaps).Where(g => g.Criterion.Serves.Count > 0).Take(Most).ToList();
        return new GapsStory(
            words["section.gaps"],
            words[worst.Count > 0 ? "section.gaps.remark" : "section.gaps.none"],
            [
                words["gaps.head.criterion"], words["gaps.head.stations"], words["gaps.head.voters"], words["gaps.head.remedy"],
                words["gaps.head.cost"],
            ],
            [.. worst.Select(g => Row(g, words))]);
    }

    private static string[] Row(Gap gap, CardWords words)
    {
        var remedy = new[] { gap.Criterion.TemporaryRemedy, gap.Criterion.PermanentRemedy }.OfType<Remedy>().MinBy(r => r.CostKzt);
        return
        [
            gap.Criterion.Ask.In(words.Language),
            words.Say("gaps.stations", ("n", words.Number(gap.NotMet)), ("asked", words.Number(gap.Asked))),
            words.Number(gap.Voters),
            remedy is null ? "–" : remedy.Does.In(words.Language),
            remedy is null ? "–" : words.Money(remedy.CostKzt * gap.NotMet),
        ];
    }
}
