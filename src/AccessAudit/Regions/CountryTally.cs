using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Regions;

/// <summary>The whole register in counts, place by place. All figures of regions and country can be read off it.</summary>
/// <remarks>The stations are counted as they come and then forgotten, so that memory stays flat however many there are.</remarks>
public sealed class CountryTally
{
    private readonly Dictionary<TallyPlace, PlaceTally> places = [];

    /// <summary>Another one means that shares and tallies which were packed before cannot be read any more.</summary>
    public static int Version => TallyLayout.Version;

    public static CountryTally Count(IEnumerable<SurveyedStation> stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        var country = new CountryTally();
        foreach (var (station, assessment) in stations)
        {
            var place = country.At(TallyPlace.Of(station));
            place.Registered++;
            if (assessment is not null)
                place.Of(assessment.Checklist).Add(StationShare.Of(station, assessment));
        }

        return country;
    }

    public PlaceTally At(TallyPlace place)
    {
        if (!places.TryGetValue(place, out var tally))
            places[place] = tally = new PlaceTally();
        return tally;
    }

    /// <summary>The same counts of some regions only.</summary>
    /// <param name="regions">Their codes.</param>
    public CountryTally In(IReadOnlyCollection<string> regions)
    {
        var own = new CountryTally();
        foreach (var (place, tally) in places.Where(p => p.Key.Region is not null && regions.Contains(p.Key.Region)))
            own.At(place).Add(tally);
        return own;
    }

    /// <summary>Stations whose current audit was made with a checklist that is not at hand, by that checklist.</summary>
    public IReadOnlyDictionary<ChecklistId, int> Missing => Whole().Missing.Where(m => m.Value > 0).ToDictionary();

    /// <summary>The same figures as <see cref="Country.Of"/> of the same stations.</summary>
    /// <param name="level">Not below the places that were counted.</param>
    public Country Figures(Level level = Level.Region)
    {
        var whole = Whole();
        var groups = EditionsOf(whole).Groups;
        var parts = Parts(level).Select(p => TallyFigures.Of(p.Place, p.Tally, groups)).ToList();
        return Country.Ranked(parts, TallyFigures.Of(Place.WholeCountry, whole, groups));
    }

    /// <summary>The same gaps as <see cref="Regions.Gaps.Of"/> of the same stations.</summary>
    /// <param name="level">Not below the places that were counted.</param>
    public IReadOnlyList<Gap> Gaps(Level level = Level.Region)
    {
        var whole = Whole();
        var criteria = EditionsOf(whole).Criteria;
        return [.. Parts(level).Append((Place.WholeCountry, whole)).SelectMany(p => TallyFigures.Gaps(p.Item1, p.Item2, criteria))];
    }

    private static Editions EditionsOf(PlaceTally whole) => Editions.Of(whole.Editions.Where(e => e.Stations > 0).Select(e => e.Checklist));

    private IEnumerable<(Place Place, PlaceTally Tally)> Parts(Level level) =>
        places.Where(p => level != Level.Country && p.Key.Region is not null && p.Value.Registered > 0)
            .GroupBy(p => new Place(p.Key.Region!, level == Level.District ? p.Key.District ?? "" : null), p => p.Value)
            .OrderBy(p => p.Key)
            .Select(p => (p.Key, p.Count() == 1 ? p.First() : Sum(p)));

    private PlaceTally Whole() => Sum(places.Values);

    private static PlaceTally Sum(IEnumerable<PlaceTally> parts)
    {
        var sum = new PlaceTally();
        foreach (var part in parts)
            sum.Add(part);
        return sum;
    }
}

/// <summary>A place that is counted: a district of a region, or a region as a whole.</summary>
/// <param name="Region">The region that its stations count for; null where there is none.</param>
/// <param name="District">As the register writes it; null where it writes none, and for a region as a whole.</param>
public readonly record struct TallyPlace(string? Region, string? District)
{
    /// <summary>The region that it is in.</summary>
    public TallyPlace InRegion => new(Region, null);

    public static TallyPlace Of(Station station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return new TallyPlace(station.CountsFor, station.District);
    }
}
