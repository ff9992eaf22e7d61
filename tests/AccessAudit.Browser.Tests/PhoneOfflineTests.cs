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
        await using var phone = await Phone.OpenAsync(browser, "en");
        await phone.OfflineAsync(true);

        await phone.BeginAsync(station);
        await phone.AnswerAllAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in the audit" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".state-box .state")).ToHaveTextAsync("on this phone, waits to be sent");
        var id = phone.AuditId;
        Assert.Null(browser.Site.Workspace.Audits.Find(id));

        await phone.OfflineAsync(false);
        await Assertions.Expect(phone.Page.Locator(".state-box .state")).ToHaveTextAsync("on the server");
        var audit = browser.Site.Workspace.Audits.Find(id)!;
        Assert.Equal(("auditor", station), (audit.Auditor, audit.Station));
        Assert.True(audit.Answers.Count > 25, $"{audit.Answers.Count} answers");
    }
}
