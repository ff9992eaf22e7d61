using System.Text;
using AccessAudit.Regions;
using CsCheck;
using static AccessAudit.Tests.Regions.Surveys;

namespace AccessAudit.Tests.Regions;

public class CountryTests
{
    [Fact]
    public void A_region_counts_what_is_sure_and_what_is_possible()
    {
        var figures = Country.Of([.. Region("KZ-11", (3, Samples.AllMet), (2, Steep), (1, BoothUnseen), (4, null))]).Regions.Single();

        Assert.Equal((10, 6, 60.0m), (figures.Registered, figures.Audited, figures.Coverage!.Value.Percent));
        var wheelchair = figures.Groups["wheelchair"];
        Assert.Equal(3, wheelchair.Independent.Stations);
        Assert.Equal((4, 2, 1), (wheelchair.PossiblyIndependent, wheelchair.SurelyBlocked, wheelchair.Unknown));
        Assert.Equal(4, figures.Groups["walking"].Independent.Stations);
        Assert.Equal(6, figures.Groups["blind"].Independent.Stations);
        Assert.Equal(3, figures.Everyone.Stations);
        Assert.Equal(new NeedsFigures(84, 6, 9), figures.Voters);
    }

    [Fact]
    public void The_form_for_programs_is_as_agreed()
    {
        var country = Country.Of([.. Region("KZ-11", (3, Samples.AllMet), (2, Steep), (1, BoothUnseen), (4, null)), Station(null, null)]);

        Assert.Equal(
            """
            {"region":"KZ-11","registered":10,"audited":6,"coverage":60.0,"score":{"low":{"q1":80.0,"median":90.0,"q3":100.0},"high":{"q1":85.0,"median":100.0,"q3":100.0}},"groups":{"wheelchair":{"surely_independent":3,"possibly_independent":4,"surely_blocked":2,"unknown":1,"share":50.0,"interval":[26.5,73.5]},"walking":{"surely_independent":4,"possibly_independent":4,"surely_blocked":0,"unknown":0,"share":66.7,"interval":[40.5,85.5]},"blind":{"surely_independent":6,"possibly_independent":6,"surely_blocked":0,"unknown":0,"share":100.0,"interval":[77.8,100.0]}},"everyone":{"surely_independent":3,"share":50.0,"interval":[26.5,73.5]},"rank":{"best":1,"worst":1},"voters":{"needs":84,"surely_blocked":6,"possibly_blocked":9}}
            """,
            Encoding.UTF8.GetString(RegionJson.Write(country.Regions.Single())));
        Assert.StartsWith("{\"region\":\"all\",\"registered\":11,", Encoding.UTF8.GetString(RegionJson.Write(country.Whole)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_denominator_is_null()
    {
        var json = Encoding.UTF8.GetString(RegionJson.Write(Country.Of([Station("KZ-11", null)]).Regions.Single()));

        Assert.Equal(
            """
            {"region":"KZ-11","registered":1,"audited":0,"coverage":0.0,"score":{"low":null,"high":null},"groups":{},"everyone":{"surely_independent":0,"share":null,"interval":null},"rank":null,"voters":{"needs":0,"surely_blocked":0,"possibly_blocked":0}}
            """,
            json);
    }

    [Fact]
    public void Regions_come_in_code_order() => Assert.Equal(
        ["ABROAD", "KZ-10", "KZ-11"],
        Country.Of([Station("KZ-11", null), Station("ABROAD", null), Station("KZ-10", Steep)]).Regions.Select(r => r.Region));

    [Fact]
    public void Neighbours_that_a_sample_cannot_tell_apart_share_their_ranks()
    {
        var ranks = Ranks(
            Region("KZ-10", (20, Samples.AllMet)),
            Region("KZ-11", (10, Samples.AllMet), (10, Steep), (80, null)),
            Region("KZ-15", (11, Samples.AllMet), (9, Steep), (80, null)),
            Region("KZ-19", (20, Steep)));

        Assert.Equal([new(1, 1), new(2, 3), new(2, 3), new(4, 4)], ranks);
    }

    [Fact]
    public void Under_five_audited_stations_there_is_no_rank() =>
        Assert.Equal([null, new(1, 2)], Ranks(Region("KZ-10", (4, Samples.AllMet), (96, null)), Region("KZ-11", (5, Samples.AllMet), (95, null))));

    [Fact]
    public void Regions_that_are_wholly_known_and_alike_share_one_rank() =>
        Assert.Equal([new(1, 2), new(1, 2)], Ranks(Region("KZ-10", (5, Steep)), Region("KZ-11", (7, Steep))));

    [Fact]
    public void A_rank_range_is_a_range_among_the_regions() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 20]).Array[1, 6].Sample(
            counts =>
            {
                var country = Country.Of(
                    [.. counts.SelectMany((c, place) => Region($"KZ-{place}", (c.Item1, Samples.AllMet), (c.Item2, Steep), (c.Item3, null)))]);
                return country.Regions.All(r => r.Rank is null == r.Audited < 5
                    && (r.Rank is null || (r.Rank.Best >= 1 && r.Rank.Best <= r.Rank.Worst && r.Rank.Worst <= country.Regions.Count)));
            },
            iter: 60);

    private static IEnumerable<RankRange?> Ranks(params IEnumerable<SurveyedStation>[] regions) =>
        Country.Of([.. regions.SelectMany(r => r)]).Regions.Select(r => r.Rank);
}
