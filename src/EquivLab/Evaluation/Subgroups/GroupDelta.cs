using EquivLab.Models.Metrics;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Evaluation.Subgroups;

/// <summary>The delta of one model in some rows, with its tests at a margin.</summary>
/// <param name="Real">The metric of the real model.</param>
/// <param name="Synthetic">The metric of the synthetic model.</param>
/// <param name="Delta">What was lost.</param>
/// <param name="Interval">Its 1 − 2α interval.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="EquivalenceP">The p-value of equivalence (or non-inferiority) at the margin.</param>
/// <param name="DifferenceP">The p-value of a difference (or loss) beyond the margin.</param>
internal sealed record GroupDelta(
    double Real, double Synthetic, double Delta, Interval Interval, double StandardError, double EquivalenceP, double DifferenceP)
{
    /// <summary>Accuracy: score tests of paired proportions.</summary>
    /// <param name="realRight">Whether the real model is right, by row.</param>
    /// <param name="syntheticRight">Whether the synthetic model is right.</param>
    /// <param name="rows">The rows of the group.</param>
    /// <param name="margin">The margin.</param>
    /// <param name="options">Level, scale, alternative.</param>
    public static GroupDelta OfAccuracy(bool[] realRight, bool[] syntheticRight, int[] rows, double margin, EvaluationOptions options)
    {
        bool[] real = Array.ConvertAll(rows, r => realRight[r]), synthetic = Array.ConvertAll(rows, r => syntheticRight[r]);
        PairedCounts pair = PairedCounts.Of(real, synthetic);
        long n = pair.Total;
        TwoOneSidedTests tests = PairedProportions.Tost(pair, options.Scale, margin);
        // With hardly any discordant pair the discordance itself is uncertain: half a pair stands in for none.
        double discordance = Math.Max(pair.Discordance, 0.5 / n);
        double accuracy = (double)(pair.Both + pair.OnlyFirst) / n;
        return new GroupDelta(
            accuracy,
            (double)(pair.Both + pair.OnlySecond) / n,
            options.Scale.OfAccuracy(pair),
            PairedProportions.Interval(pair, options.Scale, options.Level),
            Math.Sqrt(Math.Max(discordance - pair.Difference * pair.Difference, 0) / n) / (options.Scale == Scale.Ratio ? accuracy : 1),
            options.Alternative.P(tests),
            margin >= 1 ? 1 : options.Alternative.DifferenceP(tests));
    }

    /// <summary>Mean absolute error, as a share of the baseline's or of the real model's in the group: a paired bootstrap.</summary>
    /// <param name="truth">True values, by row.</param>
    /// <param name="real">What the real model predicts.</param>
    /// <param name="synthetic">What the synthetic model predicts.</param>
    /// <param name="rows">The rows of the group.</param>
    /// <param name="baseline">The baseline's mean absolute error over all rows.</param>
    /// <param name="margin">The margin.</param>
    /// <param name="options">Level, seed, threads.</param>
    public static GroupDelta OfError(double[] truth, double[] real, double[] synthetic, int[] rows, double baseline, double margin, EvaluationOptions options)
    {
        double[] At(double[] values) => Array.ConvertAll(rows, r => values[r]);
        RowMetric first = RegressionMetrics.Mae(At(truth), At(real)), second = RegressionMetrics.Mae(At(truth), At(synthetic));
        var draws = new BootstrapOptions { Seed = options.Seed, Threads = options.Threads };
        BootstrapDistribution distribution = Bootstrap.Paired(first, second, draws, (a, b) => options.Scale.OfError(a, b, baseline));
        return new GroupDelta(
            first.Value(), second.Value(), distribution.Estimate, distribution.Bca(options.Level), distribution.StandardError,
            options.Alternative.IsOneSided() ? distribution.NonInferiorityP(margin) : distribution.EquivalenceP(margin),
            options.Alternative.IsOneSided() ? distribution.InferiorityP(margin) : distribution.DifferenceP(margin));
    }
}
