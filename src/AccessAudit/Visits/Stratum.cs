using AccessAudit.Stations;

namespace AccessAudit.Visits;

/// <summary>Stations of one kind that get their share of the visits: region × kind × town or country.</summary>
/// <remarks>In the order of codes; what the register does not know comes last and is a stratum of its own.</remarks>
public sealed record Stratum(string Region, StationKind? Kind, Settlement? Settlement) : IComparable<Stratum>
{
    public static Stratum Of(Station station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return new Stratum(station.CountsFor ?? "", station.Kind, station.SettlementKnown());
    }

    public int CompareTo(Stratum? other)
    {
        if (other is null)
            return 1;
        if (string.CompareOrdinal(Region, other.Region) is not 0 and var byRegion)
            return byRegion;
        return (Place(Kind), Place(Settlement)).CompareTo((Place(other.Kind), Place(other.Settlement)));
    }

    public override string ToString() =>
        $"{(Region.Length > 0 ? Region : "–")} / {Kind?.Code() ?? "kind not known"} / {Settlement?.Code() ?? "settlement not known"}";

    private static int Place<T>(T? value)
        where T : struct, Enum => value is { } known ? Convert.ToInt32(known, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
}
