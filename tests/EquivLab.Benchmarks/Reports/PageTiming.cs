using Microsoft.Playwright;

namespace EquivLab.Benchmarks.Reports;

/// <summary>How long a page takes to open from a file in Chromium, milliseconds from the start of navigation, medians.</summary>
/// <param name="FirstPaint">First contentful paint.</param>
/// <param name="Load">The end of the load event.</param>
/// <param name="Interactive">The first idle moment of the main thread after the load event.</param>
/// <param name="Charts">Charts drawn by then.</param>
/// <param name="AllCharts">Charts of the page.</param>
internal sealed record PageTiming(double FirstPaint, double Load, double Interactive, int Charts, int AllCharts)
{
    private const string Measure = """
        () => new Promise(done => {
          const idle = () => requestIdleCallback(() => {
            const at = performance.now(), paint = performance.getEntriesByName('first-contentful-paint')[0];
            done([paint ? paint.startTime : at, performance.getEntriesByType('navigation')[0].loadEventEnd, at,
              document.querySelectorAll('.chart .main-svg:first-of-type').length, document.querySelectorAll('.chart').length]);
          });
          if (document.readyState === 'complete') idle(); else addEventListener('load', () => setTimeout(idle));
        })
        """;

    public static string Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>Opens a page several times, each in a browser context of its own; null where there is no browser.</summary>
    public static async Task<PageTiming?> Of(string html, int times)
    {
        if (!File.Exists(Executable)) return null;
        string folder = Directory.CreateTempSubdirectory("equivlab-report-").FullName;
        try
        {
            string file = Path.Combine(folder, "report.html");
            await File.WriteAllTextAsync(file, html);
            using IPlaywright playwright = await Playwright.CreateAsync();
            await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
            var measured = new List<double[]>();
            for (int i = 0; i < times; i++)
            {
                await using IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
                IPage page = await context.NewPageAsync();
                await page.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
                measured.Add(await page.EvaluateAsync<double[]>(Measure));
            }

            double Median(int what) => measured.Select(m => m[what]).Order().ElementAt(times / 2);
            return new PageTiming(Median(0), Median(1), Median(2), (int)Median(3), (int)Median(4));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
