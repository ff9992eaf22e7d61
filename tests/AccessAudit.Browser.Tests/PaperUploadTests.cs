using AccessAudit.Tests.Web.Uploads;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>Photographs of sheets are chosen in the browser's own field, and the page tells what became of them.</summary>
[Collection(WithBrowser.Name)]
public class PaperUploadTests(BrowserSite browser)
{
    [Theory]
    [InlineData("kk", 34)]
    [InlineData("ru", 35)]
    [InlineData("en", 36)]
    public async Task With_script_the_files_go_one_by_one_and_the_list_renews_itself(string language, int station)
    {
        var photo = PaperPhotos.Take(browser.Site.Workspace, station, twoMarks: true);
        var page = await browser.OpenAsync("akimat", language: language, script: true);
        await page.GotoAsync("/uploads");
        var read = page.Locator($"#list a[href='/stations/KZ-11-00{station}']");

        await page.SetInputFilesAsync("#photos", [File($"{language}.jpg", photo), File($"{language}-cut.jpg", photo[..(photo.Length / 3)]), File("notes.jpg", [1, 2, 3])]);
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("#upload button");
        await Assertions.Expect(page.Locator("#refused")).ToContainTextAsync("notes.jpg", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#upload button")).ToBeEnabledAsync();
        await read.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        await page.Locator("#list[data-waiting='0']").WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });

        Assert.True(await page.Locator("#list a[href='/review']").CountAsync() > 1);
        Assert.Equal(0, await page.Locator("#refresh").CountAsync());
        var faults = new List<string>();
        await new PageLooks(page, language, faults).AtAsync("uploads-read");
        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Without_script_the_same_form_sends_all_at_once_and_a_link_renews_the_list()
    {
        var photo = PaperPhotos.Take(browser.Site.Workspace, 37);
        var page = await browser.OpenAsync("akimat", 360, 740, "kk");
        await page.GotoAsync("/uploads");

        await page.SetInputFilesAsync("#photos", [File("one.jpg", photo), File("the same.jpg", photo)]);
        await page.ClickAsync("#upload button");
        await page.WaitForURLAsync("**/uploads?added=1&known=1");
        var refresh = page.Locator("#refresh a");
        for (var look = 0; look < 200 && await refresh.CountAsync() > 0; look++)
        {
            await refresh.ClickAsync();
            await Task.Delay(300);
        }

        Assert.Equal(1, await page.Locator("#list a[href='/stations/KZ-11-0037']").CountAsync());
        await page.Context.CloseAsync();
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "image/jpeg", Buffer = bytes };
}
