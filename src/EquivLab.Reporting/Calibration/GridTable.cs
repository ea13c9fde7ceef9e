using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Calibration;

/// <summary>Every cell of the grid as a table.</summary>
internal static class GridTable
{
    /// <summary>Writes one table a metric.</summary>
    public static void Write(HtmlWriter html, CalibrationResult result)
    {
        new DataTable("Accuracy", ["Rows", "Discordance", "Margin", "True delta", "Passed", "Without the rule", "Planned", "Coverage"],
            result.Cells.Where(c => c.Metric == "accuracy").Select(c => (IReadOnlyList<string>)
            [
                Numbers.Count(c.Rows), Numbers.Percent(c.Discordance!.Value, 0), Numbers.Plain(c.Margin, 2), Numbers.Plain(c.Delta, 3),
                Numbers.Plain(c.Passed, 4), Numbers.Plain(c.PassedWithoutRule, 4), Optional(c.Planned), Numbers.Plain(c.Coverage, 4),
            ])).WriteFolded(html, "Accuracy, every cell");
        new DataTable("AUC",
            ["Rows", "Smaller class", "AUC", "Scores", "Margin", "True delta", "Passed", "Without the rule", "By DeLong", "Planned", "Coverage", "Of DeLong"],
            result.Cells.Where(c => c.Metric == "auc").Select(c => (IReadOnlyList<string>)
            [
                Numbers.Count(c.Rows), Numbers.Count(c.SmallerClass!.Value), Numbers.Plain(c.Auc!.Value, 2), c.Scores ?? "", Numbers.Plain(c.Margin, 2),
                Numbers.Plain(c.Delta, 3), Numbers.Plain(c.Passed, 4), Numbers.Plain(c.PassedWithoutRule, 4), Optional(c.PassedByDeLong),
                Optional(c.Planned), Numbers.Plain(c.Coverage, 4), Optional(c.CoverageOfDeLong),
            ])).WriteFolded(html, "AUC, every cell");
        Others(html, result);
    }

    private static void Others(HtmlWriter html, CalibrationResult result) =>
        new DataTable("Other figures", ["Figure", "Population", "Rows", "Smaller class", "Margin and true delta", "Simulations", "Passed", "Without the rule", "Coverage"],
            result.Cells.Where(c => c.Metric is not ("accuracy" or "auc")).Select(c => (IReadOnlyList<string>)
            [
                c.Metric, c.Scores ?? "", Numbers.Count(c.Rows), c.SmallerClass is { } few ? Numbers.Count(few) : "–", Numbers.Plain(c.Margin, 2),
                Numbers.Count(c.Simulations ?? result.Simulations), Numbers.Plain(c.Passed, 4), Numbers.Plain(c.PassedWithoutRule, 4), Numbers.Plain(c.Coverage, 4),
            ])).WriteFolded(html, "Bootstrapped metrics and coefficients, every cell");

    private static string Optional(double? value) => value is { } number ? Numbers.Plain(number, 4) : "–";
}
