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
        LossWords words = LossWords.Of(utility);
        IntervalLine[] lines = [.. rows.Select(r => new IntervalLine(
            Plot.Short(r.Name), metric.Drawn(r.Delta), metric.Drawn(r.CiLow), metric.Drawn(r.CiHigh), r.Verdict,
            $"{Plot.Label(r.Name)}<br>loss {metric.Delta(r.Delta)}<br>{words.IntervalName} {Interval(metric, words, r)}<br>{words.Light(r.Verdict).Word}"))];
        var chart = IntervalChart.Of(lines, height, "better ←  loss  → worse", metric.LossUnit is DeltaUnit.Relative or DeltaUnit.OfReal ? " %" : "", double.MaxValue, words.IsOneSided,
            (metric.Drawn(utility.MarginOf(rows[0])), "--band"), (metric.Drawn(utility.StrictMarginOf(rows[0])), "--band-strict"));
        return new Figure(chart, height, Describe(metric, rows, utility, words));
    }

    private static string Interval(Metric metric, LossWords words, ModelResult row) =>
        words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh));

    private static string Describe(Metric metric, IReadOnlyList<ModelResult> rows, UtilitySection utility, LossWords words) =>
        $"Forest plot of the loss in {metric.Label} with its {words.IntervalName}, margins {words.Margin(metric.Margin(utility.StrictMarginOf(rows[0])))} and {words.Margin(metric.Margin(utility.MarginOf(rows[0])))}. "
        + string.Join("; ", rows.Select(r => $"{r.Name} {metric.Delta(r.Delta)} ({Interval(metric, words, r)}), {words.Word(r.Verdict)}")) + ".";
}
