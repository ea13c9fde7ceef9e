using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EquivLab.Tests.Reporting;

/// <summary>The reports on paper. Skipped where there is no browser.</summary>
public sealed partial class PrintTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("passed", "A4", 6, 30)]
    [InlineData("passed", "Letter", 6, 30)]
    [InlineData("failed", "A4", 6, 30)]
    [InlineData("comparison", "A4", 2, 12)]
    [InlineData("comparison", "Letter", 2, 12)]
    public async Task Prints_on_a_sane_number_of_pages(string kind, string format, int least, int most)
    {
        IPage page = await Open(kind, ColorScheme.Light);
        byte[] pdf = await page.PdfAsync(new() { Format = format, PreferCSSPageSize = false });
        Assert.InRange(PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf)), least, most);
        if (Environment.GetEnvironmentVariable("EQUIVLAB_PDF") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{kind}-{format}.pdf"), pdf);
    }

    [Theory]
    [InlineData("passed")]
    [InlineData("comparison")]
    public async Task Draws_every_chart_in_light_colours_within_the_paper(string kind)
    {
        IPage page = await Open(kind, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        // The width between the margins of A4, in CSS pixels.
        await page.SetViewportSizeAsync(688, 1000);
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('.chart')].filter(c => c.checkVisibility() && !c.querySelector('.main-svg')).map(c => c.ariaLabel).join()"));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("", await page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('.chart .main-svg, table')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => `${e.closest('.chart')?.ariaLabel ?? e.querySelector('caption').textContent}: ${Math.round(e.getBoundingClientRect().right)}`).join('\n')
            """));
    }

    private async Task<IPage> Open(string kind, ColorScheme scheme)
    {
        IPage page = await chromium.Browser.NewPageAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(chromium.Write(kind + ".html", kind == "comparison" ? ComparisonSamples.Html : Rendered.Html(kind)));
        return page;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
