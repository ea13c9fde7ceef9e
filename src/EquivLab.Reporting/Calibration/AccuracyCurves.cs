using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Calibration;

/// <summary>The curves of accuracy over the discordance.</summary>
internal static class AccuracyCurves
{
    /// <summary>Writes the figures of each margin.</summary>
    public static void Write(HtmlWriter html, CalibrationResult result)
    {
        html.Element("p",
            "Only rows on which exactly one of the two models is right bear on the test, so its rates depend on how many there are and not on "
            + "how rare a class is. The share of such rows is the discordance; it cannot be smaller than the delta.", ("class", "intro"));
        foreach (IGrouping<double, CalibrationCell> margin in result.Cells.Where(c => c.Metric == "accuracy").GroupBy(c => c.Margin))
        {
            html.Element("h3", $"Margin {Numbers.Percent(margin.Key, 0)}");
            using (html.Element("div", ("class", "grid wide")))
            {
                Draw(html, "False passes", "true delta on the margin", margin.Where(c => c.Delta == c.Margin), c => c.Passed, (0, result.Alpha));
                Draw(html, "Coverage", "of the 90 % interval, true delta on the margin", margin.Where(c => c.Delta == c.Margin), c => c.Coverage, (0.885, 0.915));
                Draw(html, "Power", "true delta 0", margin.Where(c => c.Delta == 0), c => c.Passed, null);
                Draw(html, "Power, in between", "true delta half the margin", margin.Where(c => c.Delta == c.Margin / 2), c => c.Passed, null);
            }
        }
    }

    private static void Draw(
        HtmlWriter html, string title, string about, IEnumerable<CalibrationCell> cells, Func<CalibrationCell, double> rate, (double, double)? allowed)
    {
        Curve[] curves = [.. cells.Where(c => c.Rows >= 200).GroupBy(c => c.Rows).Select(rows =>
            new Curve($"{Numbers.Count(rows.Key)} rows", [.. rows.OrderBy(c => c.Discordance).Select(c => (c.Discordance!.Value * 100, rate(c)))]))];
        CalibrationReport.Figure(html, title, about, curves, CurveChart.Of(curves, "Discordance, %", title, allowed));
    }
}
