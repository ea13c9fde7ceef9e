using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Calibration;

/// <summary>The curves of AUC over the rows of the smaller class.</summary>
internal static class AucCurves
{
    /// <summary>Writes the figures of each margin.</summary>
    public static void Write(HtmlWriter html, CalibrationResult result)
    {
        html.Element("p",
            "A hold-out with few badly placed rows shows a small loss and a small variance at once, which is why DeLong's own interval passes "
            + "too often where a class is small or areas are near 1. The variance at the hypothesis mends most of it; where the smaller class has "
            + "fewer than 5 / margin rows, the verdict is withheld.", ("class", "intro"));
        foreach (IGrouping<double, CalibrationCell> margin in result.Cells.Where(c => c.Metric == "auc").GroupBy(c => c.Margin))
        {
            html.Element("h3", $"Margin {Numbers.Plain(margin.Key, 2)}");
            CalibrationCell[] edge = [.. margin.Where(c => c.Delta == c.Margin).OrderBy(c => c.SmallerClass)];
            using (html.Element("div", ("class", "grid wide")))
            {
                if (edge.Length > 0)
                {
                    Draw(html, "False passes", "true delta on the margin", (0, result.Alpha),
                    [
                        Points("DeLong's interval", edge, c => c.PassedByDeLong),
                        Points("variance at the hypothesis", edge, c => c.PassedWithoutRule),
                        Points("with the rule", edge, c => c.Passed),
                    ]);
                    Draw(html, "Coverage", "of the 90 % interval, true delta on the margin", (0.885, 0.915),
                    [
                        Points("DeLong's interval", edge, c => c.CoverageOfDeLong),
                        Points("variance at the hypothesis", edge, c => c.Coverage),
                    ]);
                }

                CalibrationCell[] planned = [.. margin.Where(c => c.Delta < c.Margin && c.Planned is not null).OrderBy(c => c.SmallerClass)];
                Draw(html, "Power less plan", "true delta inside the margin", (-0.01, 0.01), [Points("measured − planned", planned, c => c.Passed - c.Planned)]);
            }
        }
    }

    private static Curve Points(string name, IEnumerable<CalibrationCell> cells, Func<CalibrationCell, double?> rate) =>
        new(name, [.. cells.Select(c => ((double)c.SmallerClass!.Value, rate(c) ?? double.NaN))]) { IsLine = false };

    private static void Draw(HtmlWriter html, string title, string about, (double, double) allowed, IReadOnlyList<Curve> curves) =>
        CalibrationReport.Figure(html, title, about, curves, CurveChart.Of(curves, "Rows of the smaller class", title, allowed, logarithmic: true));
}
