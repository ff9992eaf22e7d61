using System.Globalization;
using AccessAudit.Sheets;
using AccessAudit.Tests.Web;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>What an auditor does with the app, and what others try with it.</summary>
[Collection(WithBrowser.Name)]
public class PhoneScreensTests(BrowserSite browser)
{
    private const string Script = "<img src=x onerror=alert(1)><script>alert(1)</script>";

    [Fact]
    public async Task The_first_page_is_light_and_the_code_reader_comes_later()
    {
        // The worker takes what it keeps from the browser's own cache; without it every byte is the page's.
        var page = await browser.OpenAsync("auditor", 360, 740, "kk", script: true, workers: false);
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var (addresses, bytes) = (new Dictionary<string, string>(), new Dictionary<string, double>());
        network.Event("Network.requestWillBeSent").OnEvent += (_, told) =>
            addresses[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("request").GetProperty("url").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, told) =>
            bytes[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync("/phone");
        await page.Locator(".who a[href='/account']").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var first = bytes.ToDictionary(b => addresses[b.Key], b => b.Value);
        var total = first.Values.Sum();
        await page.Context.CloseAsync();

        var told = string.Join(", ", first.Select(f => string.Create(CultureInfo.InvariantCulture, $"{new Uri(f.Key).AbsolutePath.Split('/')[^1]} {f.Value:0}")));
        Assert.DoesNotContain("zxing", told, StringComparison.Ordinal);
        Assert.True(total is > 80_000 and < 150_000, $"{total} bytes: {told}");
        Console.WriteLine($"First page of the app: {total} bytes over the wire: {told}");
    }

    [Fact]
    public async Task A_tag_in_a_picture_opens_its_station_also_without_a_network_and_a_forged_one_is_told_so()
    {
        var station = SampleSite.StationIdOf(33);
        var (genuine, forged) = (Tag(browser.Site.Workspace.Keys, 33), Tag(TagKeyRing.Of(TagKey.New(1)), 33));
        await using var phone = await Phone.OpenAsync(browser);
        var page = phone.Page;
        await page.GotoAsync("/phone/scan");
        await page.SetInputFilesAsync("#tag-photo", Pictures.File("forged.png", Pictures.Code(forged), "image/png"));
        await Assertions.Expect(page.Locator("main .error")).ToContainTextAsync("not genuine");
        await page.SetInputFilesAsync("#tag-photo", Pictures.File("tag.png", Pictures.Code(genuine), "image/png"));
        await page.WaitForURLAsync($"**/phone/stations/{station}");

        await phone.OfflineAsync(true);
        await page.GotoAsync("/phone/scan");
        await page.SetInputFilesAsync("#tag-photo", Pictures.File("tag.png", Pictures.Code(genuine), "image/png"));
        await page.WaitForURLAsync($"**/phone/stations/{station}");
        await Assertions.Expect(page.Locator(".note")).ToContainTextAsync("could not be checked");
        // The phone's own camera opens the tag's address: the worker answers where the server cannot.
        await page.GotoAsync($"/S/{genuine.Split("/S/")[1]}");
        await page.WaitForURLAsync($"**/phone/stations/{station}");
    }

    [Fact]
    public async Task Practice_is_marked_and_never_leaves_the_phone()
    {
        await using var phone = await Phone.OpenAsync(browser);
        var page = phone.Page;
        var sent = new List<string>();
        page.Request += (_, request) => { if (request.Method is "PUT" or "POST") sent.Add(request.Url); };
        var before = browser.Site.Workspace.Audits.Count();
        await page.GotoAsync("/phone/practice");
        await page.Locator("form button").ClickAsync();
        await page.WaitForURLAsync("**/practice/audits/*/arrive");
        await phone.AnswerFirstAsync();
        await Assertions.Expect(page.Locator(".practice-strip")).ToContainTextAsync("PRACTICE");
        await page.Locator(".last").ClickAsync();
        await phone.HandInAsync();
        await Assertions.Expect(page.Locator(".state-box")).ToContainTextAsync("Nothing was sent");
        await page.GotoAsync("/phone");
        await Assertions.Expect(page.Locator(".records")).ToHaveCountAsync(0);

        Assert.Empty(sent);
        Assert.Equal(before, browser.Site.Workspace.Audits.Count());
    }

    [Fact]
    public async Task Twenty_megabytes_wrong_types_and_scripts_are_refused_or_shown_as_text()
    {
        await using var phone = await Phone.OpenAsync(browser);
        var page = phone.Page;
        page.Dialog += (_, dialog) => Assert.Fail(dialog.Message);
        await page.FillAsync("#find", Script);
        await phone.BeginAsync(SampleSite.StationIdOf(34));
        await page.Locator("form.audit details summary").First.ClickAsync();
        var (input, says) = ("form.audit details input[multiple] >> nth=0", page.Locator("form.audit details .error").First);
        await page.SetInputFilesAsync(input, Pictures.File("large.jpg", new byte[20 * 1024 * 1024]));
        await Assertions.Expect(says).ToContainTextAsync("15 MB");
        await page.SetInputFilesAsync(input, Pictures.File("page.jpg", "<html><script>alert(1)</script>"u8.ToArray()));
        await Assertions.Expect(says).ToContainTextAsync("no photograph");
        await page.Locator("input[value=not-applicable]").First.CheckAsync();
        await page.Locator(".reason input").First.FillAsync(Script);
        await page.Locator("textarea").First.FillAsync(Script);
        await phone.ToFinishAsync();
        await phone.HandInAsync();
        await phone.ExpectStateAsync("sent");

        var answer = browser.Site.Workspace.Audits.Find(phone.AuditId)!.Answers.Values.Single();
        Assert.Equal(Script, answer.Note);
        await page.GotoAsync($"/stations/{SampleSite.StationIdOf(34)}");
        Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());
    }

