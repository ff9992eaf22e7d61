using System.Diagnostics;
using AccessAudit.Audits;
using AccessAudit.Storage.Actions;
using AccessAudit.Tests.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>A real browser, and a site on a port of this machine that it looks at.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly Dictionary<string, Cookie> sessions = [];
    private IPlaywright? playwright;

    public SampleSite Site { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address => Site.App.Urls.First();

    public async Task InitializeAsync()
    {
        Site = await SampleSite.StartAsync(builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        PaperRows.Keep(Site.Workspace, 46);
        // Something to do about a gap, and two audits of one day that differ.
        var plan = new ActionPlan(Office.DistrictAkimat, new DateOnly(2026, 6, 1), ActionState.Doing, "Пандус");
        Site.Workspace.Actions.Open(SampleSite.StationIdOf(3), PaperRows.Slope, plan);
        var random = new Random(7);
        var second = SampleSite.AuditOf(3007, 7, AuditSource.Observer, new DateOnly(2026, 3, 8), c => SampleSite.Answered(c, random.NextDouble() < 0.5, random));
        Site.Workspace.Audits.Add(second with { Auditor = "Second Auditor" });
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = await ChromiumAsync(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (Site is not null)
            await Site.DisposeAsync();
    }

    /// <summary>A fresh browser window without script, as the pages must work; signed in where a name is given.</summary>
    public async Task<IPage> OpenAsync(string? name = null, int width = 1440, int height = 900, string language = "kk", bool script = false, bool workers = true)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            Locale = language,
            ServiceWorkers = workers ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync([new Cookie { Name = "lang", Value = language, Url = Address }]);
        if (name is not null)
            await context.AddCookiesAsync([await SessionAsync(name)]);
        return page;
    }

    /// <summary>Signed in once for all tests: the door counts how often somebody knocks.</summary>
    private async Task<Cookie> SessionAsync(string name)
    {
        if (sessions.TryGetValue(name, out var known))
            return known;
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", SampleSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        var session = (await context.CookiesAsync()).Single(c => c.Name == "session");
        return sessions[name] = new Cookie { Name = session.Name, Value = session.Value, Url = Address, HttpOnly = true, SameSite = SameSiteAttribute.Lax };
    }

    private static async Task<string> ChromiumAsync()
    {
        using var script = Process.Start(new ProcessStartInfo("sh", [Path.Combine(AppContext.BaseDirectory, "chromium-for-tests.sh")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException(await error);
    }
}

/// <summary>One browser and one site for all tests: starting them is most of the time.</summary>
[CollectionDefinition(Name)]
public sealed class WithBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "browser";
}
