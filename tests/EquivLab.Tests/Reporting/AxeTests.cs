using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EquivLab.Tests.Reporting;

/// <summary>What axe-core finds in the reports: nothing serious or critical. Skipped where there is no browser.</summary>
public sealed class AxeTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static MatrixTheoryData<string, int, ColorScheme> Cases { get; } =
        new(["passed", "failed", "inconclusive", "comparison"], [360, 1440], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finds_nothing_serious(string kind, int width, ColorScheme scheme)
    {
        await using IBrowserContext context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Write(kind + ".html", kind == "comparison" ? ComparisonSamples.Html : Rendered.Html(kind)));
        // What is folded away counts too, and so do drawn charts.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        await page.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
        await page.Locator(".chart .main-svg").First.WaitForAsync();
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        AxeResult found = await page.RunAxe();
        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}"));
    }
}
