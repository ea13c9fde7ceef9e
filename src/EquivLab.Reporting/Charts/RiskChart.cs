using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Charts;

/// <summary>The risk of each attack with its interval, the largest first, over the band of what is tolerated.</summary>
internal static class RiskChart
{
    /// <summary>More lines than this are no picture any more.</summary>
    public const int MaxLines = 40;

    private const double FarthestPercent = 100;

    /// <summary>The figure.</summary>
    /// <param name="rows">The attacks from the top.</param>
    public static Figure Of(IReadOnlyList<RiskResult> rows)
    {
        IntervalLine[] lines = [.. rows.Select(r => new IntervalLine(
            Plot.Short(Label(r), 30), 100 * r.Risk, 100 * Math.Max(-1, r.CiLow), 100 * r.CiHigh, r.Verdict,
            $"{Plot.Label(Label(r))}<br>risk {RiskWords.Value(r.Risk)} ({RiskWords.Value(r.CiLow)} to {RiskWords.Value(r.CiHigh)})<br>{(r.Gated ? Light.OfAttack(r.Verdict).Word : "For information")}"))];
        int height = 80 + (26 * lines.Length);
        return new Figure(
            IntervalChart.Of(lines, height, "risk, %: members are guessed worse ←  → better than strangers", "", FarthestPercent, false, (100 * rows[0].Tolerance, "--band")), height, Describe(rows))
        { MinWidth = 480 };
    }

    private static string Label(RiskResult row) => row.Secret is null ? RiskWords.Title(row.Attack) : "guess " + row.Secret;

    private static string Describe(IReadOnlyList<RiskResult> rows) =>
        $"Forest plot of the risk of each attack, tolerated {Numbers.Percent(rows[0].Tolerance, 0)}. "
        + string.Join("; ", rows.Select(r => $"{Label(r)}: {RiskWords.Value(r.Risk)}, {(r.Gated ? Light.OfAttack(r.Verdict).Word.ToLowerInvariant() : "for information")}")) + ".";
}
