using AccessAudit.Tests.Web;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>The auditor's whole work with the keyboard alone, and without any script of the pages.</summary>
[Collection(WithBrowser.Name)]
public class AuditByKeyboardTests(BrowserSite browser)
{
    [Fact]
    public async Task A_whole_audit_is_made_and_handed_in_by_keyboard_alone()
    {
        var station = SampleSite.StationIdOf(39);
        var before = browser.Site.Workspace.Audits.OfStation(station).Count;
        var page = await browser.OpenAsync("auditor", 360, 740, "kk");
        await page.GotoAsync($"/stations/{station}/audit");
        await TabToAsync(page, "main button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/arrive");

        for (var screens = 0; !page.Url.EndsWith("/finish", StringComparison.Ordinal); screens++)
        {
            Assert.True(screens < 20, "The stages come to an end.");
            await AnswerAsync(page);
            var version = await page.GetAttributeAsync("input[name=version]", "value");
            await page.Keyboard.PressAsync("Enter");
            // Every save counts the version up; the last one leads to the end.
            await page.Locator($"input[name=version]:not([value='{version}']), form[action$='/finish']").First
                .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
            Assert.Equal(0, await page.Locator(".error-summary").CountAsync());
        }

        await TabToAsync(page, "form[action$='/finish'] button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/stations/*handed=1");
        await page.Context.CloseAsync();

        Assert.Equal(before + 1, browser.Site.Workspace.Audits.OfStation(station).Count);
        var audit = browser.Site.Workspace.Audits.OfStation(station).MaxBy(a => a.Id)!;
        Assert.Equal("auditor", audit.Auditor);
        Assert.True(audit.Answers.Count > 25, $"{audit.Answers.Count} answers");
    }

    /// <summary>Goes through the fields with Tab, chooses the first answer everywhere with the arrow, types numbers, and stops at the button.</summary>
    private static async Task AnswerAsync(IPage page)
    {
        for (var steps = 0; steps < 400; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (kind, name) = await FocusAsync(page);
            if (kind == "button" && await page.Locator("form.audit button:focus").CountAsync() == 1)
                return;
            if (kind == "radio")
                await page.Keyboard.PressAsync("ArrowDown");   // from "not seen", the last one, round to the first
            else if (name.StartsWith("m.", StringComparison.Ordinal))   // 45 lies within every measure that is asked
                await page.Keyboard.TypeAsync("45");
        }

        Assert.Fail("Tab never reached the button.");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(selector).Locator("visible=true").And(page.Locator(":focus")).CountAsync() > 0)
                return;
        }

        Assert.Fail($"Tab never reached {selector}.");
    }

    private static async Task<(string Kind, string Name)> FocusAsync(IPage page)
    {
        var focus = page.Locator(":focus");
        if (await focus.CountAsync() == 0)
            return ("", "");
        var kind = await focus.GetAttributeAsync("type") ?? "";
        var button = await page.Locator("button:focus").CountAsync() == 1;
        return (button ? "button" : kind, await focus.GetAttributeAsync("name") ?? "");
    }
}
