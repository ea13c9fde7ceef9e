using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EquivLab.Reporting.Leaderboards;
using EquivLab.Tests.Benchmarking.Leaderboards;
using Microsoft.Playwright;

namespace EquivLab.Tests.Reporting;

/// <summary>Opens leaderboards in a real browser. Skipped where there is none.</summary>
public sealed class LeaderboardChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static MatrixTheoryData<string, int, ColorScheme> Cases { get; } =
        new(["usual", "nasty"], [360, 768, 1440], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Cases))]
    [InlineData("lone", 360, ColorScheme.Light)]
    [InlineData("lost", 1440, ColorScheme.Dark)]
    [InlineData("whole", 1440, ColorScheme.Light)]
    public async Task Opens_quietly_fits_the_window_and_is_accessible(string kind, int width, ColorScheme scheme)
    {
        var trouble = new List<string>();
        await using IBrowserContext context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        IPage page = await context.NewPageAsync();
        string address = chromium.Write(kind + ".html", LeaderboardReport.Html(LeaderboardSamples.Of(kind)));
        page.Console += (_, message) => trouble.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => trouble.Add("error: " + error);
        page.Dialog += (_, dialog) => trouble.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal)) trouble.Add("request: " + request.Url);
        };
        await page.GotoAsync(address);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        foreach (ILocator chart in await page.Locator(".chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".main-svg").First.WaitForAsync();
        }

        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(0, await page.Locator(".chart a, .chart b, .chart img").CountAsync());
        if (Environment.GetEnvironmentVariable("EQUIVLAB_SHOTS") is { Length: > 0 } folder)
        {
            await page.EvaluateAsync("() => { document.querySelectorAll('details').forEach(d => { d.open = false; }); scrollTo(0, 0); }");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{kind}-{width}-{scheme}.png"), FullPage = true });
        }

        Assert.Empty(trouble);
        AxeResult found = await page.RunAxe();
        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}"));
    }

    [Fact]
    public async Task Links_of_cells_are_large_enough_to_touch_and_reached_by_keyboard()
    {
        IPage page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 900 } });
        await page.GotoAsync(chromium.Write("usual.html", LeaderboardReport.Html(LeaderboardSamples.Usual)));
        ILocator links = page.Locator(".seeds a");
        Assert.Equal(122, await links.CountAsync());
        Assert.Equal(0, await links.EvaluateAllAsync<int>("all => all.filter(a => { const b = a.getBoundingClientRect(); return b.width < 24 || b.height < 24; }).length"));
        await links.First.FocusAsync();
        Assert.EndsWith("/report.html", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fits_the_paper()
    {
        IPage page = await chromium.Browser.NewPageAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(chromium.Write("usual.html", LeaderboardReport.Html(LeaderboardSamples.Usual)));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        // The width between the margins of A4, in CSS pixels.
        await page.SetViewportSizeAsync(688, 1000);
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("", await page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('.chart .main-svg, table')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => `${e.closest('.chart')?.ariaLabel ?? e.querySelector('caption').textContent}: ${Math.round(e.getBoundingClientRect().right)}`).join('\n')
            """));
    }
}
