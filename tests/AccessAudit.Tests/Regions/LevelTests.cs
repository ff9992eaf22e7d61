using System.Text;
using AccessAudit.Regions;
using AccessAudit.Stations;
using static AccessAudit.Tests.Regions.Surveys;

namespace AccessAudit.Tests.Regions;

/// <summary>The same figures at other levels of the tree.</summary>
public class LevelTests
{
    private static readonly SurveyedStation[] Stations =
    [
        In("KZ-11", "Целиноград", Steep), In("KZ-11", "Аршалы", Samples.AllMet), In("KZ-11", null, Samples.AllMet), In("KZ-10", "Аршалы", null),
        Station(null, Samples.AllMet),
        new(Station(null, null).Station with { Kind = StationKind.Abroad }, Station(null, Steep).Assessment),
    ];

    [Fact]
    public void Districts_of_one_name_in_two_regions_are_two() => Assert.Equal(
        ["ABROAD/:1", "KZ-10/Аршалы:0", "KZ-11/:1", "KZ-11/Аршалы:1", "KZ-11/Целиноград:1"],
        Country.Of(Stations, Level.District).Regions.Select(r => $"{r.Region}/{r.District}:{r.Audited}"));

    [Fact]
    public void Stations_abroad_are_a_region_of_their_own_also_where_the_register_leaves_the_cell_empty() =>
        Assert.Equal(["ABROAD:1", "KZ-10:0", "KZ-11:3"], Country.Of(Stations).Regions.Select(r => $"{r.Region}:{r.Audited}"));

    [Fact]
    public void The_country_is_the_same_at_every_level()
    {
        var whole = Enum.GetValues<Level>().Select(l => Encoding.UTF8.GetString(RegionJson.Write(Country.Of(Stations, l).Whole))).ToList();

        Assert.Single(whole.Distinct());
        Assert.Empty(Country.Of(Stations, Level.Country).Regions);
    }

    [Fact]
    public void A_district_is_named_in_the_form_for_programs_and_a_region_has_none()
    {
        Assert.StartsWith(
            """{"region":"KZ-11","district":"Аршалы","registered":1,""",
            Encoding.UTF8.GetString(RegionJson.Write(Country.Of(Stations, Level.District).Regions[3])), StringComparison.Ordinal);
        Assert.StartsWith(
            """{"region":"KZ-11","district":"Целиноград","criterion":"clear-way",""",
            Encoding.UTF8.GetString(GapJson.Write(Gaps.Of(Stations, Level.District).First(g => g.District == "Целиноград"))), StringComparison.Ordinal);
        Assert.All(Gaps.Of(Stations), g => Assert.Null(g.District));
    }

    private static SurveyedStation In(string region, string? district, AccessAudit.Audits.Audit? audit)
    {
        var (station, assessment) = Station(region, audit);
        return new SurveyedStation(station with { District = district }, assessment);
    }
}
