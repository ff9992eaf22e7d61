using System.Globalization;
using AccessAudit.Stations;

namespace AccessAudit.Samples;

/// <summary>A made-up register with the country's real regions and their shares of stations, voters and special needs.</summary>
/// <remarks>
/// Each region has its share of the 10,101 stations of 20 November 2022, to the station where that many are asked for. About one station
/// in twelve is one of temporary stay; some 0.75 % of voters have special needs, half of them of movement, 22 % of sight, 28 % of hearing,
/// as regional commissions report. Names, places, districts and all numbers of a single station are made up.
/// </remarks>
public static class SampleStations
{
    /// <summary>Stations of the election of 20 November 2022, 68 of them abroad.</summary>
    public const int Country = 10_101;

    private const int Purpose = 1;
    private const double TemporaryStayShare = 0.08;
    private const double NeedsShare = 0.0075;

    private static readonly (string Group, double Share)[] Needs =
        [("wheelchair", 0.16), ("walking", 0.34), ("blind", 0.09), ("low-vision", 0.13), ("deaf", 0.28)];

    /// <summary>One by one, region after region; the same for the same count and seed.</summary>
    public static IEnumerable<Station> Of(int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Region.All.Zip(CountsByRegion(count)).Index().SelectMany(r =>
            Enumerable.Range(1, r.Item.Second).Select(number => Make(r.Item.First.Code, number, r.Item.Second, seed, ((long)r.Index << 32) + number)));
    }

    /// <summary>In proportion, the largest remainders rounded up.</summary>
    private static int[] CountsByRegion(int count)
    {
        var all = Region.All.Sum(r => (long)r.Stations);
        var counts = Region.All.Select(r => (int)(r.Stations * (long)count / all)).ToArray();
        var rest = count - counts.Sum();
        foreach (var (place, _) in Region.All.Index().OrderByDescending(r => r.Item.Stations * (long)count % all).ThenBy(r => r.Index).Take(rest))
            counts[place]++;
        return counts;
    }

    private static Station Make(string region, int number, int ofRegion, long seed, long thing)
    {
        var draws = new Draws(seed, Purpose, thing);
        var kind = KindIn(region, draws);
        var settlement = SettlementIn(region, kind, draws);
        var voters = VotersOf(kind, settlement, draws);
        return new Station
        {
            Id = StationId.Parse(string.Create(CultureInfo.InvariantCulture, $"{region}-{number:0000}"), CultureInfo.InvariantCulture),
            Number = number,
            Region = region,
            District = kind == StationKind.Abroad ? null : DistrictOf(number, ofRegion),
            Name = SampleNames.Of(kind, number, draws),
            Kind = kind,
            Settlement = settlement,
            Floor = draws.Chance(0.02) ? null : draws.Chance(0.9) ? 1 : 2,
            Position = SampleGround.PlaceIn(region, draws),
            Voters = voters,
            Needs = NeedsOf(voters * NeedsShare * (0.5 + draws.Unit()) * (kind == StationKind.TemporaryStay ? 2 : 1), draws),
        };
    }

    private static StationKind KindIn(string region, Draws draws)
    {
        if (region == Region.Abroad)
            return StationKind.Abroad;
        return draws.Chance(TemporaryStayShare) ? StationKind.TemporaryStay : StationKind.Residential;
    }

    private static Settlement? SettlementIn(string region, StationKind kind, Draws draws)
    {
        if (kind == StationKind.Abroad)
            return null;
        return new Station { Id = default, Region = region }.SettlementKnown() ?? (draws.Chance(0.45) ? Settlement.Urban : Settlement.Rural);
    }

    private static int VotersOf(StationKind kind, Settlement? settlement, Draws draws) => (kind, settlement) switch
    {
        (StationKind.Residential, Settlement.Urban) => 900 + draws.Below(1900),
        (StationKind.Residential, _) => 100 + draws.Below(1200),
        _ => 30 + draws.Below(350),
    };

    private static Dictionary<string, int> NeedsOf(double all, Draws draws) =>
        Needs.ToDictionary(n => n.Group, n => draws.About(all * n.Share), StringComparer.Ordinal);

    /// <summary>Some forty stations a district.</summary>
    private static string DistrictOf(int number, int ofRegion)
    {
        var districts = Math.Max(1, ofRegion / 40);
        return string.Create(CultureInfo.InvariantCulture, $"Үлгі {((long)(number - 1) * districts / ofRegion) + 1:00}");
    }
}
