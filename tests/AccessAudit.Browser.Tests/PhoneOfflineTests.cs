using System.Security.Cryptography;
using AccessAudit.Audits;
using AccessAudit.Tests.Web;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>The auditor's app where there is no network: opened once, filled in anywhere, handed in when there is one again.</summary>
[Collection(WithBrowser.Name)]
public class PhoneOfflineTests(BrowserSite browser)
{
    [Fact]
    public async Task A_station_that_was_opened_once_is_audited_without_a_network_and_handed_in_with_one()
    {
        var station = SampleSite.StationIdOf(21);
        await using var phone = await Phone.OpenAsync(browser);
        await phone.OfflineAsync(true);

        await phone.BeginAsync(station);
        await phone.AnswerAllAsync();
        await phone.HandInAsync();
        await phone.ExpectStateAsync("finished");
        Assert.Null(browser.Site.Workspace.Audits.Find(phone.AuditId));

        await phone.OfflineAsync(false);
        await phone.ExpectStateAsync("sent");
        var audit = browser.Site.Workspace.Audits.Find(phone.AuditId)!;
        Assert.Equal(("auditor", station), (audit.Auditor, audit.Station));
        Assert.True(audit.Answers.Count > 25, $"{audit.Answers.Count} answers");
    }

    [Fact]
    public async Task A_network_that_breaks_in_the_middle_of_a_photograph_loses_nothing_and_doubles_nothing()
    {
        await using var phone = await Phone.OpenAsync(browser);
        await phone.BeginAsync(SampleSite.StationIdOf(22));
        await phone.AnswerFirstAsync();
        await phone.AddPhotosAsync(Pictures.Jpeg(2400, 1800, 1), Pictures.Jpeg(2400, 1800, 2));
        await phone.ToFinishAsync();
        var network = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await SlowAsync(network, 60_000);   // bytes a second: some seconds a photograph

        await phone.HandInAsync();
        await Assertions.Expect(phone.Page.Locator(".state-strip")).ToContainTextAsync("photograph 2 of 2");
        await phone.OfflineAsync(true);
        await phone.ExpectStateAsync("finished");
        Assert.Null(browser.Site.Workspace.Audits.Find(phone.AuditId));

        await SlowAsync(network, -1);
        await phone.OfflineAsync(false);
        await phone.ExpectStateAsync("sent");
        var photos = Assert.Single(browser.Site.Workspace.Audits.Find(phone.AuditId)!.Answers.Values, a => a.Photos.Count > 0).Photos;
        Assert.Equal(2, photos.Distinct().Count());
        foreach (var photo in photos)
        {
            var kept = await File.ReadAllBytesAsync(browser.Site.Workspace.Photos.Find(AccessAudit.Storage.Photos.PhotoHash.Parse(photo, null))!);
            Assert.Equal(photo, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(kept))}");
        }
    }

    [Fact]
    public async Task A_tab_that_is_closed_and_opened_again_holds_every_answer()
    {
        await using var phone = await Phone.OpenAsync(browser);
        await phone.OfflineAsync(true);
        await phone.BeginAsync(SampleSite.StationIdOf(23));
        await phone.AnswerFirstAsync();
        await phone.AddPhotosAsync(Pictures.Jpeg(800, 600, 3));
        await phone.Page.Locator("textarea").First.FillAsync("The gate is locked on weekdays.");
        // Not even the time to write is left.
        await phone.Page.CloseAsync();

        var again = await phone.Page.Context.NewPageAsync();
        await again.GotoAsync("/phone");
        await again.Locator(".records a").First.ClickAsync();
        await again.Locator(".stage-line a").First.ClickAsync();
        await Assertions.Expect(again.Locator("textarea").First).ToHaveValueAsync("The gate is locked on weekdays.");
        await Assertions.Expect(again.Locator("form.audit input[type=radio]").First).ToBeCheckedAsync();
        await Assertions.Expect(again.Locator(".photos img")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_wrong_clock_changes_neither_the_day_nor_the_order_and_the_servers_time_stands_beside_the_phones()
    {
        await using var phone = await Phone.OpenAsync(browser);
        var page = phone.Page;
        var today = DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await page.Clock.SetSystemTimeAsync(new DateTime(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc));
        await page.GotoAsync("/phone");
        await Assertions.Expect(page.Locator(".note")).ToContainTextAsync("clock differs");
        await phone.BeginAsync(SampleSite.StationIdOf(24), today);
        await phone.AnswerFirstAsync();
        var first = phone.AuditId;
        await page.Clock.SetSystemTimeAsync(new DateTime(2019, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        await page.GotoAsync("/phone");
        await Assertions.Expect(page.Locator(".note")).ToContainTextAsync("clock differs");
        await phone.BeginAsync(SampleSite.StationIdOf(25), today);
        await phone.AnswerFirstAsync();
        var second = phone.AuditId;

        await page.GotoAsync("/phone");
        await Assertions.Expect(page.Locator(".records a").First).ToContainTextAsync("25");
        foreach (var id in new[] { first, second })
        {
            await page.GotoAsync($"/phone/audits/{id}/finish");
            await phone.HandInAsync();
            await phone.ExpectStateAsync("sent");
            Assert.Equal(today, browser.Site.Workspace.Audits.Find(id)!.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("2019");
        await Assertions.Expect(page.Locator(".facts dd").Last).ToContainTextAsync(today[..4]);
    }

    [Fact]
    public async Task Two_auditors_at_one_station_hand_in_two_audits()
    {
        var station = SampleSite.StationIdOf(26);
        var before = browser.Site.Workspace.Audits.OfStation(station).Count;
        await using var one = await Phone.OpenAsync(browser);
        await using var other = await Phone.OpenAsync(browser, name: "admin");
        foreach (var phone in new[] { one, other })
        {
            await phone.OfflineAsync(true);
            await phone.BeginAsync(station);
            await phone.AnswerFirstAsync();
            await phone.ToFinishAsync();
            await phone.HandInAsync();
        }

        foreach (var phone in new[] { one, other })
        {
            await phone.OfflineAsync(false);
            await phone.ExpectStateAsync("sent");
        }

        var audits = browser.Site.Workspace.Audits.OfStation(station);
        Assert.Equal(before + 2, audits.Count);
        Assert.Equal(["admin", "auditor"], audits.Where(a => a.Id == one.AuditId || a.Id == other.AuditId).Select(a => a.Auditor).Order());
    }

    [Fact]
    public async Task A_session_that_ended_keeps_the_audit_until_one_signs_in_again()
    {
        await using var phone = await Phone.OpenAsync(browser);
        await phone.BeginAsync(SampleSite.StationIdOf(27));
        await phone.AnswerFirstAsync();
        await phone.ToFinishAsync();
        await phone.Page.Context.ClearCookiesAsync();

        await phone.HandInAsync();
        await phone.ExpectStateAsync("finished");
        await Assertions.Expect(phone.Page.Locator(".state-strip")).ToContainTextAsync("Sign in");
        await phone.Page.Locator("main .note a").ClickAsync();
        await phone.Page.FillAsync("#name", "auditor");
        await phone.Page.FillAsync("#password", SampleSite.Password);
        await phone.Page.Keyboard.PressAsync("Enter");

        await phone.Page.WaitForURLAsync("**/phone/audits/*");
        await phone.ExpectStateAsync("sent");
        Assert.NotNull(browser.Site.Workspace.Audits.Find(phone.AuditId));
    }

    [Fact]
    public async Task Another_account_on_the_same_phone_does_not_hand_in_what_is_not_its_own()
    {
        await using var phone = await Phone.OpenAsync(browser);
        await phone.OfflineAsync(true);
        await phone.BeginAsync(SampleSite.StationIdOf(28));
        await phone.AnswerFirstAsync();
        await phone.ToFinishAsync();
        await phone.HandInAsync();
        var id = phone.AuditId;
        await phone.Page.Context.ClearCookiesAsync();
        await phone.OfflineAsync(false);

        await phone.SignInAsync("admin");
        await phone.Page.GotoAsync($"/phone/audits/{id}");
        await Assertions.Expect(phone.Page.Locator("main .note")).ToContainTextAsync("auditor");
        Assert.Null(browser.Site.Workspace.Audits.Find(id));
    }

    [Fact]
    public async Task A_conflict_overwrites_neither_side_and_is_shown()
    {
        await using var phone = await Phone.OpenAsync(browser);
        await phone.OfflineAsync(true);
        await phone.BeginAsync(SampleSite.StationIdOf(29));
        await phone.AnswerFirstAsync();
        await phone.ToFinishAsync();
        var other = SampleSite.AuditOf(1, 29, AuditSource.Observer, new DateOnly(2026, 3, 1), c => SampleSite.Answered(c, true, new Random(1))) with { Id = phone.AuditId };
        browser.Site.Workspace.Audits.Add(other);
        await phone.HandInAsync();
        await phone.OfflineAsync(false);

        await phone.ExpectStateAsync("conflict");
        Assert.Equal(other.Answers.Count, browser.Site.Workspace.Audits.Find(other.Id)!.Answers.Count);
        Assert.Single(browser.Site.Workspace.Audits.Conflicts(), c => c.Kept.Id == other.Id);
    }

    [Fact]
    public async Task What_the_server_refuses_stays_on_the_phone_and_can_be_mended()
    {
        await using var phone = await Phone.OpenAsync(browser);
        var page = phone.Page;
        await phone.OfflineAsync(true);
        // Nobody can tell a phone without a network that its clock was changed.
        await page.Clock.SetSystemTimeAsync(DateTime.Now.AddDays(40));
        await phone.BeginAsync(SampleSite.StationIdOf(30));
        await phone.AnswerFirstAsync();
        await phone.ToFinishAsync();
        await phone.HandInAsync();
        await phone.OfflineAsync(false);

        await phone.ExpectStateAsync("refused");
        await Assertions.Expect(page.Locator(".state-box")).ToContainTextAsync("future");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change it again" }).ClickAsync();
        await page.FillAsync("#date", DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await phone.HandInAsync();
        await phone.ExpectStateAsync("sent");
    }

    [Fact]
    public async Task What_was_not_sent_goes_to_a_file_and_from_another_phone_to_the_server_once()
    {
        await using var one = await Phone.OpenAsync(browser);
        await one.OfflineAsync(true);
        await one.BeginAsync(SampleSite.StationIdOf(31));
        await one.AnswerFirstAsync();
        await one.AddPhotosAsync(Pictures.Jpeg(640, 480, 5));
        await one.ToFinishAsync();
        await one.HandInAsync();
        await one.ExpectStateAsync("finished");
        var id = one.AuditId;
        await one.Page.Locator("main details summary").First.ClickAsync();
        var download = await one.Page.RunAndWaitForDownloadAsync(() => one.Page.Locator("main details button").First.ClickAsync());
        var file = await download.PathAsync();

        await using var other = await Phone.OpenAsync(browser);
        await other.Page.Locator("main details summary").ClickAsync();
        await other.Page.SetInputFilesAsync("#load", file);
        await Assertions.Expect(other.Page.Locator("main details [role=status]")).ToContainTextAsync("Taken: 1");
        await other.Page.GotoAsync($"/phone/audits/{id}");
        await other.ExpectStateAsync("sent");

        await one.OfflineAsync(false);
        await one.ExpectStateAsync("sent");
        Assert.DoesNotContain(browser.Site.Workspace.Audits.Conflicts(), c => c.Kept.Id == id);
        Assert.Single(browser.Site.Workspace.Audits.Find(id)!.Answers.Values.SelectMany(a => a.Photos));
    }

    private static Task SlowAsync(ICDPSession network, int upload) => network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
    {
        ["offline"] = false,
        ["latency"] = 0,
        ["downloadThroughput"] = -1,
        ["uploadThroughput"] = upload,
    });
}
