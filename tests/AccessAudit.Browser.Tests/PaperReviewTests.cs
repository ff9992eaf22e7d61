using AccessAudit.Tests.Web;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>Rows of paper are decided with the keyboard alone.</summary>
[Collection(WithBrowser.Name)]
public class PaperReviewTests(BrowserSite browser)
{
    [Theory]
    [InlineData("Digit1", "yes")]
    [InlineData("Digit2", "no")]
    public async Task A_digit_chooses_the_box_u_takes_it_back_and_the_keys_can_be_turned_off(string key, string word)
    {
        var audit = PaperRows.Keep(browser.Site.Workspace, key == "Digit1" ? 21 : 22);
        var page = await browser.OpenAsync("akimat", language: "ru", script: true);
        await page.GotoAsync("/review/two-marks");
        var hidden = page.Locator("input[name=task]");
        // What other tests left open is put off.
        while (browser.Site.Workspace.Reviews.Find(long.Parse(await hidden.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture))!.Audit != audit)
            await Press(page, "KeyN");
        var task = await hidden.InputValueAsync();

        await page.UncheckAsync("#keys input");
        await page.Keyboard.PressAsync(key);
        Assert.Equal(task, await hidden.InputValueAsync());
        await page.CheckAsync("#keys input");
        await Press(page, key);
        Assert.Equal(word, Answer());

        await Press(page, "KeyU");
        Assert.Equal(task, await hidden.InputValueAsync());
        Assert.Null(Answer());
        await Press(page, key);
        Assert.Equal(word, Answer());
        await page.Context.CloseAsync();

        string? Answer() => (browser.Site.Workspace.Audits.Find(audit)!.Answers.GetValueOrDefault(PaperRows.Handrails)?.Value as AccessAudit.Audits.AnswerValue.Word)?.Text;
    }

    /// <summary>Every key leads to a page, even if it is the same one again.</summary>
    private static async Task Press(IPage page, string key)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage there) => loaded.TrySetResult();
        page.Load += Loaded;
        await page.Keyboard.PressAsync(key);
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.Load -= Loaded;
    }
}
