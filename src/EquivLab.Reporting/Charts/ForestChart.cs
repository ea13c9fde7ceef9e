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
    /// <param name="controls">Controls whose losses are drawn beneath those of each model.</param>
    public static Figure Of(Metric metric, IReadOnlyList<ModelResult> rows, UtilitySection utility, IReadOnlyList<ControlResult> controls)
    {
        LossWords words = LossWords.Of(utility);
        IntervalLine Line(ModelResult r, string label, string about) => new(
            Plot.Short(label), metric.Drawn(r.Delta), metric.Drawn(r.CiLow), metric.Drawn(r.CiHigh), r.Verdict,
            $"{Plot.Label(r.Name)}{about}<br>loss {metric.Delta(r.Delta)}<br>{words.IntervalName} {Interval(metric, words, r)}<br>{words.Light(r.Verdict).Word}");
        (string Control, ModelResult Row)[] beside = [.. controls.SelectMany(c => c.Models.Where(m => m.Metric == metric.Key).Select(m => (ControlWords.Name(c.Name), m)))];
        IntervalLine[] lines = [.. rows.SelectMany(r => beside.Where(b => b.Row.Name == r.Name)
            .Select(b => Line(b.Row, b.Control, $"<br>control: {Plot.Label(b.Control)}") with { IsAside = true }).Prepend(Line(r, r.Name, "")))];
        int height = 96 + (int)(34 * lines.Sum(l => l.IsAside ? IntervalChart.AsideStep : 1));
        var chart = IntervalChart.Of(lines, height, "better ←  loss  → worse", metric.LossUnit is DeltaUnit.Relative or DeltaUnit.OfReal ? " %" : "", double.MaxValue, words.IsOneSided,
            (metric.Drawn(utility.MarginOf(rows[0])), "--band"), (metric.Drawn(utility.StrictMarginOf(rows[0])), "--band-strict"));
        return new Figure(chart, height, Describe(metric, rows, utility, words) + Describe(metric, beside));
    }

    private static string Interval(Metric metric, LossWords words, ModelResult row) =>
        words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh));

    private static string Describe(Metric metric, IReadOnlyList<ModelResult> rows, UtilitySection utility, LossWords words) =>
        $"Forest plot of the loss in {metric.Label} with its {words.IntervalName}, margins {words.Margin(metric.Margin(utility.StrictMarginOf(rows[0])))} and {words.Margin(metric.Margin(utility.MarginOf(rows[0])))}. "
        + string.Join("; ", rows.Select(r => $"{r.Name} {metric.Delta(r.Delta)} ({Interval(metric, words, r)}), {words.Word(r.Verdict)}")) + ".";

    private static string Describe(Metric metric, (string Control, ModelResult Row)[] beside) => beside.Length == 0 ? ""
        : " Controls: " + string.Join("; ", beside.Select(b => $"{b.Control}, {b.Row.Name} {metric.Delta(b.Row.Delta)}")) + ".";
}
