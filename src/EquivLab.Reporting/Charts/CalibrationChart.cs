using EquivLab.Evaluation.Curves;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>Predicted against observed of both models, with the interval of what was observed in each bin.</summary>
internal static class CalibrationChart
{
    private const int Height = 280;

    /// <summary>The figure of one model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pair">Its calibration.</param>
    /// <param name="isShare">Whether shares are predicted, and not numbers.</param>
    public static Figure Of(string model, CalibrationPair pair, bool isShare)
    {
        string Text(double value) => isShare ? Numbers.Percent(value) : Numbers.Plain(value, 2);
        Trace Points(string name, CalibrationCurve curve, string colour, string symbol, string dash) => Plot.Trace("scatter",
            ("mode", "lines+markers"), ("x", curve.Bins.Select(b => Plot.Number(b.Predicted)).ToArray()), ("y", curve.Bins.Select(b => Plot.Number(b.Observed)).ToArray()),
            ("line", Plot.Object(("color", colour), ("width", 1.5), ("dash", dash))), ("marker", Plot.Object(("color", colour), ("size", 7), ("symbol", symbol))),
            ("error_y", Plot.Object(
                ("type", "data"), ("symmetric", false), ("thickness", 1.5), ("width", 3), ("color", colour),
                ("array", curve.Bins.Select(b => Plot.Number(b.High - b.Observed)).ToArray()),
                ("arrayminus", curve.Bins.Select(b => Plot.Number(b.Observed - b.Low)).ToArray()))),
            ("customdata", curve.Bins.Select(b => $"{name}<br>predicted {Text(b.Predicted)}<br>observed {Text(b.Observed)} ({Text(b.Low)} to {Text(b.High)})<br>{Numbers.Count(b.Rows)} rows").ToArray()),
            ("hovertemplate", "%{customdata}<extra></extra>"));
        CalibrationBin[] bins = [.. pair.Real.Bins, .. pair.Synthetic.Bins];
        double[] values = [.. bins.SelectMany(b => new[] { b.Predicted, b.Observed })];
        double low = isShare ? 0 : values.Min(), high = isShare ? 1 : values.Max();
        Trace[] traces =
        [
            ModelCurveChart.Diagonal(low, high),
            Points("trained on real rows", pair.Real, "--real", "square", "solid"),
            Points("trained on synthetic rows", pair.Synthetic, "--synthetic-line", "circle", "dash"),
        ];
        var chart = Plot.Chart(traces, Height,
            ("xaxis", isShare ? ModelCurveChart.Shares("Predicted") : Plot.Axis("Predicted", ("tickangle", 0))),
            ("yaxis", isShare ? ModelCurveChart.Shares("Observed") : Plot.Axis("Observed")));
        return new Figure(chart, Height,
            $"Calibration of {model} in bins of equally many rows; on the dotted diagonal predictions come true. "
            + $"Calibration error {Text(pair.Real.Error)} trained on real rows, {Text(pair.Synthetic.Error)} on synthetic ones.");
    }
}
