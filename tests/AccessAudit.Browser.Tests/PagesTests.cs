using AccessAudit.Tests.Web;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>Every page, in every language, on a phone and on a desk: nothing that axe finds, nothing wider than the screen.</summary>
[Collection(WithBrowser.Name)]
public class PagesTests(BrowserSite browser)
{
    private static readonly string Station = SampleSite.StationIdOf(3).ToString();

    /// <summary>What nobody has to sign in for.</summary>
    private static readonly string[] Open =
    [
        "/", "/sign-in", $"/stations/{Station}/public", $"/stations/{SampleSite.StationIdOf(50)}/public", "/S/AAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/nowhere",
        "/invitation",
    ];

    private static readonly string[] Desk =
    [
        "/overview", "/stations", "/stations?criterion=ramp-slope&sort=worst", $"/stations/{Station}", $"/stations/{SampleSite.StationIdOf(50)}",
        "/gaps", "/gaps/entrance-call-button", "/regions/KZ-11", "/plan", "/reports", "/accounts", "/account", $"/stations/{Station}/audit",
        "/uploads", "/review", "/review/two-marks", "/review/number", "/review/unclear?did=recorded",
        "/say-and-find", "/say-and-find?criterion=entrance-call-button", "/warnings", "/stations?criterion=entrance-call-button&pair=met-not",
        $"/stations/{Station}/rescore?edition=kz-cec%402022-11-20", "/actions", "/actions/1", "/actions?late=yes",
        "/review/audits", "/review/audits?why=all&state=any", "/review/audits/0192f0c4-0000-7000-8000-000000000007",
    ];

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_any_page(string language)
    {
        // Axe is a script of the test's; the pages' own scripts are few, and the pages work without them.
        var windows = new[]
        {
            await browser.OpenAsync(null, language: language, script: true),
            await browser.OpenAsync("admin", language: language, script: true),
            await browser.OpenAsync("admin", language: language, script: true),
        };
        var begun = await BeginAsync(windows[1]);
        // Side by side, for looking is most of what this project's tests do.
        var faults = await Task.WhenAll(
            LookAsync(windows[0], Open, language),
            LookAsync(windows[1], Desk.Where((_, n) => n % 2 == 0), language),
            LookAsync(windows[2], Desk.Where((_, n) => n % 2 == 1).Concat(begun), language));
        foreach (var window in windows)
            await window.Context.CloseAsync();

        Assert.Empty(faults.SelectMany(f => f));
    }

    [Fact]
    public async Task Nothing_is_wider_than_the_screen_at_four_hundred_percent()
    {
        // 1280 pixels at 400 % are 320 (WCAG 2.2, 1.4.10).
        var page = await browser.OpenAsync("admin", 320, 256, "kk", script: true);
        var faults = new List<string>();
        foreach (var address in Open.Concat(Desk).Concat(await BeginAsync(page)))
        {
            await page.GotoAsync(address);
            if (await PageLooks.WiderAsync(page) is { } wide)
                faults.Add($"{address}: {wide}");
        }

        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    /// <summary>The screens of an audit that has begun, and the form for an action about the first gap.</summary>
    private static async Task<IEnumerable<string>> BeginAsync(IPage page)
    {
        await page.GotoAsync($"/stations/{Station}");
        var action = await page.Locator($"a[href^='/stations/{Station}/actions/']").First.GetAttributeAsync("href");
        await page.GotoAsync($"/stations/{Station}/audit");
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/arrive");
        var audit = new Uri(page.Url).AbsolutePath.Split('/')[2];
        return [.. SampleSite.Rules.Stages.Append("finish").Select(s => $"/audits/{audit}/{s}"), action!];
    }

    private static async Task<List<string>> LookAsync(IPage page, IEnumerable<string> addresses, string language)
    {
        var faults = new List<string>();
        var looks = new PageLooks(page, language, faults);
        foreach (var address in addresses)
        {
            await page.GotoAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"lang={language}");
            await looks.AtAsync(address.Split("audits/")[^1].Trim('/').Replace('/', '-').Replace('?', '-').Replace('&', '-'));
        }

        return faults;
    }
}
