using EquivLab.Evaluation;
using EquivLab.Models.Metrics;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>
/// The ROC curve of each attack. The logarithmic axes show what the linear ones hide: whether a few members are
/// found with hardly a false alarm (Carlini et al. 2022).
/// </summary>
internal static class RocChart
{
    private const int Height = 340;
    private const double Floor = 1e-4;

    /// <summary>A colour for each family of attacks, a dash for each of its members, so that many curves stay apart.</summary>
    private static readonly Dictionary<string, (string Colour, string Dash)> Known = new(StringComparer.Ordinal)
    {
        ["distance"] = ("real", "solid"),
        ["distance-ratio"] = ("real", "dash"),
        ["neighbourhood"] = ("real", "dot"),
        ["density-ratio"] = ("synthetic-line", "dash"),
        ["density-ratio-network"] = ("synthetic-line", "solid"),
        ["density-ratio-lightgbm"] = ("synthetic-line", "dash"),
        ["shadow-naive"] = ("third", "solid"),
        ["shadow-histogram"] = ("third", "dash"),
        ["shadow-correlation"] = ("third", "dot"),
        ["shadow-queries"] = ("fourth", "dash"),
        ["shadow-lira"] = ("fourth", "solid"),
    };

    /// <summary>Colour and dash of an attack's curve; the legend repeats them.</summary>
    public static (string Colour, string Dash) Style(string attack) => Known.GetValueOrDefault(attack, ("fourth", "dot"));

    /// <summary>The figure.</summary>
    /// <param name="attacks">The attacks.</param>
    /// <param name="logarithmic">Whether both axes are logarithmic.</param>
    public static Figure Of(IReadOnlyList<AttackResult> attacks, bool logarithmic)
    {
        double[] guess = logarithmic ? [Floor, 1e-3, 1e-2, 0.1, 1] : [0, 1];
        var traces = new List<Trace>
        {
            Plot.Trace("scatter", ("mode", "lines"), ("x", guess), ("y", guess), ("hoverinfo", "skip"),
                ("line", Plot.Object(("color", "--axis"), ("width", 1.5), ("dash", "dot")))),
        };
        traces.AddRange(attacks.Select(attack => Curve(attack, Style(attack.Name), logarithmic)));
        var chart = Plot.Chart(traces, Height,
            ("xaxis", Axis("False-positive rate", logarithmic)),
            ("yaxis", Axis("True-positive rate", logarithmic)));
        return new Figure(chart, Height,
            $"ROC curves on {(logarithmic ? "logarithmic" : "linear")} axes; the dotted diagonal is a guess. "
            + string.Join("; ", attacks.Select(a => logarithmic
                ? $"{a.Name}: {Numbers.Percent(a.TprAtFpr01, 2)} of members found at 1 % false positives"
                : $"{a.Name}: AUC {Numbers.Plain(a.Auc)}")) + ".");
    }

    private static Trace Curve(AttackResult attack, (string Colour, string Dash) style, bool logarithmic)
    {
        RocPoint[] points = [.. attack.Roc.Where(p => !logarithmic || (p.Fpr >= Floor && p.Tpr >= Floor))];
        return Plot.Trace("scatter", ("mode", "lines"),
            ("x", points.Select(p => Plot.Number(p.Fpr)).ToArray()), ("y", points.Select(p => Plot.Number(p.Tpr)).ToArray()),
            ("line", Plot.Object(("color", "--" + style.Colour), ("width", 2), ("dash", style.Dash))),
            ("text", Plot.Label(attack.Name)), ("hovertemplate", "%{text}<br>false positives %{x:.4f}<br>true positives %{y:.4f}<extra></extra>"));
    }

    private static DynamicObj.DynamicObj Axis(string title, bool logarithmic) => logarithmic
        ? Plot.Axis(title, ("type", "log"), ("range", new[] { Math.Log10(Floor), 0 }), ("tickvals", new[] { 1e-4, 1e-3, 1e-2, 0.1, 1 }), ("ticktext", new[] { "0.01 %", "0.1 %", "1 %", "10 %", "100 %" }))
        : Plot.Axis(title, ("range", new[] { 0, 1.005 }), ("tickvals", new[] { 0, 0.25, 0.5, 0.75, 1 }), ("ticktext", new[] { "0 %", "25 %", "50 %", "75 %", "100 %" }));
}
