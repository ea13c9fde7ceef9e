using Microsoft.Playwright;

namespace EquivLab.Tests.Reporting;

/// <summary>Opens the reports in a real browser. Skipped where there is none.</summary>
public sealed class ChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("passed", 360, ColorScheme.Light, "Passed")]
    [InlineData("passed", 768, ColorScheme.Dark, "Passed")]
    [InlineData("passed", 1440, ColorScheme.Light, "Passed")]
    [InlineData("failed", 1440, ColorScheme.Dark, "Failed")]
    [InlineData("inconclusive", 360, ColorScheme.Dark, "Inconclusive")]
    [InlineData("nasty", 360, ColorScheme.Light, "Passed")]
    public async Task Opens_quietly_and_fits_the_window(string kind, int width, ColorScheme scheme, string verdict)
    {
        var trouble = new List<string>();
        IPage page = await Open(kind, width, scheme, trouble);

        Assert.True(await page.Locator("h1 .light", new() { HasText = verdict }).IsVisibleAsync());
        await DrawAll(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.chart')].filter(c => c.checkVisibility() && !c.querySelector('.main-svg')).length"));
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        // What came from the data is text in the charts too: no link, no bold, no image but a heat map's own.
        Assert.Equal(0, await page.Locator(".chart a, .chart b, .chart img").CountAsync());
        Assert.Empty(trouble);
    }

    [Fact]
    public async Task Keyboard_reaches_terms_maps_and_tables()
    {
        IPage page = await Open("passed", 1440, ColorScheme.Light, []);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the verdict", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        await page.Locator(".intro .term").First.FocusAsync();
        Assert.True(await page.Locator("#tip").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#tip").IsVisibleAsync());

        await page.Locator(".choice input").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator(".map-real .main-svg").First.WaitForAsync();
        Assert.False(await page.Locator(".map-distance").IsVisibleAsync());

        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.frame')].filter(f => f.tabIndex !== 0 || !f.ariaLabel).length"));
    }

    [Fact]
    public async Task Columns_are_found_by_name_from_the_keyboard()
    {
        IPage page = await Open("passed", 1440, ColorScheme.Light, []);
        ILocator box = page.GetByLabel("Find a column"), columns = page.Locator("#histograms [data-column]:visible"), status = page.Locator("#found-columns");
        int shown = await columns.CountAsync();
        Assert.Equal(12, shown);

        await box.FocusAsync();
        await page.Keyboard.TypeAsync(" CAPITAL");
        Assert.Equal(["capital-gain", "capital-loss"], (await columns.EvaluateAllAsync<string[]>("all => all.map(c => c.dataset.column)")).Order());
        Assert.Equal("2 of 14 columns", await status.TextContentAsync());

        // On paper all columns are there, and afterwards the search is as it was.
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(14, await columns.CountAsync());
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(2, await columns.CountAsync());

        await box.FillAsync("no such column");
        Assert.Equal("0 of 14 columns", await status.TextContentAsync());
        Assert.Equal(0, await columns.CountAsync());
        await box.FillAsync("");
        Assert.Equal("14 columns", await status.TextContentAsync());
        Assert.InRange(await columns.CountAsync(), shown, 14);
    }

    [Fact]
    public async Task A_match_among_the_folded_columns_unfolds_them()
    {
        IPage page = await Open("passed", 1440, ColorScheme.Light, []);
        string folded = await page.Locator("#histograms details.more [data-column]").First.GetAttributeAsync("data-column") ?? "";
        ILocator found = page.Locator("#histograms details.more [data-column]").First;
        Assert.False(await found.IsVisibleAsync());
        await page.GetByLabel("Find a column").FillAsync(folded);
        Assert.True(await found.IsVisibleAsync());
        await found.Locator(".main-svg").First.WaitForAsync();
    }

    [Fact]
    public async Task Reads_without_scripts()
    {
        await using IBrowserContext context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(Write("passed"));
        Assert.True(await page.GetByText("at most 1.3 points less accurate").IsVisibleAsync());
        // A search that nothing answers is not offered, and all columns are there.
        Assert.False(await page.Locator(".search").IsVisibleAsync());
        Assert.Equal(14, await page.Locator("#histograms [data-column]").CountAsync());
        Assert.Equal(0, await page.GetByText("\"layout\":").CountAsync() - await page.Locator("script", new() { HasText = "\"layout\":" }).CountAsync());
    }

    private async Task<IPage> Open(string kind, int width, ColorScheme scheme, List<string> trouble)
    {
        IPage page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        string address = Write(kind);
        page.Console += (_, message) => trouble.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => trouble.Add("error: " + error);
        page.Dialog += (_, dialog) => trouble.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                trouble.Add("request: " + request.Url);
        };
        await page.GotoAsync(address);
        return page;
    }

    private static async Task DrawAll(IPage page)
    {
        int height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        for (int y = 0; y < height; y += 800)
            await page.EvaluateAsync("y => new Promise(done => { scrollTo(0, y); requestAnimationFrame(() => setTimeout(done, 20)); })", y);
    }

    private string Write(string kind) => chromium.Write(kind + ".html", Rendered.Html(kind));
}
