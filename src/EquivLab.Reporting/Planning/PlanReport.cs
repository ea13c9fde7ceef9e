using EquivLab.Reporting.Calibration;
using EquivLab.Reporting.Html;

namespace EquivLab.Reporting.Planning;

/// <summary>A plan as one HTML file that needs nothing but itself: curves of the margin that can be proven.</summary>
public static class PlanReport
{
    /// <summary>The whole document.</summary>
    /// <param name="assumptions">What the plan assumes, in a sentence.</param>
    /// <param name="unit">What margins are counted in, times 100: points, or per cent of the real metric.</param>
    /// <param name="curves">By case, hold-out rows and the smallest margin that they can prove, as a share.</param>
    public static string Render(string assumptions, string unit, IReadOnlyList<(string Case, IReadOnlyList<(double Rows, double Margin)> Points)> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        Curve[] drawn = [.. curves.Select(c => new Curve(c.Case, [.. c.Points.Select(p => (p.Rows, p.Margin * 100))]))];
        return new HtmlPage("What a hold-out can prove – EquivLab", "Skip to the curve", []).Render(html =>
        {
            using (html.Element("header", ("class", "first")))
            {
                html.Element("h1", "What a hold-out can prove");
                html.Element("p", assumptions, ("class", "lead"));
            }

            CalibrationReport.Figure(html, "Smallest margin", $"in {unit}, by hold-out rows", drawn,
                CurveChart.Of(drawn, "Hold-out rows", $"Smallest margin, {unit}", null, logarithmic: true));
        });
    }
}
