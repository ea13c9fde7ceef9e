using EquivLab.Evaluation;
using EquivLab.Models.Metrics;
using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>
/// Metrics judged by the paired BCa bootstrap, on the margin, through the row that an evaluation writes: its 2,000 draws,
/// its strata, its rules.
/// </summary>
internal static class BootstrapCells
{
    /// <summary>The metrics that are looked at.</summary>
    public static readonly string[] Metrics = ["r2", ClassBalance.Metric, ClassBalance.RankedMetric];

    private const double Margin = 0.05;

    private static readonly EvaluationOptions Options = new();

    /// <summary>One row of a result from one hold-out.</summary>
    private delegate ModelResult Judge(ref Rng random, BootstrapRowOf row);

    private delegate BootstrapRow BootstrapRowOf(int[]? strata);

    private sealed record Case(string Metric, string Name, int Rows, int? SmallerClass, Judge Judge);

    /// <param name="simulations">Of cells that take little time; a bootstrap costs its 2,000 draws, so that here are a tenth as many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="progress">Told of each cell.</param>
    /// <param name="only">The metrics that are looked at; all unless said.</param>
    public static IEnumerable<CalibrationCell> All(int simulations, ulong seed, Action<string> progress, IReadOnlyCollection<string>? only = null)
    {
        Case[] cases = [.. Regressions(), .. Classifiers()];
        for (int i = 0; i < cases.Length; i++)
        {
            Case of = cases[i];
            if (only?.Contains(of.Metric) == false) continue;
            int runs = Math.Max(100, of is { Metric: "r2", Rows: > 1000 } ? simulations / 40 : simulations / 10);
            progress(FormattableString.Invariant($"bootstrap {i + 1} of {cases.Length}: {of.Metric}, {of.Name}, {of.Rows} rows, {runs} simulations"));
            double[] means = Blocks.Run(runs, seed, 3001 + i, 3, () => (ref Rng random, double[] counts) =>
            {
                var options = Options with { Seed = random.NextUInt64(), Threads = 1 };
                ModelResult row = of.Judge(ref random, strata => new BootstrapRow(new MetricRow("model", options, of.Rows), strata, options));
                var interval = new Interval(row.CiLow, row.CiHigh, options.Level);
                counts[0] += row.Verdict == EquivalenceVerdict.Equivalent ? 1 : 0;
                counts[1] += EquivalenceRule.Judge(interval, Margin) == EquivalenceVerdict.Equivalent ? 1 : 0;
                counts[2] += interval.Contains(Margin) ? 1 : 0;
            });
            yield return new CalibrationCell
            {
                Metric = of.Metric,
                Rows = of.Rows,
                Margin = Margin,
                Delta = Margin,
                SmallerClass = of.SmallerClass,
                Scores = of.Name,
                Simulations = runs,
                IsExact = false,
                Passed = means[0],
                PassedWithoutRule = means[1],
                Coverage = means[2],
                MaySpeak = EvidenceRule.Rows(of.Rows) is null && (of.SmallerClass is not { } few || EvidenceRule.Bootstrap(few, Margin) is null),
            };
        }
    }

    private static IEnumerable<Case> Regressions()
    {
        foreach (int rows in new[] { 60, 200, 1000, 5000 })
        {
            yield return new Case("r2", "normal errors", rows, null, R2(rows, (ref Rng random) => random.NextNormals().X));
            yield return new Case("r2", "heavy-tailed errors", rows, null, R2(rows, HeavyTailed));
        }

        foreach (int rows in new[] { 200, 1000 }) yield return new Case("r2", "loss on 5 % of rows", rows, null, R2(rows, (ref Rng random) => random.NextNormals().X, 0.05));
    }

    private delegate double Error(ref Rng random);

    /// <summary>Student's t with 5 degrees of freedom, at variance 1.</summary>
    private static double HeavyTailed(ref Rng random)
    {
        double squares = 0;
        for (int i = 0; i < 2; i++)
        {
            (double x, double y) = random.NextNormals();
            squares += x * x + y * y;
        }

        (double last, double value) = random.NextNormals();
        return value / Math.Sqrt((squares + last * last) / 5) * Math.Sqrt(3.0 / 5);
    }

