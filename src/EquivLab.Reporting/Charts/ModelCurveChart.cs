using EquivLab.Evaluation.Curves;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>A curve of the model trained on real and of the one trained on synthetic rows, in the unit square.</summary>
internal static class ModelCurveChart
{
    private const int Height = 280;

    /// <summary>The ROC curves of one model, over the diagonal of a guess.</summary>
    public static Figure Roc(string model, CurvePair pair) => Of(
        pair, "False-positive rate", "True-positive rate", [0, 1],
        $"ROC curves of {model}; the dotted diagonal is a guess. Area {Numbers.Plain(pair.RealArea)} trained on real rows, {Numbers.Plain(pair.SyntheticArea)} on synthetic ones.");

    /// <summary>The precision–recall curves of one model.</summary>
    public static Figure PrecisionRecall(string model, CurvePair pair) => Of(
        pair, "Recall", "Precision", null,
        $"Precision–recall curves of {model}. Average precision {Numbers.Plain(pair.RealArea)} trained on real rows, {Numbers.Plain(pair.SyntheticArea)} on synthetic ones.");

    /// <summary>Shares of an axis from 0 to 1, few enough ticks for a narrow card.</summary>
    public static DynamicObj.DynamicObj Shares(string title) =>
        Plot.Axis(title, ("range", new[] { -0.01, 1.01 }), ("tickangle", 0), ("tickvals", new[] { 0, 0.5, 1 }), ("ticktext", new[] { "0 %", "50 %", "100 %" }));

    /// <summary>A dotted line that no data stand behind.</summary>
    public static Trace Diagonal(double from, double to) => Plot.Trace("scatter",
        ("mode", "lines"), ("x", new[] { from, to }), ("y", new[] { from, to }), ("hoverinfo", "skip"),
        ("line", Plot.Object(("color", "--axis"), ("width", 1.5), ("dash", "dot"))));

    private static Figure Of(CurvePair pair, string x, string y, double[]? diagonal, string description)
    {
        Trace Line(string name, CurveLine line, string colour, string dash) => Plot.Trace("scatter",
            ("mode", "lines"), ("x", line.X.Select(Plot.Number).ToArray()), ("y", line.Y.Select(Plot.Number).ToArray()),
            ("line", Plot.Object(("color", colour), ("width", 2), ("dash", dash))),
            ("hovertemplate", $"{name}<br>{x} %{{x:.3f}}<br>{y} %{{y:.3f}}<extra></extra>"));
        var traces = new List<Trace>();
        if (diagonal is [double from, double to]) traces.Add(Diagonal(from, to));
        traces.Add(Line("trained on real rows", pair.Real, "--real", "solid"));
        traces.Add(Line("trained on synthetic rows", pair.Synthetic, "--synthetic-line", "dash"));
        return new Figure(Plot.Chart(traces, Height, ("xaxis", Shares(x)), ("yaxis", Shares(y))), Height, description);
    }
}
