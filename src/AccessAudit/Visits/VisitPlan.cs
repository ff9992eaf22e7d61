using AccessAudit.Regions;
using AccessAudit.Stations;

namespace AccessAudit.Visits;

/// <summary>Which stations observers go to, and with what chance each came in.</summary>
public sealed record VisitPlan
{
    public required PublicSeed Seed { get; init; }

    public required VisitChance Chance { get; init; }

    /// <summary>In the order of the draw: by stratum, within it by the seed's numbers.</summary>
    public required IReadOnlyList<DrawnStation> Drawn { get; init; }

    /// <summary>In order; also those to which no visit fell.</summary>
    public required IReadOnlyList<StratumShare> Strata { get; init; }

    /// <summary>Stations that could have been drawn.</summary>
    public int Stations => Strata.Sum(s => s.Stations);

    /// <summary>Stations that no draw by voters can reach, as no voter is on their list.</summary>
    public required int WithoutVoters { get; init; }

    /// <summary>By region: stations, visits, and how exact the visits can be.</summary>
    public IReadOnlyList<VisitPrecision> Regions() =>
    [
        .. Strata.GroupBy(s => s.Stratum.Region, StringComparer.Ordinal)
            .Select(r => VisitPrecision.Of(r.Key, r.Sum(s => s.Visits), r.Sum(s => s.Stations), Chance)),
    ];

    public VisitPrecision Whole() => VisitPrecision.Of(RegionFigures.WholeCountry, Drawn.Count, Stations, Chance);
}

/// <param name="Station">Where to go.</param>
/// <param name="Stratum">What it was drawn from.</param>
/// <param name="Probability">The chance that it had, above 0 and at most 1; its weight in estimates is 1 ÷ this.</param>
public sealed record DrawnStation(Station Station, Stratum Stratum, double Probability);

/// <param name="Stratum">Region × kind × settlement.</param>
/// <param name="Stations">In the register.</param>
/// <param name="Expected">Visits that its stations' chances add up to; what it gets is this, rounded down or up.</param>
/// <param name="Visits">Visits that fell to it.</param>
public sealed record StratumShare(Stratum Stratum, int Stations, double Expected, int Visits);

/// <summary>What the visits will be able to say: half the width of a 95 % Wilson interval, in percentage points.</summary>
/// <param name="Region">A region's code, or <see cref="RegionFigures.WholeCountry"/>.</param>
/// <param name="Visits">Number of visits.</param>
/// <param name="Stations">Of how many.</param>
/// <param name="AtHalf">Where half of the stations have what is asked: the widest; null without a visit.</param>
/// <param name="AtTenth">Where one in ten has it, or nine in ten.</param>
public sealed record VisitPrecision(string Region, int Visits, int Stations, double? AtHalf, double? AtTenth)
{
    /// <remarks>
    /// With equal chances the finite number of stations counts, as in the country's figures. With chances by voters it is left out: what
    /// is estimated then is a share of voters.
    /// </remarks>
    public static VisitPrecision Of(string region, int visits, int stations, VisitChance chance)
    {
        int? registered = chance == VisitChance.Equal ? stations : null;
        return visits == 0
            ? new VisitPrecision(region, visits, stations, null, null)
            : new VisitPrecision(region, visits, stations, Points(0.5), Points(0.1));

        double Points(double share) => Math.Round(100 * ShareInterval.HalfWidth(share, visits, registered), 1, MidpointRounding.AwayFromZero);
    }
}
