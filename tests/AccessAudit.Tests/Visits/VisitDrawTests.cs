using System.Globalization;
using AccessAudit.Stations;
using AccessAudit.Visits;
using CsCheck;

namespace AccessAudit.Tests.Visits;

public class VisitDrawTests
{
    private static readonly List<Station> Twelve = [.. Enumerable.Range(1, 12).Select(i => Station(i, 100 * i))];

    /// <summary>Worked out by another program from the README's description alone.</summary>
    [Fact]
    public void Whoever_has_the_register_and_the_seed_draws_the_same()
    {
        Assert.Equal("11 1 10 9", Drawn(Twelve, 4, "seed", VisitChance.Equal));
        Assert.Equal("11 5 10 12", Drawn(Twelve, 4, "seed", VisitChance.Voters));
        Assert.Equal("11 8 99 9", Drawn([.. Twelve, Station(99, 9000)], 4, "seed", VisitChance.Voters));
    }

    [Fact]
    public void A_seeds_number_is_the_beginning_of_a_hash_that_anybody_can_compute() =>
        Assert.Equal(0xC667688AA5E2ADC3, new PublicSeed("seed").NumberOf("KZ-11-0001"));

    [Fact]
    public void A_station_too_large_to_be_left_out_is_certain_and_the_others_share_the_rest()
    {
        var drawn = Plan([.. Twelve, Station(99, 9000)], 4, "seed", VisitChance.Voters).Drawn;

        Assert.Equal(1, drawn.Single(d => d.Station.Number == 99).Probability);
        Assert.Equal(3.0 * 800 / 7800, drawn.Single(d => d.Station.Number == 8).Probability, 12);
    }

    [Fact]
    public void The_order_of_the_register_does_not_matter() => Registers.Sample(
        (stations, visits, seed, chance) => Drawn(stations, visits, seed, chance) == Drawn([.. stations.AsEnumerable().Reverse()], visits, seed, chance),
        iter: 100);

    [Fact]
    public void As_many_are_drawn_as_asked_and_every_stratum_gets_its_share() => Registers.Sample(
        (stations, visits, seed, chance) =>
        {
            var plan = Plan(stations, visits, seed, chance);

            Assert.Equal(visits, plan.Drawn.Select(d => d.Station.Id).Distinct().Count());
            Assert.Equal(visits, plan.Strata.Sum(s => s.Expected), 6);
            Assert.All(plan.Strata, s => Assert.InRange(s.Visits, Math.Floor(s.Expected - 1e-9), Math.Ceiling(s.Expected + 1e-9)));
            Assert.All(plan.Drawn, d => Assert.InRange(d.Probability, double.Epsilon, 1));
            Assert.Equal(stations.Count, plan.Stations + plan.WithoutVoters);
        },
        iter: 200);

    [Theory]
    [InlineData(VisitChance.Equal)]
    [InlineData(VisitChance.Voters)]
    public void Over_many_seeds_every_station_comes_in_as_often_as_is_said(VisitChance chance)
    {
        const int seeds = 4000;
        var (times, chances) = (new Dictionary<int, int>(), new Dictionary<int, double>());
        for (var seed = 0; seed < seeds; seed++)
        {
            foreach (var drawn in Plan(Twelve, 5, seed.ToString(CultureInfo.InvariantCulture), chance).Drawn)
            {
                times[drawn.Station.Number!.Value] = times.GetValueOrDefault(drawn.Station.Number.Value) + 1;
                chances[drawn.Station.Number.Value] = drawn.Probability;
            }
        }

        Assert.Equal(12, times.Count);
        Assert.All(times, t => Assert.InRange((double)t.Value / seeds, chances[t.Key] - 0.04, chances[t.Key] + 0.04));
    }

    [Fact]
    public void What_cannot_be_drawn_is_said()
    {
        Assert.IsType<VisitProblem.NoStation>(Refused([], 1, VisitChance.Equal));
        Assert.Equal(new VisitProblem.TooMany(13, 12), Refused(Twelve, 13, VisitChance.Equal));
        Assert.Equal(new VisitProblem.TooMany(12, 11), Refused([.. Twelve[1..], Station(1, 0)], 12, VisitChance.Voters));
        Assert.Equal(new VisitProblem.VotersNotKnown(1, "KZ-11-0077"), Refused([.. Twelve, Station(77, null)], 2, VisitChance.Voters));
    }

    [Fact]
    public void Town_or_country_is_known_from_the_register_or_in_the_three_cities_and_never_guessed()
    {
        Assert.Equal("KZ-71 / kind not known / urban", Stratum.Of(Samples.Village with { Region = "KZ-71", Kind = null }).ToString());
        Assert.Equal("KZ-11 / residential / settlement not known", Stratum.Of(Samples.Village).ToString());
        Assert.Equal("KZ-11 / residential / rural", Stratum.Of(Samples.Village with { Settlement = Settlement.Rural }).ToString());
    }

    [Fact]
    public void It_says_beforehand_how_exact_so_many_visits_can_be()
    {
        // Wilson's interval with 22 · 1042 ÷ 1021 in place of n, by hand: 30.9 to 69.1 where half have it.
        Assert.Equal((19.1, 12.9), Widths(VisitPrecision.Of("all", 22, 1043, VisitChance.Equal)));
        Assert.Equal((0.0, 0.0), Widths(VisitPrecision.Of("all", 22, 22, VisitChance.Equal)));
        Assert.Equal((null, null), Widths(VisitPrecision.Of("all", 0, 22, VisitChance.Equal)));
    }

    private static (double? AtHalf, double? AtTenth) Widths(VisitPrecision precision) => (precision.AtHalf, precision.AtTenth);

    private static Gen<(List<Station> Stations, int Visits, string Seed, VisitChance Chance)> Registers =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 99], Gen.Int[0, 5000].Array[60], Gen.Bool).Select((count, percent, voters, byVoters) =>
        {
            var stations = Enumerable.Range(1, count).Select(i => Station(i, voters[i - 1] + (i == 1 ? 1 : 0))).ToList();
            var most = byVoters ? stations.Count(s => s.Voters > 0) : count;
            return (stations, Math.Max(1, most * percent / 100), $"{percent}", byVoters ? VisitChance.Voters : VisitChance.Equal);
        });

    private static string Drawn(List<Station> stations, int visits, string seed, VisitChance chance) =>
        string.Join(' ', Plan(stations, visits, seed, chance).Drawn.Select(d => d.Station.Number));

    private static VisitPlan Plan(List<Station> stations, int visits, string seed, VisitChance chance) =>
        ((VisitDrawing.Drawn)VisitDraw.Of(stations, visits, new PublicSeed(seed), chance)).Plan;

    private static VisitProblem Refused(List<Station> stations, int visits, VisitChance chance) =>
        ((VisitDrawing.Refused)VisitDraw.Of(stations, visits, new PublicSeed("seed"), chance)).Problem;

    private static Station Station(int number, int? voters) => new()
    {
        Id = StationId.Parse($"KZ-11-{number:0000}", null),
        Number = number,
        Region = "KZ-11",
        Kind = number % 3 == 0 ? StationKind.TemporaryStay : StationKind.Residential,
        Settlement = number % 2 == 0 ? Settlement.Rural : Settlement.Urban,
        Voters = voters,
    };
}
