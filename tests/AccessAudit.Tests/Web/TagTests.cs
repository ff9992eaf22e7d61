using System.Net;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Web;

/// <summary>Where tags lead.</summary>
public abstract class TagTests(SiteFixture fixture)
{
    private string Code(int number) => fixture.Site.Workspace.Keys
        .Sign(fixture.Site.Workspace.Stations.Find(SampleSite.StationIdOf(number))!.Serial, Tag.DoorPoster, 1).ToString();

    [Fact]
    public async Task A_voter_comes_to_the_public_page_and_an_auditor_to_the_audit()
    {
        var (voter, auditor) = (await fixture.VisitAsync(), await fixture.VisitAsync("auditor"));

        Assert.Equal("/stations/KZ-11-0003/public", (await voter.GetAsync($"/S/{Code(3)}")).Headers.Location!.ToString());
        Assert.Equal("/phone/stations/KZ-11-0003", (await auditor.GetAsync($"/S/{Code(3)}")).Headers.Location!.ToString());
        // A tag says where one is; it opens nothing that the account may not see.
        Assert.Equal("/stations/KZ-71-0042/public", (await auditor.GetAsync($"/S/{Code(42)}")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_forged_tag_is_told_so_and_leads_nowhere()
    {
        var visitor = await fixture.VisitAsync();
        var forged = Code(3)[..^1] + (Code(3)[^1] == 'A' ? 'B' : 'A');

        var answer = await visitor.GetAsync($"/S/{forged}?lang=en");

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
        Assert.Contains("This ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NONSENSE", HttpStatusCode.NotFound, "not one of our tags")]
    [InlineData("demo", HttpStatusCode.NotFound, "demonstration tag")]
    [InlineData("other", HttpStatusCode.BadRequest, "not genuine")]
    public async Task Other_codes_are_told_apart(string code, HttpStatusCode status, string says)
    {
        var visitor = await fixture.VisitAsync();
        var sent = code switch
        {
            "demo" => TagKeyRing.Demo.Sign(1, Tag.DoorPoster, 1).ToString(),
            "other" => TagKeyRing.Of(TagKey.New(1)).Sign(1, Tag.DoorPoster, 1).ToString(),
            _ => code,
        };

        var answer = await visitor.GetAsync($"/S/{sent}?lang=en");

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SiteFixture fixture) : TagTests(fixture), IClassFixture<SiteFixture>;

    public sealed class OnPostgreSql(PostgresSiteFixture fixture) : TagTests(fixture), IClassFixture<PostgresSiteFixture>;
}
