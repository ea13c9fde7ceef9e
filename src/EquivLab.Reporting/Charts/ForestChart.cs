using EquivLab.Equivalence;
using EquivLab.Evaluation;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Charts;

/// <summary>The loss of each model with its interval, over the bands of the strict and the tolerant margin.</summary>
internal static class ForestChart
{
    /// <summary>The figure of one metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="rows">The metric's rows, one a model.</param>
    /// <param name="utility">The margins.</param>
    public static Figure Of(Metric metric, IReadOnlyList<ModelResult> rows, UtilitySection utility)
    {
        int height = 96 + (34 * rows.Count);
        double?[] x = [.. rows.Select(r => Plot.Number(metric.Drawn(r.Delta)))];
        var trace = Plot.Trace("scatter",
            ("mode", "markers"), ("x", x), ("y", Enumerable.Range(0, rows.Count).ToArray()),
            ("error_x", Plot.Object(
                ("type", "data"), ("symmetric", false), ("thickness", 2), ("width", 5), ("color", "--ink"),
                ("array", rows.Select(r => Plot.Number(metric.Drawn(r.CiHigh - r.Delta))).ToArray()),
                ("arrayminus", rows.Select(r => Plot.Number(metric.Drawn(r.Delta - r.CiLow))).ToArray()))),
            ("marker", Plot.Object(
                ("size", 10),
                ("color", rows.Select(r => Colour(r.Verdict)).ToArray()),
                ("symbol", rows.Select(r => Symbol(r.Verdict)).ToArray()),
                ("line", Plot.Object(("width", 1.5), ("color", "--surface"))))),
            ("customdata", rows.Select(r => new[] { Plot.Label(r.Name), metric.Interval(r.CiLow, r.CiHigh), Light.Of(r.Verdict).Word, metric.Delta(r.Delta) }).ToArray()),
            ("hovertemplate", "%{customdata[0]}<br>loss %{customdata[3]}<br>interval %{customdata[1]}<br>%{customdata[2]}<extra></extra>"));

        double tolerant = metric.Drawn(utility.MarginOf(rows[0])), strict = metric.Drawn(utility.StrictMarginOf(rows[0]));
        double reach = rows.SelectMany(r => new[] { r.CiLow, r.CiHigh, r.Delta }).Where(double.IsFinite)
            .Select(v => Math.Abs(metric.Drawn(v))).Append(tolerant).Max() * 1.12;
        var chart = Plot.Chart([trace], height,
            ("xaxis", Plot.Axis("better ←  loss  → worse", ("range", new[] { -reach, reach }), ("tickangle", 0), ("ticksuffix", metric.Unit == DeltaUnit.Relative ? " %" : ""))),
            ("yaxis", Plot.Axis(null, ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", rows.Select(r => Plot.Short(r.Name)).ToArray()),
                ("range", new[] { rows.Count - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 13))))),
            ("shapes", new[] { Band(tolerant, "--band"), Band(strict, "--band-strict"), Zero() }));
        return new Figure(chart, height, Describe(metric, rows, utility));
    }

    private static DynamicObj.DynamicObj Band(double margin, string colour) => Plot.Object(
        ("type", "rect"), ("layer", "below"), ("xref", "x"), ("yref", "paper"), ("x0", -margin), ("x1", margin), ("y0", 0), ("y1", 1),
        ("fillcolor", colour), ("line", Plot.Object(("width", 0))));

    private static DynamicObj.DynamicObj Zero() => Plot.Object(
        ("type", "line"), ("layer", "below"), ("xref", "x"), ("yref", "paper"), ("x0", 0), ("x1", 0), ("y0", 0), ("y1", 1),
        ("line", Plot.Object(("width", 1.5), ("color", "--axis"))));

    private static string Colour(EquivalenceVerdict verdict) => "--" + Light.Of(verdict).Style;

    private static string Symbol(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => "circle",
        EquivalenceVerdict.Different => "x",
        _ => "diamond",
    };

    private static string Describe(Metric metric, IReadOnlyList<ModelResult> rows, UtilitySection utility) =>
        $"Forest plot of the loss in {metric.Label} with its {UtilityWords.IntervalLevel(utility.Alpha)} interval, margins ±{metric.Margin(utility.StrictMarginOf(rows[0]))} and ±{metric.Margin(utility.MarginOf(rows[0]))}. "
        + string.Join("; ", rows.Select(r => $"{r.Name} {metric.Delta(r.Delta)} ({metric.Interval(r.CiLow, r.CiHigh)}), {Light.Of(r.Verdict).Word.ToLowerInvariant()}")) + ".";
}
