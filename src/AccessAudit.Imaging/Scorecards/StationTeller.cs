using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Puts a station's facts into the words of a language.</summary>
internal static class StationTeller
{
    public static StationStory Tell(StationFacts facts, CardWords words)
    {
        var station = facts.Station;
        var visit = facts.Current;
        var seen = visit is { SawNothing: false } ? visit : null;
        var findings = seen is null ? null : FindingsTeller.Tell(seen, words);
        return new StationStory
        {
            Language = words.Language,
            Title = station.Number is { } number
                ? words.Say("station.title", ("number", number.ToString(CultureInfo.InvariantCulture)))
                : words.Say("station.title.no-number", ("id", station.Id.ToString())),
            Name = Clean(station.NameIn(words.Language)),
            About = [.. About(facts, words)],
            Headline = Headline.Of(visit, words),
            Lead = visit is null ? [] : [.. Lead.Of(visit, words)],
            Journey = seen is null ? null : JourneyTeller.Tell(seen.Assessment, findings!.Places, words),
            Score = seen is null ? null : ScoreTeller.Tell(seen.Assessment, words),
            Findings = findings,
            Changes = seen is null || facts.Before is null ? null : ChangeTeller.Tell(facts.Before, seen, words),
            Foot = [.. Foot(facts, words)],
            Tag = facts.Tag,
        };
    }

    /// <summary>The register's texts come from other programs: line breaks and tabs in them would tear a line of the card.</summary>
    internal static string Clean(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> About(StationFacts facts, CardWords words)
    {
        var station = facts.Station;
        var region = station.Region is null ? null : Region.Find(station.Region)?.Name[words.Language] ?? station.Region;
        var place = new[] { station.Address, station.District, region }.OfType<string>().Select(Clean).Where(p => p.Length > 0).ToList();
        yield return place.Count > 0 ? $"{string.Join(", ", place)} · {station.Id}" : station.Id.ToString();
        if (facts.Current is { } visit)
        {
            yield return CardWords.Capital(words.Say(
                "station.visit",
                ("source", words[$"source.{visit.Audit.Source.Code()}"]),
                ("date", words.Date(visit.Audit.Date)),
                ("checklist", visit.Assessment.Checklist.Id.ToString())));
        }

        if (Voters(station, facts.Current is { SawNothing: false } seen ? seen.Assessment : null, words) is { Length: > 0 } voters)
            yield return CardWords.Capital(voters);
    }

    private static string Voters(Station station, Assessment? assessment, CardWords words)
    {
        var parts = new List<string>();
        if (station.Voters is { } voters)
            parts.Add(words.Say("station.voters", ("voters", words.Count("count.voters", voters))));
        if (station.Needs.Count > 0)
        {
            parts.Add(words.Say("station.needs", ("needs", words.Number(station.Needs.Values.Sum(n => (long)n)))));
            if (assessment is { VotersBlocked: var blocked })
            {
                parts.Add(words.Say(
                    blocked.Surely == blocked.Possibly ? "station.needs.blocked" : "station.needs.blocked.range",
                    ("surely", words.Number(blocked.Surely)),
                    ("possibly", words.Number(blocked.Possibly))));
            }
        }

        return string.Join(" · ", parts);
    }

    private static IEnumerable<string> Foot(StationFacts facts, CardWords words)
    {
        if (facts.Current is { } visit)
        {
            var checklist = visit.Assessment.Checklist;
            yield return words.Say(
                "foot.source",
                ("source", words[$"source.{visit.Audit.Source.Code()}"] + ", " + words.Date(visit.Audit.Date)));
            yield return words.Say("foot.checklist", ("title", checklist.Title.In(words.Language)), ("id", checklist.Id.ToString()));
            yield return words.Say(
                "foot.known",
                ("n", words.Number(visit.Assessment.Outcomes.Count(o => o != Outcome.Unknown))),
                ("all", words.Number(visit.Assessment.Outcomes.Count)));
        }

        yield return words.Say("foot.date", ("date", words.Date(facts.ReportingDate)));
        yield return words.Say("foot.hash", ("hash", DataHash.Of(facts)));
    }
}
