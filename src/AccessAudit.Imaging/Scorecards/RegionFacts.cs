using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Everything that a region's card is made from.</summary>
public sealed record RegionFacts
{
    public required RegionFigures Figures { get; init; }

    /// <summary>Of this region, in any order.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    public required JourneyEnds Journey { get; init; }

    /// <summary>The lower ends of the stations' scores.</summary>
    public required IReadOnlyList<Share> Scores { get; init; }

    /// <summary>The checklists that the stations were assessed with.</summary>
    public required IReadOnlyList<Checklist> Checklists { get; init; }

    /// <summary>How many regions the rank is among.</summary>
    public required int RegionsRanked { get; init; }

    /// <summary>Whether the number of registered stations is itself an estimate.</summary>
    public bool RegisteredIsEstimate { get; init; }

    /// <summary>The figures as of an earlier reporting date, for what has changed.</summary>
    public RegionFigures? Before { get; init; }

    /// <summary>The day of <see cref="Before"/>.</summary>
    public DateOnly BeforeDate { get; init; }

    /// <summary>Where self-reports and observers met; null where nobody looked.</summary>
    public OverReporting? OverReporting { get; init; }

    public required DateOnly ReportingDate { get; init; }

    /// <summary>A short fingerprint of the figures, as it stands in the card's foot.</summary>
    public string Hash => DataHash.Of(this);

    /// <summary>The facts of every region in code order and of the whole country as the last.</summary>
    public static IReadOnlyList<RegionFacts> OfCountry(IReadOnlyCollection<SurveyedStation> stations, DateOnly reportingDate)
    {
        var country = Country.Of(stations);
        var gaps = Regions.Gaps.Of(stations).ToLookup(g => g.Region);
        var byRegion = stations.ToLookup(s => s.Station.CountsFor);
        return
        [
            .. country.Regions.Append(country.Whole).Select(figures =>
            {
                var own = figures.Region == RegionFigures.WholeCountry ? stations : [.. byRegion[figures.Region]];
                return new RegionFacts
                {
                    Figures = figures,
                    Gaps = [.. gaps[figures.Region]],
                    Journey = JourneyEnds.Of(own),
                    Scores = [.. own.Select(s => s.Assessment?.Compliance?.Low).OfType<Share>()],
                    Checklists = [.. own.Select(s => s.Assessment?.Checklist).OfType<Checklist>().DistinctBy(c => c.Id)],
                    RegionsRanked = country.Regions.Count(r => r.Everyone.Interval is not null),
                    RegisteredIsEstimate = Region.Find(figures.Region) is { StationsSource: "estimate" } region
                        && region.Stations == figures.Registered,
                    ReportingDate = reportingDate,
                };
            }),
        ];
    }
}
