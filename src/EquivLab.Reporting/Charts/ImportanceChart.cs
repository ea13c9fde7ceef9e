using EquivLab.Evaluation.Agreements;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>The importance of each feature to the model trained on real and to the one trained on synthetic rows, side by side.</summary>
internal static class ImportanceChart
{
    /// <summary>More features than this are no picture any more.</summary>
    public const int MaxFeatures = 25;

    /// <summary>The figure, the most important feature on top.</summary>
    public static Figure Of(FeatureAgreement agreement)
    {
        FeatureImportance[] features = [.. agreement.Importances.Take(MaxFeatures)];
        int height = 80 + (32 * features.Length);
        int[] y = [.. Enumerable.Range(0, features.Length)];
        string[] names = [.. features.Select(f => Plot.Label(f.Name))];
        Trace Bars(string name, Func<FeatureImportance, double> value, string colour, string edge, double offset) => Plot.Trace("bar",
            ("orientation", "h"), ("x", features.Select(f => Plot.Number(value(f))).ToArray()), ("y", y), ("width", 0.36), ("offset", offset),
            ("marker", Plot.Object(("color", colour), ("line", Plot.Object(("width", 1), ("color", edge))))),
            ("customdata", names), ("hovertemplate", $"%{{customdata}}<br>{name} %{{x:.4f}}<extra></extra>"));
        var chart = Plot.Chart(
            [Bars("real", f => f.Real, "--real", "--real", -0.37), Bars("synthetic", f => f.Synthetic, "--synthetic", "--synthetic-edge", 0.01)],
            height,
            ("barmode", "overlay"),
            ("xaxis", Plot.Axis($"Loss of {Metric.Of(agreement.Metric).Label} when the column is shuffled", ("tickangle", 0), ("zeroline", true), ("zerolinecolor", "--axis"))),
            ("yaxis", Plot.Axis(null, ("tickvals", y), ("ticktext", features.Select(f => Plot.Short(f.Name)).ToArray()),
                ("range", new[] { features.Length - 0.4, -0.6 }), ("showgrid", false), ("tickfont", Plot.Object(("color", "--ink"), ("size", 12))))));
        return new Figure(chart, height, $"Bar chart of the permutation importance of {features.Length} features. "
            + string.Join("; ", features.Select(f => $"{f.Name}: real {Numbers.Plain(f.Real, 4)}, synthetic {Numbers.Plain(f.Synthetic, 4)}")) + ".");
    }
}
