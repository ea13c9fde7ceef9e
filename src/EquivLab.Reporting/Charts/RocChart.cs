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
    private const int BandHeight = 240;
    private const double Floor = 1e-4;

    private static readonly double[] Decades = [Floor, 1e-3, 1e-2, 0.1, 1];

    /// <summary>A colour for each family of attacks, a dash for each of its members, so that many curves stay apart.</summary>
    private static readonly Dictionary<string, (string Colour, string Dash)> Known = new(StringComparer.Ordinal)
    {
        ["distance"] = ("real", "solid"),
        ["distance-ratio"] = ("real", "dash"),
        ["neighbourhood"] = ("real", "dot"),
        ["agreement"] = ("real", "dashdot"),
        ["gen-lra"] = ("synthetic-line", "dashdot"),
        ["density-ratio"] = ("synthetic-line", "dash"),
        ["density-ratio-network"] = ("synthetic-line", "solid"),
        ["density-ratio-forest"] = ("synthetic-line", "dot"),
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
        var traces = new List<Trace> { Guess(logarithmic) };
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

    /// <summary>One attack on logarithmic axes with the band of its curve; null where no band was recorded.</summary>
    /// <param name="attack">The attack.</param>
    public static Figure? Band(AttackResult attack)
    {
        if (attack.RocBand.Count == 0) return null;
        double?[] Clipped(Func<RocBandPoint, double> of) => [.. attack.RocBand.Select(p => Plot.Number(Math.Max(Floor, of(p))))];
        double?[] x = Clipped(p => p.Fpr);
        string colour = "--" + Style(attack.Name).Colour;
        Trace Edge(Func<RocBandPoint, double> of, params ReadOnlySpan<(string, object?)> more) =>
            Plot.Trace("scatter", [("mode", "lines"), ("x", x), ("y", Clipped(of)), ("line", Plot.Object(("color", colour), ("width", 0.5))), ("hoverinfo", "skip"), .. more]);
        var chart = Plot.Chart(
            [
                Guess(logarithmic: true),
                Edge(p => p.Low),
                Edge(p => p.High, ("fill", "tonexty"), ("fillcolor", "--band-strict")),
                Plot.Trace("scatter", ("mode", "lines"), ("x", x), ("y", Clipped(p => p.Tpr)), ("line", Plot.Object(("color", colour), ("width", 2))),
                    ("customdata", attack.RocBand.Select(p => new[] { Plot.Number(100 * p.Fpr), Plot.Number(100 * p.Tpr), Plot.Number(100 * p.Low), Plot.Number(100 * p.High) }).ToArray()),
                    ("hovertemplate", "at %{customdata[0]:.2~f} % false positives<br>%{customdata[1]:.2f} % found<br>%{customdata[2]:.2f} to %{customdata[3]:.2f} %<extra></extra>")),
            ],
            BandHeight,
            ("xaxis", Axis("False-positive rate", logarithmic: true)), ("yaxis", Axis("True-positive rate", logarithmic: true)));
        return new Figure(chart, BandHeight,
            $"ROC curve of {attack.Name} with its band on logarithmic axes. Members found: "
            + string.Join("; ", attack.RocBand.Where(p => Decades.Contains(p.Fpr))
                .Select(p => $"at {Numbers.Percent(p.Fpr, 2)} false positives {Numbers.Percent(p.Tpr, 2)} ({Numbers.Percent(p.Low, 2)} to {Numbers.Percent(p.High, 2)})")) + ".");
    }

    private static Trace Guess(bool logarithmic)
    {
        double[] guess = logarithmic ? Decades : [0, 1];
        return Plot.Trace("scatter", ("mode", "lines"), ("x", guess), ("y", guess), ("hoverinfo", "skip"),
            ("line", Plot.Object(("color", "--axis"), ("width", 1.5), ("dash", "dot"))));
    }

    /// <summary>On logarithmic axes from the points of the band, which lie as close at few false positives as at many.</summary>
    private static Trace Curve(AttackResult attack, (string Colour, string Dash) style, bool logarithmic)
    {
        IEnumerable<RocPoint> all = logarithmic && attack.RocBand.Count > 0 ? attack.RocBand.Select(p => new RocPoint(p.Fpr, p.Tpr)).Append(new RocPoint(1, 1)) : attack.Roc;
        RocPoint[] points = [.. all.Where(p => !logarithmic || (p.Fpr >= Floor && p.Tpr >= Floor))];
        return Plot.Trace("scatter", ("mode", "lines"),
            ("x", points.Select(p => Plot.Number(p.Fpr)).ToArray()), ("y", points.Select(p => Plot.Number(p.Tpr)).ToArray()),
            ("line", Plot.Object(("color", "--" + style.Colour), ("width", 2), ("dash", style.Dash))),
            ("text", Plot.Label(attack.Name)), ("hovertemplate", "%{text}<br>false positives %{x:.4f}<br>true positives %{y:.4f}<extra></extra>"));
    }

    private static DynamicObj.DynamicObj Axis(string title, bool logarithmic) => logarithmic
        ? Plot.Axis(title, ("type", "log"), ("range", new[] { Math.Log10(Floor), 0 }), ("tickvals", new[] { 1e-4, 1e-3, 1e-2, 0.1, 1 }), ("ticktext", new[] { "0.01 %", "0.1 %", "1 %", "10 %", "100 %" }))
        : Plot.Axis(title, ("range", new[] { 0, 1.005 }), ("tickvals", new[] { 0, 0.25, 0.5, 0.75, 1 }), ("ticktext", new[] { "0 %", "25 %", "50 %", "75 %", "100 %" }));
}
