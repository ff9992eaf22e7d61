using AccessAudit.Checklists;
using AccessAudit.Tests.Imaging.Scorecards;

namespace AccessAudit.Browser.Tests;

/// <summary>The cards in words, in every language, on a phone and on a desk: nothing that axe finds, nothing wider than the screen.</summary>
[Collection(WithBrowser.Name)]
public class CardTwinsTests(BrowserSite browser)
{
    private static readonly string[] Kinds =
    [
        "station-as-usual", "station-never-audited", "station-everything-unknown", "station-everything-failed-longest-names", "region-four-audits",
        "region-911-stations", "national",
    ];

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_any_twin(string language)
    {
        var faults = new List<string>();
        var page = await browser.OpenAsync(language: language, script: true);
        foreach (var kind in Kinds)
        {
            await page.SetContentAsync(CardGallery.Make(kind, Language.Parse(language, null)).Html);
            await new PageLooks(page, language, faults).AtAsync($"twin-{kind}");
        }

        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }
}
