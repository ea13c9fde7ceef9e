using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EquivLab.Reporting.Frontiers;
using EquivLab.Tests.Benchmarking.Frontiers;
using Microsoft.Playwright;

namespace EquivLab.Tests.Reporting;

/// <summary>Opens frontiers in a real browser. Skipped where there is none.</summary>
public sealed class FrontierChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("usual", 1440, ColorScheme.Light)]
    [InlineData("usual", 390, ColorScheme.Dark)]
    [InlineData("nasty", 390, ColorScheme.Light)]
    public async Task Opens_quietly_fits_the_window_and_is_accessible(string kind, int width, ColorScheme scheme)
    {
        var trouble = new List<string>();
        await using IBrowserContext context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        IPage page = await context.NewPageAsync();
        string address = chromium.Write(kind + ".html", FrontierReport.Html(FrontierSamples.Named(kind)));
        page.Console += (_, message) => trouble.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => trouble.Add("error: " + error);
        page.Dialog += (_, dialog) => trouble.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal)) trouble.Add("request: " + request.Url);
        };
        await page.GotoAsync(address);
        foreach (ILocator chart in await page.Locator(".chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".main-svg").First.WaitForAsync();
        }

        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(0, await page.Locator(".chart a, .chart b, .chart img").CountAsync());
        Assert.Empty(trouble);
        AxeResult found = await page.RunAxe();
        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}"));
    }
}
