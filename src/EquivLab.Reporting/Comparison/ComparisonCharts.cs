using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Comparison;

/// <summary>Forest plots that hold several results against each other.</summary>
internal static class ComparisonCharts
{
    private const int LabelLength = 30;

    /// <summary>The loss of each model in each result, over the narrowest margins.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="rows">Its rows, the results of a model below each other.</param>
    public static Figure Losses(Metric metric, IReadOnlyList<(ComparedResult From, ModelResult Row)> rows)
    {
        UtilitySection first = rows[0].From.Result.Utility;
        LossWords words = LossWords.Of(first);
        double margin = rows.Min(r => r.From.Result.Utility.MarginOf(r.Row)), strict = rows.Min(r => r.From.Result.Utility.StrictMarginOf(r.Row));
        string Interval(ModelResult row) => words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh));
        IntervalLine[] lines = [.. rows.Select(r => new IntervalLine(
            Plot.Short($"{r.From.Mark} · {r.Row.Name}", LabelLength), metric.Drawn(r.Row.Delta), metric.Drawn(r.Row.CiLow), metric.Drawn(r.Row.CiHigh), r.Row.Verdict,
            $"{Plot.Label(r.From.Title)}<br>{Plot.Label(r.Row.Name)}<br>loss {metric.Delta(r.Row.Delta)}<br>{words.IntervalName} {Interval(r.Row)}<br>{words.Light(r.Row.Verdict).Word}"))];
        int height = 96 + (28 * lines.Length);
        string suffix = metric.LossUnit is DeltaUnit.Relative or DeltaUnit.OfReal ? " %" : "";
        return new Figure(
            IntervalChart.Of(lines, height, "better ←  loss  → worse", suffix, double.MaxValue, words.IsOneSided, (metric.Drawn(margin), "--band"), (metric.Drawn(strict), "--band-strict")),
            height,
            $"Forest plot of the loss in {metric.Label} with its {words.IntervalName}, narrowest margins {words.Margin(metric.Margin(strict))} and {words.Margin(metric.Margin(margin))}. "
            + string.Join("; ", rows.Select(r => $"{r.From.Mark}, {r.Row.Name}: {metric.Delta(r.Row.Delta)} ({Interval(r.Row)}), {words.Word(r.Row.Verdict)}")) + ".")
        { MinWidth = 440 };
    }

    /// <summary>What each attack learns beyond a guess in each result, over the smallest tolerance.</summary>
    /// <param name="rows">The attacks, the results of an attack below each other.</param>
    public static Figure Attacks(IReadOnlyList<(ComparedResult From, AttackResult Row)> rows)
    {
        const double Guess = 0.5;
        IntervalLine[] lines = [.. rows.Select(r => new IntervalLine(
            Plot.Short($"{r.From.Mark} · {r.Row.Name}", LabelLength), r.Row.Auc - Guess, r.Row.AucLow - Guess, r.Row.AucHigh - Guess, r.Row.Verdict,
            $"{Plot.Label(r.From.Title)}<br>{Plot.Label(r.Row.Name)}<br>AUC {Auc(r.Row)}<br>{Light.OfAttack(r.Row.Verdict).Word}"))];
        int height = 96 + (28 * lines.Length);
        return new Figure(
            IntervalChart.Of(lines, height, "AUC less 0.5, which is a guess", "", Guess, false, (rows.Min(r => r.Row.Tolerance) - Guess, "--band")),
            height,
            $"Forest plot of the AUC of each attack less 0.5, which is a guess; smallest tolerance {Numbers.Round(rows.Min(r => r.Row.Tolerance))}. "
            + string.Join("; ", rows.Select(r => $"{r.From.Mark}, {r.Row.Name}: AUC {Auc(r.Row)}, {Light.OfAttack(r.Row.Verdict).Word.ToLowerInvariant()}")) + ".")
        { MinWidth = 440 };
    }

    /// <summary>"0.508 (0.501 to 0.515)".</summary>
    public static string Auc(AttackResult row) => $"{Numbers.Plain(row.Auc)} ({AttackWords.Low(row.AucLow)} to {AttackWords.High(row.AucHigh)})";
}
