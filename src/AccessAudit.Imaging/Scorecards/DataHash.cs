using System.Security.Cryptography;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>A short fingerprint of the data behind a card, so that two cards can be told to speak of the same.</summary>
internal static class DataHash
{
    public static string Of(StationFacts facts) => Of(Parts(facts));

    public static string Of(RegionFacts facts) => Of(
    [
        RegionJson.Write(facts.Figures),
        .. facts.Gaps.Select(GapJson.Write),
        .. facts.Checklists.Select(c => Encoding.UTF8.GetBytes(c.Id.ToString())),
        facts.Before is null ? [] : RegionJson.Write(facts.Before),
        Encoding.UTF8.GetBytes(string.Join(' ', Numbers(facts))),
    ]);

    /// <summary>Of every region, the country and the plan for it.</summary>
    public static string Of(IEnumerable<RegionFacts> facts, Plan? plan) =>
        Of([.. facts.Select(f => Encoding.ASCII.GetBytes(Of(f))), plan is null ? [] : Encoding.ASCII.GetBytes(Of(plan))]);

    public static string Of(Plan plan) =>
        Of([PlanJson.Write(plan), .. plan.Stations.Select(PlanJson.Write), .. plan.Frontier.Select(PlanJson.Write)]);

    private static IEnumerable<int> Numbers(RegionFacts facts) =>
    [
        .. facts.Scores.Select(s => s.Tenths).Order(),
        .. facts.Journey.Groups.SelectMany(g => facts.Journey.Stages.Select(s => facts.Journey[g, s])),
        facts.BeforeDate.DayNumber,
        facts.Figures.WithTemporary,
        facts.RegionsRanked,
        .. facts.OverReporting is { } over ? new[] { over.Stations, over.SaidMet, over.FoundNotMet } : [],
    ];

    /// <summary>The first ten hexadecimal digits of SHA-256 over the parts, each with its length before it.</summary>
    public static string Of(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }

    private static IEnumerable<byte[]> Parts(StationFacts facts)
    {
        yield return StationJson.Write(facts.Station);
        foreach (var visit in new[] { facts.Current, facts.Before }.OfType<AuditedVisit>())
        {
            // Answers in a fixed order: a dictionary promises none.
            var answers = new SortedDictionary<string, Answer>(visit.Audit.Answers.ToDictionary(), StringComparer.Ordinal);
            yield return AuditJson.Write(visit.Audit with { Answers = answers });
            yield return AssessmentJson.Write(visit.Assessment);
        }
    }
}