    /// <summary>
    /// The outcome has variance 1, of which 0.3 is noise; the real model misses the rest by 0.1, the synthetic one by the
    /// margin more, on all rows or on a share of them.
    /// </summary>
    private static Judge R2(int rows, Error error, double? share = null) => (ref Rng random, BootstrapRowOf row) =>
    {
        double[] truth = new double[rows], real = new double[rows], synthetic = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            (double signal, double own) = random.NextNormals();
            (double shared, double other) = random.NextNormals();
            signal *= Math.Sqrt(0.7);
            truth[i] = signal + Math.Sqrt(0.3) * error(ref random);
            double first = 0.8 * shared + 0.6 * own, second = 0.8 * shared + 0.6 * other;
            real[i] = signal + Math.Sqrt(0.1) * first;
            double lost = share is not { } s ? Margin : random.NextDouble() < s ? Margin / s : 0;
            synthetic[i] = signal + Math.Sqrt(0.1 + lost) * second;
        }

        return row(null).Score("r2", RegressionMetrics.R2(truth, real), RegressionMetrics.R2(truth, synthetic), 0, new Skill(true, true));
    };

    private static IEnumerable<Case> Classifiers()
    {
        foreach ((int rows, int positives) in new[] { (200, 10), (200, 40), (200, 100), (1000, 20), (1000, 50), (1000, 200), (1000, 500), (5000, 200), (5000, 1000) })
        {
            // Both models call a row positive beyond the middle between the classes.
            double shift = ShiftOf(0.9), balanced = StandardNormal.Cdf(shift / 2);
            double lower = 2 * StandardNormal.Quantile(balanced - Margin);
            yield return new Case(ClassBalance.Metric, "AUC 0.9, correlation 0.9", rows, positives, Binary(rows, positives, shift, lower, (row, labels, real, synthetic) =>
            {
                RowMetric first = BinaryMetrics.BalancedAccuracy(labels, real), second = BinaryMetrics.BalancedAccuracy(labels, synthetic);
                var skill = new Skill(true, true);
                return ClassBalance.IsRare(positives, rows, 2) ? row.HullScore(ClassBalance.Metric, first, second, 0.5, skill) : row.Score(ClassBalance.Metric, first, second, 0.5, skill);
            }));
            double share = (double)positives / rows, precision = AveragePrecision(shift, share);
            // The average precision falls with the shift.
            double low = 0, high = shift;
            for (int step = 0; step < 40; step++)
            {
                double middle = (low + high) / 2;
                if (AveragePrecision(middle, share) < precision - Margin) low = middle;
                else high = middle;
            }

            yield return new Case(ClassBalance.RankedMetric, "AUC 0.9, correlation 0.9", rows, positives, Binary(rows, positives, shift, high, (row, labels, real, synthetic) =>
                row.HullScore(ClassBalance.RankedMetric, BinaryMetrics.AveragePrecision(labels, real), BinaryMetrics.AveragePrecision(labels, synthetic), share, new Skill(true, true))));
        }
    }

    private static double ShiftOf(double auc) => Math.Sqrt(2) * StandardNormal.Quantile(auc);

    private static Judge Binary(int rows, int positives, double first, double second, Func<BootstrapRow, bool[], double[], double[], ModelResult> judge)
    {
        var scores = new PairedScores(StandardNormal.Cdf(first / Math.Sqrt(2)), StandardNormal.Cdf(first / Math.Sqrt(2)) - StandardNormal.Cdf(second / Math.Sqrt(2)), 0.9);
        return (ref Rng random, BootstrapRowOf row) =>
        {
            var labels = new bool[rows];
            Array.Fill(labels, true, 0, positives);
            double[] real = new double[rows], synthetic = new double[rows];
            scores.Draw(ref random, positives, real, synthetic);
            for (int i = 0; i < rows; i++)
            {
                real[i] = StandardNormal.Cdf(real[i] - first / 2);
                synthetic[i] = StandardNormal.Cdf(synthetic[i] - second / 2);
            }

            return judge(row(Array.ConvertAll(labels, l => l ? 1 : 0)), labels, real, synthetic);
        };
    }

    /// <summary>The average precision of normal scores: the mean precision at the score of a positive row.</summary>
    private static double AveragePrecision(double shift, double share)
    {
        const double Step = 0.01;
        double sum = 0, total = 0;
        for (double x = -8; x <= 8; x += Step)
        {
            double weight = Math.Exp(-x * x / 2), recall = share * StandardNormal.Cdf(-x), falls = (1 - share) * StandardNormal.Cdf(-x - shift);
            total += weight;
            sum += weight * recall / (recall + falls);
        }

        return sum / total;
    }
}
