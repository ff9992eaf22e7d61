using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells how the stations' scores are spread.</summary>
internal static class ScoresTeller
{
    private const int Bins = 10;

    public static ScoresStory Tell(RegionFacts facts, CardWords words)
    {
        var counts = new int[Bins];
        foreach (var score in facts.Scores)
            counts[Math.Min(score.Tenths * Bins / 1000, Bins - 1)]++;
        var says = new List<string>();
        if (facts.Figures.ScoreLow is { } low)
            says.Add(Half("scores.half", low, words));
        if (facts.Figures.ScoreHigh is { } high && high != facts.Figures.ScoreLow)
            says.Add(Half("scores.half.high", high, words));
        return new ScoresStory(
            words["section.scores"],
            words["section.scores.remark"],
            words["scores.head.from"],
            words["scores.head.stations"],
            [
                .. counts.Select((n, bin) => (
                    words.Say("range", ("low", words.Number(bin * 100 / Bins)), ("high", words.Measure((bin + 1) * 100 / Bins, "percent"))),
                    n,
                    words.Number(n))),
            ],
            facts.Figures.ScoreLow is { } quartiles ? (quartiles.Q1, quartiles.Median, quartiles.Q3) : null,
            says);
    }

    private static string Half(string key, Quartiles quartiles, CardWords words) => words.Say(
        key, ("q1", words.Percent(quartiles.Q1)), ("median", words.Percent(quartiles.Median)), ("q3", words.Percent(quartiles.Q3)));
}
