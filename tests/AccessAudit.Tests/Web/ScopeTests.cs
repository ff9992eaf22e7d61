using System.Net;
using AccessAudit.Storage.Log;

namespace AccessAudit.Tests.Web;

/// <summary>Who may see and do what.</summary>
public abstract class ScopeTests(SiteFixture fixture)
{
    private static readonly string Own = SampleSite.StationIdOf(3).ToString();
    private static readonly string Foreign = SampleSite.StationIdOf(42).ToString();

    [Theory]
    [InlineData("/overview")]
    [InlineData("/stations")]
    [InlineData("/gaps")]
    [InlineData("/plan")]
    [InlineData("/accounts")]
    [InlineData("/reports")]
    [InlineData("/account")]
    public async Task Whoever_is_not_signed_in_is_led_to_the_door_and_back(string address)
    {
        var visitor = await fixture.VisitAsync();

        var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/sign-in?ReturnUrl={Uri.EscapeDataString(address)}", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("akimat")]
    [InlineData("auditor")]
    public async Task A_station_of_another_region_is_not_there_whatever_the_address_says(string name)
    {
        var client = await fixture.VisitAsync(name);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/stations/{Own}")).StatusCode);
        foreach (var address in new[]
        {
            $"/stations/{Foreign}", $"/stations/{Foreign}/audit", $"/stations/{Foreign}/card.svg", $"/api/audits/0192f0c4-0000-7000-8000-000000000042",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Lists_figures_and_tables_hold_only_the_regions_of_the_account()
    {
        var client = await fixture.VisitAsync("akimat");

        foreach (var address in new[] { "/stations", "/stations?region=KZ-71", "/stations.csv", "/overview", "/overview.csv", "/gaps", "/gaps.csv", "/plan", "/plan.csv" })
        {
            var text = await client.ReadAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang=en");
            Assert.DoesNotContain("KZ-71-0", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Astana", text.Replace("<option", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/regions/KZ-71")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/regions/KZ-71/card.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/country/card.svg")).StatusCode);
    }

    [Fact]
    public async Task The_ministry_sees_every_region_but_not_the_accounts()
    {
        var client = await fixture.VisitAsync("ministry");

        Assert.Contains("KZ-71-0042", await client.ReadAsync("/stations.csv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/regions/KZ-71")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/accounts")).StatusCode);
    }

    [Fact]
    public async Task An_auditor_sees_stations_but_no_figures()
    {
        var client = await fixture.VisitAsync("auditor");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/overview")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/stations")).StatusCode);
    }

    [Fact]
    public async Task A_program_without_a_session_is_told_so_and_not_led_anywhere()
    {
        var visitor = await fixture.VisitAsync();

        var answer = await visitor.GetAsync("/api/audits/0192f0c4-0000-7000-8000-000000000001");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_account_that_is_locked_cannot_come_in()
    {
        var admin = await fixture.VisitAsync("admin");
        var made = await admin.PostAsync("/accounts", "/accounts", ("name", "passing"), ("role", "auditor"), ("region", "KZ-11"));
        var link = WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync()).Split("<code>")[1].Split("</code>")[0];
        var guest = await fixture.VisitAsync();
        var page = new Uri(link).PathAndQuery;
        var (account, key) = (Query(link, "account"), Query(link, "key"));
        var accepted = await guest.PostAsync(page, "/invitation", ("account", account), ("key", key), ("password", "a long password"), ("repeated", "a long password"));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await guest.GetAsync(page)).StatusCode);   // the link works once

        await admin.PostAsync($"/accounts/{account}", $"/accounts/{account}", ("do", "lock"));

        var again = await fixture.VisitAsync();
        var refused = await again.PostAsync("/sign-in", "/sign-in", ("name", "passing"), ("password", "a long password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var log = fixture.Site.Workspace.Log.Entries().Where(e => e.Subject == "passing").Select(e => (e.Who, e.Action));
        Assert.Equal(
            [
                ("admin", "account.add"), ("passing", "account.set-password"), ("admin", "account.lock"), ("nobody", "session.refuse"),
            ],
            log);
        Assert.IsType<LogCheck.Unbroken>(fixture.Site.Workspace.Log.Verify());
    }

    private static string Query(string link, string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(link).Query)[name].ToString();

    public sealed class OnSqlite(SiteFixture fixture) : ScopeTests(fixture), IClassFixture<SiteFixture>;

    public sealed class OnPostgreSql(PostgresSiteFixture fixture) : ScopeTests(fixture), IClassFixture<PostgresSiteFixture>;
}
