using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Cli.Demo;

/// <summary>What was found, in a table that a reader without a screenful of patience takes in.</summary>
internal static class DemoTable
{
    public static void Write(TextWriter output, Checklist checklist, IReadOnlyList<Survey> surveys)
    {
        PlainTable.Write(
            output, ["Station", "Wheelchair users", "stopped by", "Points met", "Voters blocked"],
            surveys.Where(s => s.Current is not null).Select(s => Row(checklist, s, s.Current!.Assessment)));
        foreach (var line in Summary(surveys))
            output.WriteLine(line);
    }

    private static string[] Row(Checklist checklist, Survey survey, Assessment assessment)
    {
        var (wheelchair, voters) = (assessment.Verdicts["wheelchair"], assessment.VotersBlocked);
        var stopped = wheelchair.FirstBarrier is { } barrier ? checklist.Find(barrier.Criteria[0])!.Ask.In(Language.English) : "";
        var station = survey.Station.Station;
        return
        [
            $"No {station.Number} ({(station.Region == "KZ-71" ? "Astana" : "Akmola")})",
            Words(wheelchair.Range),
            stopped,
            assessment.Compliance is { } points ? Range(points.Low.ToString(), points.High.ToString()) + " %" : "none asked",
            Range($"{voters.Surely}", $"{voters.Possibly}"),
        ];
    }

    private static IEnumerable<string> Summary(IReadOnlyList<Survey> surveys)
    {
        var assessments = surveys.Select(s => s.Current?.Assessment).OfType<Assessment>().ToList();
        var (everyone, perhaps) = (assessments.Count(a => a.Headline.Worst == Verdict.Independent), assessments.Count(a => a.Headline.Best == Verdict.Independent));
        var stopped = assessments.Count(a => a.Verdicts["wheelchair"].Range.Best == Verdict.Blocked);
        yield return $"Of {assessments.Count} stations, {everyone} surely let every voter vote alone, {perhaps} perhaps; {stopped} surely stop wheelchair users.";
        yield return $"Voters with special needs who are blocked: {assessments.Sum(a => a.VotersBlocked.Surely)} surely, "
            + $"{assessments.Sum(a => a.VotersBlocked.Possibly)} at the most.";
        yield return "All answers are made up: this shows the tool, not the stations.";
    }

    private static string Words(VerdictRange range) =>
        range.IsSure ? Word(range.Best) : $"{Word(range.Worst)} or {Word(range.Best)}";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Blocked => "stopped",
        Verdict.WithHelp => "with help",
        _ => "alone",
    };

    private static string Range(string low, string high) => low == high ? low : $"{low} to {high}";
}
