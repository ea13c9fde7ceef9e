using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>
/// Accuracy over hold-outs, discordances and deltas. The rates are no simulations but sums over every outcome of the
/// discordant counts. They hold for any class share: the counts' law does not depend on it.
/// </summary>
internal static class AccuracyCells
{
    private static readonly double[] Margins = [0.02, 0.05];
    private static readonly int[] Holdouts = [50, 200, 1000, 5000, 16281];
    private static readonly double[] Discordances = [0.02, 0.03, 0.05, 0.07, 0.10, 0.15, 0.20, 0.30];

    public static IReadOnlyList<CalibrationCell> All(double alpha)
    {
        var states =
            (from margin in Margins
             from rows in Holdouts
             from discordance in Discordances
             from delta in new[] { 0, margin / 2, margin }
             where discordance >= delta
             select (margin, rows, discordance, delta)).ToArray();
        return [.. states.AsParallel().AsOrdered().Select(s => Cell(s.rows, s.discordance, s.margin, s.delta, alpha))];
    }

    private static CalibrationCell Cell(int rows, double discordance, double margin, double delta, double alpha)
    {
        double z = StandardNormal.TwoSided(1 - 2 * alpha), passed = 0, unruled = 0, covered = 0;
        new AccuracyLaw(discordance, delta, rows).ForEach((b, c, probability) =>
        {
            if (Math.Abs(Tango.Score(b, c, rows, delta)) <= z) covered += probability;
            if (!(Tango.Score(b, c, rows, margin) < -z && Tango.Score(b, c, rows, -margin) > z)) return;
            unruled += probability;
            if (EvidenceRule.Accuracy(new PairedCounts(rows - b - c, b, c, 0), margin, alpha) is null) passed += probability;
        });
        return new CalibrationCell
        {
            Metric = "accuracy",
            Rows = rows,
            Margin = margin,
            Delta = delta,
            Discordance = discordance,
            ExpectedDiscordant = rows * discordance,
            IsExact = true,
            Passed = passed,
            PassedWithoutRule = unruled,
            Coverage = covered,
            Planned = RequiredRows.AccuracyPower(discordance, delta, margin, rows, alpha),
            MaySpeak = rows >= EvidenceRule.FewestRows,
        };
    }
}
