using AccessAudit.Audits;
using AccessAudit.Stations;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>A phone with the auditor's app on it, in a test's hands.</summary>
public sealed class Phone : IAsyncDisposable
{
    private readonly List<string> errors = [];

    private Phone(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) => { if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) errors.Add(message.Text); };
    }

    public IPage Page { get; }

    /// <summary>Of the audit whose screen is open.</summary>
    public AuditId AuditId => AuditId.Parse(new Uri(Page.Url).AbsolutePath.Split("audits/")[1].Split('/')[0], null);

    /// <summary>Signed in, opened once with a network, and kept by the worker.</summary>
    public static async Task<Phone> OpenAsync(BrowserSite browser, string language = "en", string name = "auditor", int width = 360, int height = 740)
    {
        var page = await browser.OpenAsync(name, width, height, language, script: true);
        var phone = new Phone(page);
        await page.GotoAsync("/phone");
        await phone.ReadyAsync();
        return phone;
    }

    /// <summary>Waits until the app holds what it needs without a network.</summary>
    public async Task ReadyAsync()
    {
        await Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");
        await Page.Locator(".who a[href='/account']").WaitForAsync();
    }

    public Task OfflineAsync(bool offline) => Page.Context.SetOfflineAsync(offline);

    /// <param name="station">Where.</param>
    /// <param name="day">Waited for, where the clock has to be asked for first.</param>
    public async Task BeginAsync(StationId station, string? day = null)
    {
        await Page.GotoAsync($"/phone/stations/{station}");
        if (day is not null)
            await Assertions.Expect(Page.Locator("#date")).ToHaveValueAsync(day);
        await Page.Locator("form button").ClickAsync();
        await Page.WaitForURLAsync("**/arrive");
    }

    /// <summary>Answers the first question of the screen with the first that is offered.</summary>
    public Task AnswerFirstAsync() => Page.Locator("form.audit input[type=radio]").First.CheckAsync();

    /// <summary>Photographs for the first question of the screen.</summary>
    public async Task AddPhotosAsync(params byte[][] jpegs)
    {
        if (!await Page.Locator("form.audit details").First.EvaluateAsync<bool>("d => d.open"))
            await Page.Locator("form.audit details summary").First.ClickAsync();
        await Page.SetInputFilesAsync("form.audit details input[multiple] >> nth=0", jpegs.Select((j, n) => Pictures.File($"{n}.jpg", j)));
        await Assertions.Expect(Page.Locator(".photos img")).ToHaveCountAsync(jpegs.Length);
    }

    public async Task ToFinishAsync()
    {
        await Page.GotoAsync($"/phone/audits/{AuditId}/finish");
        await Page.Locator("#date").WaitForAsync();
    }

    /// <summary>At the last screen.</summary>
    public async Task HandInAsync()
    {
        await Page.Locator("main > .buttons button").ClickAsync();
        await Page.Locator(".state-box").WaitForAsync();
    }

    public Task ExpectStateAsync(string state) => Assertions.Expect(Page.Locator($".state-box .state.{state}")).ToBeVisibleAsync(new() { Timeout = 20_000 });

    public async Task SignInAsync(string name)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#name", name);
        await Page.FillAsync("#password", AccessAudit.Tests.Web.SampleSite.Password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    /// <summary>Answers every question of every stage with the first that is offered, numbers with 45, and ends at the last screen.</summary>
    public async Task AnswerAllAsync()
    {
        for (var screens = 0; !Page.Url.EndsWith("/finish", StringComparison.Ordinal); screens++)
        {
            Assert.True(screens < 10, "The stages come to an end.");
            var path = Page.Url;
            // Answers lead to further questions: until nothing is left.
            while (await UnansweredAsync() is { } field)
            {
                if (await field.GetAttributeAsync("type") == "radio")
                    await field.Locator("xpath=ancestor::div[@class='choices']").Locator("input").First.CheckAsync();
                else
                    await field.FillAsync("45");
            }

            await Page.Locator("form.audit > .buttons > button").ClickAsync();
            await Page.WaitForURLAsync(url => url != path);
        }
    }

    private async Task<ILocator?> UnansweredAsync()
    {
        var unseen = Page.Locator("input[type=radio][value='']:checked");
        if (await unseen.CountAsync() > 0)
            return unseen.First;
        foreach (var measure in await Page.Locator(".measure input[id^='m.']").AllAsync())
        {
            if (await measure.InputValueAsync() == "")
                return measure;
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (PageLooks.Screenshots is { } folder && !Page.IsClosed)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"last-{Guid.NewGuid():N}.png") });
        await Page.Context.CloseAsync();
        Assert.Empty(errors);
    }
}
