using EquivLab.Reporting.Calibration;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Scaling;

/// <summary>The curves of time and memory as one HTML file that needs nothing but itself.</summary>
public static class ScalingReport
{
    /// <summary>The whole document; the same result gives the same document.</summary>
    /// <param name="result">What was measured.</param>
    public static string Render(ScalingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var page = new HtmlPage("Time and memory as tables grow – EquivLab", "Skip to the curves", [.. result.Curves.Select((c, i) => ($"curve-{i + 1}", c.Name))]);
        return page.Render(html => Body(html, result));
    }

    private static void Body(HtmlWriter html, ScalingResult result)
    {
        using (html.Element("header", ("class", "first")))
        {
            html.Element("h1", "What does a larger table cost?");
            html.Element("p",
                $"Each command ran once on generated tables of mixed columns, alone on the machine: {result.Machine}. Seconds of all processors together; "
                + "both axes are logarithmic, so that a straight line that rises by one step for each step is linear growth. Repeat it with: dotnet run -c Release --project tests/EquivLab.Benchmarks -- scaling.",
                ("class", "lead"));
        }

        for (int i = 0; i < result.Curves.Count; i++) Write(html, result.Curves[i], $"curve-{i + 1}");
    }

    private static void Write(HtmlWriter html, ScalingCurve curve, string id)
    {
        using (html.Element("section", ("id", id), ("class", "part"), ("aria-labelledby", id + "-title")))
        {
            html.Element("h2", curve.Name, ("id", id + "-title"));
            Curve[] lines = [new("measured", [.. curve.Points.Select(p => ((double)p.Size, p.ProcessorSeconds))]), new("linear", Linear(curve.Points))];
            using (html.Element("figure", ("class", "card")))
            {
                using (html.Element("figcaption"))
                {
                    html.Element("strong", "Processor seconds");
                    html.Element("span", curve.Command, ("class", "about"));
                }

                Section.Key(html, [.. lines.Select((line, i) => (CurveChart.Swatch(i), line.Name))]);
                CurveChart.OfGrowth(lines, curve.Unit, "processor seconds").Write(html);
            }

            new DataTable($"{curve.Name}: every table", [Capital(curve.Unit), "Processor s", "Limit s", "Clock s", "Peak MB", "Exit code"], curve.Points.Select(Row)).Write(html);
        }
    }

    /// <summary>From the first point on, as many times the seconds as the size.</summary>
    private static (double X, double Y)[] Linear(IReadOnlyList<ScalingPoint> points) =>
        [.. points.Select(p => ((double)p.Size, points[0].ProcessorSeconds * p.Size / points[0].Size))];

    private static IReadOnlyList<string> Row(ScalingPoint point) =>
    [
        Numbers.Count(point.Size), Numbers.Plain(point.ProcessorSeconds, 1), point.Limit is { } limit ? Numbers.Plain(limit, 0) + (point.Holds ? "" : ", missed") : "",
        Numbers.Plain(point.WallSeconds, 1), Numbers.Plain(point.PeakMegabytes, 0), Numbers.Count(point.ExitCode),
    ];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
