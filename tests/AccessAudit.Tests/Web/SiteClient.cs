using System.Net;
using System.Text.RegularExpressions;
using AccessAudit.Tests.Storage.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace AccessAudit.Tests.Web;

/// <summary>The sample site without a network, for all tests of one class.</summary>
public class SiteFixture : IAsyncLifetime
{
    /// <summary>Null is SQLite in the workspace.</summary>
    protected virtual string? Database => null;

    public SampleSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await SampleSite.StartAsync(builder => builder.WebHost.UseTestServer(), database: Database);

    /// <summary>A photograph as it is kept.</summary>
    public byte[] Bytes(string photo) => File.ReadAllBytes(Site.Workspace.Photos.Find(AccessAudit.Storage.Photos.PhotoHash.Parse(photo, null))!);

    public async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>A visitor with cookies of its own; signed in where a name is given.</summary>
    public async Task<SiteClient> VisitAsync(string? name = null)
    {
        var client = new SiteClient(Site.App);
        if (name is not null)
            Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync("/sign-in", "/sign-in", ("name", name), ("password", SampleSite.Password))).StatusCode);
        return client;
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresSiteFixture : SiteFixture
{
    protected override string? Database { get; } = PostgresServer.Running.NewDatabase();
}

/// <summary>Asks as a browser does: keeps cookies, sends forms with the token of their page; follows no redirect by itself.</summary>
public sealed partial class SiteClient
{
    private readonly CookieContainer cookies;

    public SiteClient(WebApplication app)
        : this(app, new CookieContainer())
    {
    }

    private SiteClient(WebApplication app, CookieContainer cookies)
    {
        this.cookies = cookies;
        Http = new HttpClient(new CookieKeeper(app.GetTestServer().CreateHandler(), cookies)) { BaseAddress = new Uri("https://localhost") };
    }

    /// <summary>The same browser, led by a proxy to another instance.</summary>
    public SiteClient At(WebApplication instance) => new(instance, cookies);

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> GetAsync(string address) => Http.GetAsync(address);

    public async Task<string> ReadAsync(string address) => await (await Http.GetAsync(address)).Content.ReadAsStringAsync();

    /// <param name="page">Where the form stands.</param>
    /// <param name="address">Where it is sent.</param>
    /// <param name="fields">What was filled in.</param>
    public async Task<HttpResponseMessage> PostAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", await TokenAsync(page))))
            form.Add(new StringContent(value), name);
        return await Http.PostAsync(address, form);
    }

    public async Task<string> TokenAsync(string page) => Token().Match(await ReadAsync(page)).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    private sealed class CookieKeeper(HttpMessageHandler inner, CookieContainer cookies) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
                request.Headers.Add("Cookie", header);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    cookies.SetCookies(request.RequestUri!, cookie);
            }

            return answer;
        }
    }
}
