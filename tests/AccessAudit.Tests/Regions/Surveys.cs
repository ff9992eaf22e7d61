using AccessAudit.Audits;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Regions;

/// <summary>Stations of made-up regions, audited or not, under the small checklist.</summary>
internal static class Surveys
{
    public static readonly Audit Steep = Samples.AllMet.With("ramp-slope", Samples.Number(14));

    public static readonly Audit NoBraille = Samples.AllMet.With("braille", Samples.Word("no"));

    public static readonly Audit BoothUnseen = Samples.AllMet.Without("booth");

    /// <summary>A station; without an audit it has not been audited.</summary>
    public static SurveyedStation Station(string? region, Audit? audit, int number = 1)
    {
        var station = Samples.Village with { Id = StationId.Parse($"{region ?? "none"}-{number}", null), Region = region };
        return new SurveyedStation(station, audit is null ? null : Scorer.Assess(Samples.Rules, station, audit));
    }

    public static IEnumerable<SurveyedStation> Region(string region, params (int Count, Audit? Audit)[] stations) =>
        stations.SelectMany(s => Enumerable.Repeat(s.Audit, s.Count)).Select((audit, place) => Station(region, audit, place + 1));
}
