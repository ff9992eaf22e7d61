using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>The figures of every region, or every district, and of the country, from the stations' current assessments.</summary>
/// <param name="Regions">In code order; only regions with stations in the register.</param>
/// <param name="Whole">All stations, those without a region included.</param>
public sealed record Country(IReadOnlyList<RegionFigures> Regions, RegionFigures Whole)
{
    /// <param name="stations">Of the whole register.</param>
    /// <param name="level">What <see cref="Regions"/> holds: regions, districts, or nothing beside the country.</param>
    public static Country Of(IReadOnlyCollection<SurveyedStation> stations, Level level = Level.Region)
    {
        var groups = Editions.Of(stations).Groups;
        var places = Place.Split(stations, level).Select(p => Figures(p.Place, p.Stations, groups)).ToList();
        return Ranked(places, Figures(Place.WholeCountry, stations, groups));
    }

    /// <summary>Ranks the places among each other.</summary>
    internal static Country Ranked(IReadOnlyList<RegionFigures> places, RegionFigures whole)
    {
        var intervals = places.Select(r => r.Everyone.Interval).OfType<ShareInterval>().ToList();
        return new Country([.. places.Select(r => Ranked(r, intervals))], whole);
    }

    private static RegionFigures Ranked(RegionFigures region, IReadOnlyList<ShareInterval> all) =>
        region is { Audited: >= RankRange.LeastAudited, Everyone.Interval: { } own }
            ? region with { Rank = RankRange.Among(all, own) }
            : region;

    private static RegionFigures Figures(
        Place place, IReadOnlyCollection<SurveyedStation> stations, IReadOnlyList<string> groups)
    {
        var audited = stations.Where(s => s.Assessment is not null).ToList();
        var assessments = audited.ConvertAll(s => s.Assessment!);
        var scores = assessments.Select(a => a.Compliance).OfType<Compliance>().ToList();
        return new RegionFigures
        {
            Region = place.Region,
            District = place.District,
            Registered = stations.Count,
            Audited = assessments.Count,
            ScoreLow = Quartiles.Of(scores.Select(s => s.Low)),
            ScoreHigh = Quartiles.Of(scores.Select(s => s.High)),
            Groups = groups.ToDictionary(g => g, g => Group(g, assessments, stations.Count), StringComparer.Ordinal),
            Everyone = new IndependentShare(
                assessments.Count(a => a.Headline.Worst == Verdict.Independent), assessments.Count, stations.Count),
            Voters = new NeedsFigures(
                audited.Sum(s => s.Station.Needs.Values.Sum(n => (long)n)),
                assessments.Sum(a => a.VotersBlocked.Surely),
                assessments.Sum(a => a.VotersBlocked.Possibly)),
            WithTemporary = assessments.Count(a => a.Outcomes.Contains(Outcome.MetTemporarily)),
        };
    }

    /// <summary>Over the audits whose edition knows the group.</summary>
    private static GroupFigures Group(string group, IEnumerable<Assessment> assessments, int registered)
    {
        var ranges = assessments.Select(a => a.Verdicts.GetValueOrDefault(group)).OfType<GroupVerdict>().Select(v => v.Range).ToList();
        return new GroupFigures(
            new IndependentShare(ranges.Count(r => r.Worst == Verdict.Independent), ranges.Count, registered),
            ranges.Count(r => r.Best == Verdict.Independent),
            ranges.Count(r => r.Best == Verdict.Blocked),
            ranges.Count(r => !r.IsSure));
    }
}
