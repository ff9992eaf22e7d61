using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Tells the score as the range that it is, with what rests on temporary solutions and how much is known at all.</summary>
internal static class ScoreTeller
{
    public static ScoreStory Tell(Assessment assessment, CardWords words)
    {
        var compliance = assessment.Compliance;
        var more = new List<string>();
        if (compliance is { MetTemporarily: > 0 })
            more.Add(words.Say("score.temporary", ("share", words.Percent(compliance.Temporary))));
        if (assessment.Recommended is { } recommended)
            more.Add(words.Say("score.recommended", ("score", Range(recommended, words))));
        more.Add(words.Say(
            "score.completeness",
            ("known", words.Number(assessment.Outcomes.Count(o => o != Outcome.Unknown))),
            ("all", words.Number(assessment.Outcomes.Count)),
            ("share", words.Percent(assessment.Completeness))));
        return new ScoreStory(
            words["section.score"],
            compliance is null ? null : (compliance.Low, compliance.High, compliance.Temporary),
            words["score.scale"],
            compliance is null ? words["score.none"] : CardWords.Capital(Range(compliance, words)),
            more);
    }

    public static string Range(Compliance compliance, CardWords words) => compliance.Low == compliance.High
        ? words.Say("score.point", ("score", words.Percent(compliance.Low)))
        : words.Say("score.range", ("low", words.Percent(compliance.Low)), ("high", words.Percent(compliance.High)));
}
