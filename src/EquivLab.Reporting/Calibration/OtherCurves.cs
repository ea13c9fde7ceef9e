using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Calibration;

/// <summary>The curves of what is judged neither by Tango's nor by DeLong's method: bootstrapped metrics and regression coefficients.</summary>
internal static class OtherCurves
{
    private static readonly string[] Coefficients = ["linearRegression", "logisticRegression"];

    /// <summary>Writes the figures of the metrics that the bootstrap judges.</summary>
    public static void WriteBootstrap(HtmlWriter html, CalibrationResult result)
    {
        html.Element("p",
            "R², balanced accuracy and average precision stand for all metrics that are judged by a paired bootstrap over the hold-out's rows "
            + "(2,000 draws, within classes where there are any; BCa intervals, the widest of three for average precision and for the balanced accuracy of a rare class). Each true delta lies on the margin of 0.05. A bootstrap costs its draws, so that "
            + "there are fewer simulations, and rates are less exact: their number stands with every cell.", ("class", "intro"));
        Draw(html, result, c => c.Metric is not ("accuracy" or "auc") && !Coefficients.Contains(c.Metric));
    }

    /// <summary>Writes the figures of regression coefficients.</summary>
    public static void WriteCoefficients(HtmlWriter html, CalibrationResult result)
    {
        html.Element("p",
            "A coefficient is estimated in the hold-out and in a synthetic table of as many rows, by least squares with HC3 errors or by logistic "
            + "regression. The true difference lies on the margin, which is about four standard errors: a wider one would never be passed wrongly, "
            + "a narrower one never at all.", ("class", "intro"));
        Draw(html, result, c => Coefficients.Contains(c.Metric));
    }

    private static void Draw(HtmlWriter html, CalibrationResult result, Func<CalibrationCell, bool> which)
    {
        using (html.Element("div", ("class", "grid wide")))
        {
            foreach (IGrouping<string, CalibrationCell> metric in result.Cells.Where(which).GroupBy(c => c.Metric))
            {
                int fewest = metric.Min(c => c.Simulations ?? result.Simulations), most = metric.Max(c => c.Simulations ?? result.Simulations);
                double error = Math.Sqrt(result.Alpha * (1 - result.Alpha) / fewest);
                string about = (fewest == most ? Numbers.Count(most) : $"{Numbers.Count(fewest)} to {Numbers.Count(most)}")
                    + $" simulations a cell, standard error at most {Numbers.Plain(error, 4)} at 5 %";
                Draw(html, $"False passes, {metric.Key}", about, metric, c => c.Passed, (0, result.Alpha + 2 * error));
                Draw(html, $"Coverage, {metric.Key}", "of the 90 % interval", metric, c => c.Coverage, (0.885, 0.915));
            }
        }
    }

    private static void Draw(
        HtmlWriter html, string title, string about, IEnumerable<CalibrationCell> cells, Func<CalibrationCell, double> rate, (double, double) allowed)
    {
        bool byClass = cells.Any(c => c.SmallerClass is not null);
        Curve[] curves = byClass
            ? [.. cells.GroupBy(c => c.Rows).Select(g => Curve($"{Numbers.Count(g.Key)} rows", g, c => c.SmallerClass!.Value))]
            : [.. cells.GroupBy(c => c.Scores).Select(g => Curve(g.Key ?? "", g, c => c.Rows))];
        CalibrationReport.Figure(html, title, about, curves,
            CurveChart.Of(curves, byClass ? "Rows of the smaller class" : "Rows", title, allowed, logarithmic: true));

        Curve Curve(string name, IEnumerable<CalibrationCell> of, Func<CalibrationCell, double> x) => new(name, [.. of.OrderBy(x).Select(c => (x(c), rate(c)))]);
    }
}
