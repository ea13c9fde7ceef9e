using EquivLab.Reporting.Calibration;

namespace EquivLab.Tests.Reporting;

public class CalibrationReportTests
{
    private static CalibrationCell Cell(string metric, double delta) => new()
    {
        Metric = metric,
        Rows = 1000,
        Margin = 0.05,
        Delta = delta,
        Discordance = metric == "accuracy" ? 0.1 : null,
        SmallerClass = metric is "auc" or "averagePrecision" ? 100 : null,
        Auc = metric == "auc" ? 0.9 : null,
        Scores = "normal",
        ExpectedDiscordant = 100,
        IsExact = metric == "accuracy",
        Passed = 0.049,
        PassedWithoutRule = 0.049,
        PassedByDeLong = 0.07,
        Coverage = 0.9,
        CoverageOfDeLong = 0.88,
        Planned = 0.05,
        MaySpeak = true,
    };

    [Fact]
    public void Stands_alone_and_tells_every_claim()
    {
        string html = CalibrationReport.Render(new CalibrationResult
        {
            Simulations = 20_000,
            Seed = 1,
            Alpha = 0.05,
            Claims = [new("False passes", "at most 0.0531", "1000 rows", 0.049, true), new("Coverage", "at least 0.885", "<b>", 0.8, false)],
            Cells = [.. from metric in new[] { "accuracy", "auc", "r2", "averagePrecision", "linearRegression" } from delta in new[] { 0, 0.025, 0.05 } select Cell(metric, delta)],
            Joint = [new("four models", 0.03, 0.05)],
            Misuse = [new("fifty rows", 0, 0)],
            Timings = [new("Tango", 0.00002, 0.001)],
        });
        Assert.Contains("at most 0.0531", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("plotly.js v2.28.0").Length);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", html, StringComparison.Ordinal);
    }
}
