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
        await Page.WaitForFunctionAsync(
            """
            () => new Promise(done => {
              const opening = indexedDB.open("accessaudit");
              opening.onsuccess = () => {
                const database = opening.result;
                if (!database.objectStoreNames.contains("things")) { database.close(); return done(false); }
                const asking = database.transaction("things").objectStore("things").get("member");
                asking.onsuccess = () => { database.close(); done(asking.result !== undefined); };
              };
              opening.onerror = () => done(false);
            })
            """);
    }

    public Task OfflineAsync(bool offline) => Page.Context.SetOfflineAsync(offline);

    public async Task BeginAsync(StationId station)
    {
        await Page.GotoAsync($"/phone/stations/{station}");
        await Page.Locator("form button").ClickAsync();
        await Page.WaitForURLAsync("**/arrive");
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
        await Page.Context.CloseAsync();
        Assert.Empty(errors);
    }
}
