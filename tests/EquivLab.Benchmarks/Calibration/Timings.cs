using System.Diagnostics;
using EquivLab.Models.Metrics;
using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Proportions;
using EquivLab.Statistics.Resampling;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>How long the statistics of one row of a result take.</summary>
internal static class Timings
{
    public static IReadOnlyList<CalibrationTiming> Measure()
    {
        (bool[] labels, double[] real, double[] synthetic) = Rows(1_000_000);
        (bool[] adultLabels, double[] adultReal, double[] adultSynthetic) = Rows(16281);
        return
        [
            new("DeLong, 1,000,000 rows", Best(3, () => AucScore.Interval(DeLong.Compare(labels, real, synthetic), 0.9)), 1),
            new("Tango, 16,281 rows", Best(100, () => Tango.Interval(412, 388, 16281, 0.9)), 0.001),
            new("BCa of the F1 score, 2,000 draws, 16,281 rows", Best(3, () => Bootstrap.Paired(
                BinaryMetrics.F1(adultLabels, adultReal), BinaryMetrics.F1(adultLabels, adultSynthetic)).Bca(0.9)), 2),
            new("BCa of the average precision, 2,000 draws, 16,281 rows", Best(2, () => Bootstrap.Paired(
                BinaryMetrics.AveragePrecision(adultLabels, adultReal), BinaryMetrics.AveragePrecision(adultLabels, adultSynthetic)).Bca(0.9)), 2),
        ];
    }

    private static double Best(int times, Action run)
    {
        run();
        double best = double.PositiveInfinity;
        for (int i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            run();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static (bool[] Labels, double[] Real, double[] Synthetic) Rows(int n)
    {
        var random = new Rng(1);
        var labels = new bool[n];
        double[] real = new double[n], synthetic = new double[n];
        for (int i = 0; i < n; i++)
        {
            labels[i] = random.NextDouble() < 0.25;
            real[i] = (float)(0.8 * random.NextDouble() + (labels[i] ? 0.2 : 0));
            synthetic[i] = (float)(0.9 * real[i] + 0.1 * random.NextDouble());
        }

        return (labels, real, synthetic);
    }
}
