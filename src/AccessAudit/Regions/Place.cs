using AccessAudit.Stations;

namespace AccessAudit.Regions;

/// <summary>A part of the country whose stations are counted together.</summary>
/// <param name="Region">A region's code, or <see cref="RegionFigures.WholeCountry"/>.</param>
/// <param name="District">As the register writes it; empty for stations without one; null where the place is no district.</param>
internal readonly record struct Place(string Region, string? District) : IComparable<Place>
{
    public static Place WholeCountry { get; } = new(RegionFigures.WholeCountry, null);

    /// <summary>Null at the level of the country, and where the register names no region.</summary>
    public static Place? Of(Station station, Level level) => (level, station.CountsFor) switch
    {
        (Level.Region, { } region) => new Place(region, null),
        (Level.District, { } region) => new Place(region, station.District ?? ""),
        _ => null,
    };

    public static IEnumerable<(Place Place, IReadOnlyCollection<SurveyedStation> Stations)> Split(
        IEnumerable<SurveyedStation> stations, Level level) =>
        stations.Select(s => (Place: Of(s.Station, level), Surveyed: s))
            .Where(s => s.Place is not null)
            .GroupBy(s => s.Place!.Value, s => s.Surveyed)
            .OrderBy(p => p.Key)
            .Select(p => (p.Key, (IReadOnlyCollection<SurveyedStation>)[.. p]));

    public int CompareTo(Place other) =>
        string.CompareOrdinal(Region, other.Region) is not 0 and var byRegion ? byRegion : string.CompareOrdinal(District, other.District);
}
