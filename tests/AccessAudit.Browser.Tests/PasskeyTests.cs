using AccessAudit.Tests.Web;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>Signing in without a password, with an authenticator that the browser plays.</summary>
[Collection(WithBrowser.Name)]
public class PasskeyTests(BrowserSite browser)
{
    [Fact]
    public async Task A_passkey_is_added_and_opens_the_door_and_is_taken_away_again()
    {
        var page = await browser.OpenAsync("ministry", language: "en", script: true);
        // Passkeys belong to a name, not to a number of a machine.
        var address = browser.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync($"{address}/sign-in?lang=en");
        await page.FillAsync("#name", "ministry");
        await page.FillAsync("#password", SampleSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await page.GotoAsync($"{address}/account");
        await page.FillAsync("#label", "office computer");
        await page.ClickAsync("#passkey-add");
        await page.WaitForURLAsync("**/account?done=1");
        await Assertions.Expect(page.Locator(".rows")).ToContainTextAsync("office computer");

        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.GotoAsync($"{address}/sign-in?returnUrl=/account");
        await page.ClickAsync("#passkey-sign-in");
        await page.WaitForURLAsync("**/account");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("ministry");

        await page.Locator("form[action='/account/passkeys/remove'] button").ClickAsync();
        await page.WaitForURLAsync("**/account?done=1");
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.GotoAsync($"{address}/sign-in");
        await page.ClickAsync("#passkey-sign-in");
        await Assertions.Expect(page.Locator("#passkey-failed")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