    [Fact]
    public async Task The_slope_is_taken_from_the_phones_own_inclination()
    {
        await using var phone = await Phone.OpenAsync(browser);
        var page = phone.Page;
        await phone.BeginAsync(SampleSite.StationIdOf(35));
        await page.GotoAsync($"/phone/audits/{phone.AuditId}/enter");
        await page.Locator("input[value=ramp]").CheckAsync();
        await page.Locator(".slope > button").ClickAsync();
        var sensor = await page.Context.NewCDPSessionAsync(page);
        // The phone itself is off by a degree; the ramp rises four.
        await MeasureAsync(page, sensor, 5, ".slope-steps .buttons button >> nth=0");
        await Assertions.Expect(page.Locator(".slope-steps [role=status]")).ToContainTextAsync("8.7 % ± ");
        await MeasureAsync(page, sensor, -3, ".slope-steps .buttons button >> nth=1");
        await Assertions.Expect(page.Locator(".slope-steps [role=status]")).ToContainTextAsync("7 % ± 0.4");
        await page.Locator(".slope-steps .buttons button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#m\\.ramp-slope")).ToHaveValueAsync("7");
        await Assertions.Expect(page.Locator("#e\\.ramp-slope")).ToHaveValueAsync("0.4");
    }

    [Fact]
    public async Task A_whole_audit_is_made_by_keyboard_alone()
    {
        await using var phone = await Phone.OpenAsync(browser, "ru");
        var page = phone.Page;
        await page.GotoAsync($"/phone/stations/{SampleSite.StationIdOf(36)}");
        await TabToAsync(page, "form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/arrive");
        for (var screens = 0; !page.Url.EndsWith("/finish", StringComparison.Ordinal); screens++)
        {
            Assert.True(screens < 10, "The stages come to an end.");
            // A new screen takes the focus.
            await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
            var address = page.Url;
            await AnswerAsync(page);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => url != address);
        }

        await TabToAsync(page, "main > .buttons button");
        await page.Keyboard.PressAsync("Enter");
        await phone.ExpectStateAsync("sent");
        Assert.True(browser.Site.Workspace.Audits.Find(phone.AuditId)!.Answers.Count > 25);
    }

    private static async Task AnswerAsync(IPage page)
    {
        for (var steps = 0; steps < 400; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string>("document.activeElement.matches('form.audit > .buttons > button') ? 'end' : `${document.activeElement.type} ${document.activeElement.id}`");
            if (focus == "end")
                return;
            if (focus.StartsWith("radio", StringComparison.Ordinal))
                await page.Keyboard.PressAsync("ArrowDown");   // from "not seen", the last one, round to the first
            else if (focus.Contains(" m.", StringComparison.Ordinal))
                await page.Keyboard.TypeAsync("45");
        }

        Assert.Fail("Tab never reached the button.");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }

        Assert.Fail($"Tab never reached {selector}.");
    }

    private static async Task MeasureAsync(IPage page, ICDPSession sensor, double degrees, string button)
    {
        await sensor.SendAsync("DeviceOrientation.setDeviceOrientationOverride", new() { ["alpha"] = 0, ["beta"] = degrees, ["gamma"] = 0 });
        await page.ClickAsync(button);
        await Assertions.Expect(page.Locator(".slope-steps .buttons button").First).ToBeEnabledAsync();
    }

    private string Tag(TagKeyRing keys, int number) =>
        keys.Sign(browser.Site.Workspace.Stations.Find(SampleSite.StationIdOf(number))!.Serial, Sheets.Tag.DoorPoster, 1).TextAt(browser.Site.Workspace.Settings.TagHost);
}
