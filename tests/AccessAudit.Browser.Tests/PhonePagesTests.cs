using AccessAudit.Tests.Web;

namespace AccessAudit.Browser.Tests;

/// <summary>Every screen of the app, in every language, on a phone, on a desk and at 400 %.</summary>
[Collection(WithBrowser.Name)]
public class PhonePagesTests(BrowserSite browser)
{
    [Theory]
    [InlineData("kk", 22)]
    [InlineData("ru", 23)]
    [InlineData("en", 24)]
    public async Task Axe_finds_nothing_on_any_screen(string language, int number)
    {
        var faults = new List<string>();
        await using var phone = await Phone.OpenAsync(browser, language);
        var page = phone.Page;
        var looks = new PageLooks(page, language, faults);
        await looks.AtAsync("phone-home-empty");
        await page.FillAsync("#find", "3");
        await looks.AtAsync("phone-found");
        await page.GotoAsync("/phone/practice");
        await looks.AtAsync("phone-practice");

        var station = SampleSite.StationIdOf(number);
        await page.GotoAsync($"/phone/stations/{station}");
        await looks.AtAsync("phone-station");
        await phone.BeginAsync(station);
        await looks.AtAsync("phone-stage-empty");
        await page.Locator("form.audit details summary").First.ClickAsync();
        await page.SetInputFilesAsync("form.audit details input[multiple] >> nth=0", Pictures.File("ramp.jpg", Pictures.Jpeg(1200, 900)));
        await page.Locator(".photos img").WaitForAsync();
        await page.GotoAsync($"/phone/audits/{phone.AuditId}/enter");
        await page.Locator("input[value=ramp]").CheckAsync();
        await page.GetByText("%").First.WaitForAsync();
        await page.FillAsync("#m\\.ramp-slope", "400");
        await page.Locator(".slope button").First.ClickAsync();
        await page.Locator("form.audit > .buttons > button").ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await looks.AtAsync("phone-stage-wrong");
        await page.FillAsync("#m\\.ramp-slope", "7,5");
        await page.GotoAsync($"/phone/audits/{phone.AuditId}/finish");
        await looks.AtAsync("phone-finish");

        await phone.OfflineAsync(true);
        await page.Locator("main > .buttons button").ClickAsync();
        await page.Locator(".state-box").WaitForAsync();
        await looks.AtAsync("phone-waiting");
        await page.GotoAsync("/phone/scan");
        await looks.AtAsync("phone-scan");
        await page.GotoAsync("/phone");
        await looks.AtAsync("phone-home");
        await phone.OfflineAsync(false);
        await page.Locator(".records .state.sent").WaitForAsync();
        await page.Locator(".records a").First.ClickAsync();
        await looks.AtAsync("phone-sent");
        Assert.Empty(faults);
    }
}
