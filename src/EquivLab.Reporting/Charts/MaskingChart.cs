using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Reporting.Words;
using Plotly.NET;

namespace EquivLab.Reporting.Charts;

/// <summary>Utility against privacy: what each model loses over what the best attack learns, one mark a table and model.</summary>
internal static class MaskingChart
{
    private const int Height = 340;

    /// <summary>The figure, or null where the two tables have no metric or no attack in common.</summary>
    public static Figure? Of(Result result, MaskingSection masking)
    {
        if (MaskingWords.Worst(result, masking) is not { } worst || MaskingWords.Strongest(result, masking) is not { } attacks) return null;
        Metric metric = worst.Metric;
        ModelResult[] Rows(IEnumerable<ModelResult> rows) => [.. rows.Where(r => r.Metric == metric.Key)];
        ModelResult[] masked = Rows(masking.Models), synthetic = Rows(MaskingWords.Both(result, masking).Select(b => b.Synthetic));
        var traces = new List<Trace>
        {
            Marks("synthesis", metric, synthetic, attacks.Synthetic, "--synthetic-line", "circle"),
            Marks("masking", metric, masked, attacks.Masked, "--real", "square"),
        };
        if (Copy(result) is { } copy)
            traces.Add(Marks("a copy of the train set", metric, Rows(copy.Models), copy.Attacks.MaxBy(a => a.Auc)!, "--third", "diamond"));
        double margin = metric.Drawn(result.Utility.MarginOf(synthetic[0]));
        var chart = Plot.Chart(traces, Height,
            ("xaxis", Plot.Axis("AUC of the best attack: what leaks", ("tickangle", 0))),
            ("yaxis", Plot.Axis($"Loss of {metric.Label}: what is not kept", ("rangemode", "tozero"))),
            ("shapes", new[] { Line("y", margin), Line("x", attacks.Synthetic.Tolerance) }));
        return new Figure(chart, Height, "Marks of models by what leaks and what is lost; dotted lines are the policy's margin and tolerance. "
            + $"Synthesis: best attack AUC {Numbers.Plain(attacks.Synthetic.Auc)}, losses {List(metric, synthetic)}. "
            + $"Masking: best attack AUC {Numbers.Plain(attacks.Masked.Auc)}, losses {List(metric, masked)}.");
    }

    /// <summary>The bootstrap control, where it was run: what it looks like to give everything away.</summary>
    public static ControlResult? Copy(Result result) =>
        result.Controls.FirstOrDefault(c => c.Name == "bootstrap" && c.Attacks.Count > 0 && c.Models.Count > 0);

    private static Trace Marks(string table, Metric metric, ModelResult[] rows, AttackResult attack, string colour, string symbol) => Plot.Trace("scatter",
        ("mode", "markers"),
        ("x", rows.Select(_ => Plot.Number(attack.Auc)).ToArray()), ("y", rows.Select(r => Plot.Number(metric.Drawn(r.Delta))).ToArray()),
        ("error_x", Bars(rows, _ => attack.AucHigh - attack.Auc, _ => attack.Auc - attack.AucLow, colour)),
        ("error_y", Bars(rows, r => metric.Drawn(r.CiHigh - r.Delta), r => metric.Drawn(r.Delta - r.CiLow), colour)),
        ("marker", Plot.Object(("symbol", symbol), ("size", 11), ("color", colour), ("line", Plot.Object(("width", 1.5), ("color", "--surface"))))),
        ("customdata", rows.Select(r => Plot.Label($"{table}, {r.Name}: loss {metric.Delta(r.Delta)}; best attack {attack.Name}, AUC {Numbers.Plain(attack.Auc)}")).ToArray()),
        ("hovertemplate", "%{customdata}<extra></extra>"));

    private static DynamicObj.DynamicObj Bars(ModelResult[] rows, Func<ModelResult, double> above, Func<ModelResult, double> below, string colour) => Plot.Object(
        ("type", "data"), ("symmetric", false), ("thickness", 1), ("width", 3), ("color", colour),
        ("array", rows.Select(r => Plot.Number(above(r))).ToArray()), ("arrayminus", rows.Select(r => Plot.Number(below(r))).ToArray()));

    private static DynamicObj.DynamicObj Line(string axis, double at)
    {
        bool vertical = axis == "x";
        return Plot.Object(
            ("type", "line"), ("layer", "below"), ("xref", vertical ? "x" : "paper"), ("yref", vertical ? "paper" : "y"),
            ("x0", vertical ? at : 0), ("x1", vertical ? at : 1), ("y0", vertical ? 0 : at), ("y1", vertical ? 1 : at),
            ("line", Plot.Object(("width", 1.5), ("color", "--axis"), ("dash", "dot"))));
    }

    private static string List(Metric metric, ModelResult[] rows) => string.Join(", ", rows.Select(r => $"{r.Name} {metric.Delta(r.Delta)}"));
}
