using System.Net;
using System.Text.RegularExpressions;
using AccessAudit.Checklists;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace AccessAudit.Tests.Web;

/// <summary>Pages, words and the API's document.</summary>
public abstract partial class SitePagesTests(SiteFixture fixture)
{
    [Fact]
    public void Every_text_exists_in_every_language_with_the_same_blanks()
    {
        var keys = Words.Keys(Language.English).Order().ToList();

        Assert.All(Language.All, l => Assert.Equal(keys, Words.Keys(l).Order()));
        foreach (var key in keys)
            Assert.Single(Language.All.Select(l => string.Join(' ', Blank().Matches(Words.Text(l, key)).Select(m => m.Value).Distinct().Order())).Distinct());
    }

    [Fact]
    public void Every_role_error_and_unit_has_its_words()
    {
        var units = EmbeddedChecklists.Load().SelectMany(c => c.Criteria).Select(c => c.Form).OfType<AnswerForm.Measure>().Select(m => $"unit.{m.Unit}");
        var needed = Enum.GetValues<Role>().Select(r => $"role.{r.Code()}").Concat(units);

        Assert.Empty(needed.Except(Words.Keys(Language.Kazakh)));
    }

    [Fact]
    public async Task The_language_is_taken_from_the_address_and_remembered()
    {
        var visitor = await fixture.VisitAsync();

        Assert.Contains("<html lang=\"kk\"", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ru\"", await visitor.ReadAsync("/?lang=ru"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ru\"", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kazakh_letters_are_sent_as_letters()
    {
        var visitor = await fixture.VisitAsync();

        Assert.Contains("қолжетімділігі", await visitor.ReadAsync("/?lang=kk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_menu_can_be_folded_up_and_a_short_one_is_always_in_sight()
    {
        Assert.Contains("<summary>Menu · Stations</summary>", await (await fixture.VisitAsync("ministry")).ReadAsync("/stations?lang=en"), StringComparison.Ordinal);
        Assert.DoesNotContain("<summary>Menu", await (await fixture.VisitAsync("auditor")).ReadAsync("/stations?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_lead_to_the_stations_behind_them()
    {
        var client = await fixture.VisitAsync("ministry");
        var overview = await client.ReadAsync("/overview?lang=en");

        foreach (var address in Link().Matches(overview).Select(m => WebUtility.HtmlDecode(m.Groups["address"].Value)).Distinct())
            Assert.True((int)(await client.GetAsync(address)).StatusCode < 400, address);
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("png")]
    [InlineData("pdf")]
    [InlineData("html")]
    public async Task Cards_are_served_in_every_form(string format)
    {
        var client = await fixture.VisitAsync("ministry");

        foreach (var card in new[] { "/stations/KZ-11-0003/card", "/regions/KZ-11/card", "/country/card" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{card}.{format}?lang=kk")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/country/card.exe")).StatusCode);
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_a_link_that_works_once()
    {
        await using var site = await SampleSite.StartAsync(builder => builder.WebHost.UseTestServer(), accounts: false);
        var link = site.Said.Single(s => s.Contains("/first-admin?key=", StringComparison.Ordinal));
        var page = link[link.IndexOf("/first-admin", StringComparison.Ordinal)..];
        var key = page.Split("key=")[1];
        var (first, second) = (new SiteClient(site.App), new SiteClient(site.App));
        (string, string)[] fields = [("key", key), ("name", "Айгүл Сәрсенова"), ("password", SampleSite.Password), ("repeated", SampleSite.Password)];

        Assert.Equal(HttpStatusCode.Gone, (await second.GetAsync("/first-admin?key=guess")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await first.PostAsync(page, "/first-admin", fields)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/accounts")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await second.GetAsync(page)).StatusCode);
    }

    /// <summary>The document is an approved file: whoever changes the API sees it here, and renews the file with ACCESSAUDIT_APPROVE=1.</summary>
    [Fact]
    public async Task The_openapi_document_is_the_approved_one()
    {
        var visitor = await fixture.VisitAsync();
        var approved = HouseTests.Root("tests/AccessAudit.Tests/Web/openapi.v1.json");
        var document = (await visitor.ReadAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ACCESSAUDIT_APPROVE") == "1")
            await File.WriteAllTextAsync(approved, document);

        Assert.Equal(await File.ReadAllTextAsync(approved), document);
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex("href=\"(?<address>/[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    public sealed class OnSqlite(SiteFixture fixture) : SitePagesTests(fixture), IClassFixture<SiteFixture>;

    public sealed class OnPostgreSql(PostgresSiteFixture fixture) : SitePagesTests(fixture), IClassFixture<PostgresSiteFixture>;
}
