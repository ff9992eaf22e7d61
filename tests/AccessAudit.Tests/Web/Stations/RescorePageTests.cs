using System.Net;

namespace AccessAudit.Tests.Web.Stations;

/// <summary>A station's audit under another edition, with the reasons.</summary>
public sealed class RescorePageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Older = "edition=kz-cec%402022-11-20";

    [Fact]
    public async Task The_same_answers_come_to_something_else_and_the_rule_that_changed_is_named()
    {
        var client = await fixture.VisitAsync("akimat");
        Assert.Contains("kz-cec@2022-11-20", await client.ReadAsync("/stations/KZ-11-0003"), StringComparison.Ordinal);

        var page = await client.ReadAsync($"/stations/KZ-11-0003/rescore?{Older}&lang=en");

        Assert.Contains("Other outcomes:", page, StringComparison.Ordinal);
        Assert.Contains("not asked there", page, StringComparison.Ordinal);
        Assert.Equal(2, fixture.Site.Workspace.Audits.OfStation(SampleSite.StationIdOf(3)).Count);   // nothing was stored
    }

    [Theory]
    [InlineData("/stations/KZ-71-0042/rescore?edition=kz-cec%402022-11-20")]   // of another region
    [InlineData("/stations/KZ-11-0003/rescore?edition=us-doj%402016")]   // of another family
    [InlineData("/stations/KZ-11-0003/rescore?edition=nothing")]
    [InlineData("/stations/KZ-11-0040/rescore")]
    public async Task Where_there_is_no_such_edition_or_the_station_is_of_another_region_there_is_no_page(string address)
    {
        var client = await fixture.VisitAsync("akimat");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_station_shows_what_it_said_of_itself_beside_what_was_found_there()
    {
        var client = await fixture.VisitAsync("akimat");

        Assert.Contains("known to both:", await client.ReadAsync("/stations/KZ-11-0003?lang=en"), StringComparison.Ordinal);
        Assert.DoesNotContain("known to both:", await client.ReadAsync("/stations/KZ-11-0004?lang=en"), StringComparison.Ordinal);   // no self-report
    }
}
