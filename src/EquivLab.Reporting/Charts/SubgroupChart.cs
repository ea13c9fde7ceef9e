using EquivLab.Evaluation;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Charts;

/// <summary>The loss of one model in each group of a column, in points, with the size of the group beside its name.</summary>
internal static class SubgroupChart
{
    /// <summary>More groups than this are no picture any more.</summary>
    public const int MaxGroups = 40;

    private const double FarthestMargins = 6;

    /// <summary>The figure of one model and column.</summary>
    public static Figure Of(IReadOnlyList<SubgroupResult> rows, UtilitySection utility)
    {
        double margin = 100 * rows[0].Margin;
        LossWords words = LossWords.Of(utility);
        IntervalLine[] lines = [.. rows.Select(r => new IntervalLine(
            $"{Plot.Short(r.Group)} ({Numbers.Count(r.Rows)})", 100 * r.Delta, 100 * r.CiLow, 100 * r.CiHigh, r.Verdict,
            $"{Plot.Label(r.Group)}, {Numbers.Count(r.Rows)} rows<br>loss {Loss(r.Delta)} ({words.Interval(r.Verdict, Loss(r.CiLow), Loss(r.CiHigh))})<br>{words.Light(r.Verdict).Word}"))];
        int height = 80 + (28 * lines.Length);
        return new Figure(IntervalChart.Of(lines, height, "better ←  loss  → worse", utility.Scale == Scale.Ratio ? " %" : "", FarthestMargins * margin, words.IsOneSided, (margin, "--band")), height, Describe(rows, utility, words));
    }

    private static string Loss(double loss) => Numbers.Signed(100 * loss, 2);

    private static string Describe(IReadOnlyList<SubgroupResult> rows, UtilitySection utility, LossWords words) =>
        $"Forest plot of the loss of {rows[0].Model} in each group of {rows[0].Column}, margin {words.Margin(Metric.OfGroups(utility.Scale).Margin(rows[0].Margin))}. "
        + string.Join("; ", rows.Select(r => $"{r.Group}, {Numbers.Count(r.Rows)} rows: {Loss(r.Delta)}, {words.Word(r.Verdict)}")) + ".";
}
