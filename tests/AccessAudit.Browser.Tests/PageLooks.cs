using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AccessAudit.Browser.Tests;

/// <summary>Looks at a page as it stands: what axe finds, what is wider than the screen, on a desk, a phone and at 400 %.</summary>
internal sealed class PageLooks(IPage page, string language, List<string> faults)
{
    /// <summary>A folder for screenshots of every page; none are taken where it is not set.</summary>
    public static readonly string? Screenshots = Environment.GetEnvironmentVariable("ACCESSAUDIT_SCREENSHOTS");

    /// <param name="name">Of the page, in faults and as the name of its screenshots.</param>
    public async Task AtAsync(string name)
    {
        await page.Locator("main h1").First.WaitForAsync();
        if (await page.EvaluateAsync<string>("document.documentElement.lang") != language)
            faults.Add($"{name}: not in {language}");
        // 1280 pixels at 400 % are 320 (WCAG 2.2, 1.4.10).
        foreach (var (width, height) in new[] { (1440, 900), (320, 256), (360, 740) })
        {
            await page.SetViewportSizeAsync(width, height);
            if (await WiderAsync(page) is { } wide)
                faults.Add($"{name} {language} {width}: {wide}");
            if (width == 320)
                continue;
            var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            faults.AddRange(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{name} {language} {width}: {v.Id} {n.Html}")));
            if (Screenshots is not null)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, $"{name}-{language}-{width}.png"), FullPage = true });
        }
    }

    /// <summary>What sticks out to the right of the page; tables may scroll within their own frame.</summary>
    public static Task<string?> WiderAsync(IPage page) => page.EvaluateAsync<string?>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return null;
          const wide = [...document.body.querySelectorAll("*")].find(e => e.getBoundingClientRect().right > width + 1 && !e.closest(".scroll"));
          return `${document.documentElement.scrollWidth} > ${width}: ${wide?.outerHTML.slice(0, 200)}`;
        }
        """);
}
