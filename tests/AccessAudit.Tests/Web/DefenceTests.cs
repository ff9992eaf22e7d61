using System.Net;
using System.Text;
using Microsoft.AspNetCore.TestHost;

namespace AccessAudit.Tests.Web;

/// <summary>What people and programs with other intentions try.</summary>
public abstract class DefenceTests(SiteFixture fixture)
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly string Station = SampleSite.StationIdOf(3).ToString();

    [Fact]
    public async Task A_form_without_our_token_does_nothing()
    {
        var client = await fixture.VisitAsync("admin");

        var answer = await client.Http.PostAsync("/accounts", new FormUrlEncodedContent([new("name", "smuggled"), new("role", "admin")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("smuggled", await client.ReadAsync("/accounts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_and_inline_scripts()
    {
        var client = await fixture.VisitAsync();

        foreach (var address in new[] { "/", "/sign-in", "/nowhere", "/health", "/S/NONSENSE", $"/stations/{Station}/public" })
        {
            var answer = await client.GetAsync(address);
            var policy = string.Join("", answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_script_in_a_text_field_stays_text()
    {
        var visitor = await fixture.VisitAsync();
        var address = $"/stations/{Station}/public";
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(address, $"/stations/{Station}/report", ("text", Script), ("group", Script), ("stage", Script))).StatusCode);
        var admin = await fixture.VisitAsync("admin");
        var refused = await admin.PostAsync("/accounts", "/accounts", ("name", Script), ("role", Script), ("region", Script));

        foreach (var page in new[]
        {
            await admin.ReadAsync("/reports"), await admin.ReadAsync($"/stations/{Station}"), await refused.Content.ReadAsStringAsync(),
            await admin.ReadAsync($"/stations?q={Uri.EscapeDataString(Script)}&district={Uri.EscapeDataString(Script)}&region={Uri.EscapeDataString(Script)}"),
        })
        {
            Assert.DoesNotContain(Script, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task The_door_never_leads_out_of_the_house(string target)
    {
        var visitor = await fixture.VisitAsync();

        var answer = await visitor.PostAsync("/sign-in", "/sign-in", ("name", "akimat"), ("password", SampleSite.Password), ("returnUrl", target));

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Whoever_guesses_passwords_is_stopped()
    {
        await using var site = await StartAsync();
        var visitor = new SiteClient(site.App);
        var seen = new List<HttpStatusCode>();

        for (var attempt = 0; attempt < 25; attempt++)
            seen.Add((await visitor.PostAsync("/sign-in", "/sign-in", ("name", $"nobody {attempt}"), ("password", "guess guess guess"))).StatusCode);

        Assert.Contains(HttpStatusCode.TooManyRequests, seen);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Voters_reports_come_a_few_an_hour()
    {
        await using var site = await StartAsync();
        var visitor = new SiteClient(site.App);
        var seen = new List<HttpStatusCode>();

        for (var report = 0; report < 7; report++)
            seen.Add((await visitor.PostAsync($"/stations/{Station}/public", $"/stations/{Station}/report", ("text", "The door is locked."))).StatusCode);

        Assert.Equal(5, seen.Count(s => s == HttpStatusCode.Redirect));
        Assert.Equal(HttpStatusCode.TooManyRequests, seen[^1]);
    }

    [Fact]
    public async Task Twenty_megabytes_are_refused_before_they_are_read()
    {
        var client = await fixture.VisitAsync("auditor");
        using var content = new ByteArrayContent(new byte[20 * 1024 * 1024]);
        content.Headers.ContentType = new("image/jpeg");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.Http.PostAsync("/api/photos", content)).StatusCode);
    }

    [Theory]
    [InlineData("image/jpeg", "%PDF-1.7 not a picture")]
    [InlineData("image/png", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("text/plain", "anything")]
    public async Task What_is_no_photograph_is_refused_whatever_it_calls_itself(string type, string bytes)
    {
        var client = await fixture.VisitAsync("auditor");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(bytes));
        content.Headers.ContentType = new(type);

        var answer = await client.Http.PostAsync("/api/photos", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>A site of its own, for what one test uses up others would miss.</summary>
    private static Task<SampleSite> StartAsync() => SampleSite.StartAsync(builder => builder.WebHost.UseTestServer());

    [Fact]
    public async Task A_foreign_site_cannot_use_a_signed_in_browser()
    {
        var client = await fixture.VisitAsync("auditor");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/photos") { Content = new ByteArrayContent([1]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.Http.SendAsync(request)).StatusCode);
    }

    public sealed class OnSqlite(SiteFixture fixture) : DefenceTests(fixture), IClassFixture<SiteFixture>;

    public sealed class OnPostgreSql(PostgresSiteFixture fixture) : DefenceTests(fixture), IClassFixture<PostgresSiteFixture>;
}
