using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Calibration;

/// <summary>The calibration of the equivalence tests as one HTML file that needs nothing but itself.</summary>
public static class CalibrationReport
{
    /// <summary>The whole document; the same result gives the same document.</summary>
    /// <param name="result">What was measured.</param>
    public static string Render(CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var page = new HtmlPage("Calibration of the equivalence tests – EquivLab", "Skip to the claims",
            [("claims", "Claims"), ("accuracy", "Accuracy"), ("auc", "AUC"), ("bootstrap", "Bootstrapped metrics"), ("coefficients", "Coefficients"), ("cases", "Joint verdicts and misuse"), ("grid", "Every cell")]);
        return page.Render(html => Body(html, result));
    }

    private static void Body(HtmlWriter html, CalibrationResult result)
    {
        using (html.Element("header", ("class", "first")))
        {
            html.Element("h1", "How often is the verdict wrong?");
            html.Element("p",
                "A synthetic table may pass although it lost as much as the margin allows, at most one time in twenty. Here that is "
                + $"measured where the truth is known. Rates for accuracy are sums over all outcomes; all others come from simulated hold-outs: "
                + $"{Numbers.Count(result.Simulations)} a cell for AUC (twice as many up to 1,000 rows), fewer for the bootstrap; seed {result.Seed}. Repeat it with: dotnet run -c Release --project tests/EquivLab.Benchmarks -- calibration.",
                ("class", "lead"));
        }

        Part(html, "claims", "Claims", () => Claims(html, result));
        Part(html, "accuracy", "Accuracy: Tango's tests", () => AccuracyCurves.Write(html, result));
        Part(html, "auc", "AUC: DeLong's variance at the hypothesis", () => AucCurves.Write(html, result));
        Part(html, "bootstrap", "Metrics judged by the bootstrap", () => OtherCurves.WriteBootstrap(html, result));
        Part(html, "coefficients", "Regression coefficients", () => OtherCurves.WriteCoefficients(html, result));
        Part(html, "cases", "Joint verdicts and misuse", () => Cases(html, result));
        Part(html, "grid", "Every cell", () => GridTable.Write(html, result));
    }

    private static void Claims(HtmlWriter html, CalibrationResult result)
    {
        new DataTable("Claims, and the cell where each comes closest to failing", ["Claim", "To show", "Measured", "Holds", "Worst cell"],
            result.Claims.Select(c => (IReadOnlyList<string>)[c.Claim, c.Bound, Measured(c.Value), c.Holds ? "yes" : "no", c.WorstCell]))
        { EndsInText = true }.Write(html);
    }

    private static void Cases(HtmlWriter html, CalibrationResult result)
    {
        foreach ((string title, IReadOnlyList<PassRate> rates) in new[] { ("Four correlated models, all of which must be equivalent", result.Joint), ("Users who ask the wrong question", result.Misuse) })
        {
            new DataTable(title, ["Case", "Passed", "At most"],
                rates.Select(r => (IReadOnlyList<string>)[r.Case, Numbers.Plain(r.Passed, 4), Numbers.Plain(r.Bound, 4)])).Write(html, showCaption: true);
        }
    }

    /// <summary>A chart in a frame with its title, what to see in it, and its key.</summary>
    internal static void Figure(HtmlWriter html, string title, string about, IReadOnlyList<Curve> curves, Figure figure)
    {
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", title);
                html.Element("span", about, ("class", "about"));
            }

            Section.Key(html, [.. curves.Select((c, i) => (CurveChart.Swatch(i), c.Name))]);
            figure.Write(html);
        }
    }

    private static void Part(HtmlWriter html, string id, string title, Action write)
    {
        using (html.Element("section", ("id", id), ("class", "part"), ("aria-labelledby", id + "-title")))
        {
            html.Element("h2", title, ("id", id + "-title"));
            write();
        }
    }

    private static string Measured(double value) => value != 0 && Math.Abs(value) < 0.0005 ? Numbers.Plain(value, 6) : Numbers.Plain(value, 4);
}
