using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation;

/// <summary>What a loss is counted in, and with it the margin.</summary>
public enum Scale
{
    /// <summary>
    /// Real − synthetic. For errors (log loss, RMSE, MAE), whose unit is that of the target, synthetic − real as a share
    /// of the baseline's error.
    /// </summary>
    Difference,

    /// <summary>
    /// The loss as a share of the real model's metric: 1 − synthetic / real, for errors synthetic / real − 1. A margin δ
    /// lets the ratio lie in (1 − δ, 1 + δ), as a difference of δ times the real metric would, had that been known
    /// beforehand. Undefined where the real metric is not positive.
    /// </summary>
    Ratio,
}

/// <summary>The loss on each scale, and a margin carried over to the scale of differences.</summary>
internal static class Scales
{
    /// <summary>The loss of a metric that is better the higher it is.</summary>
    public static double OfScore(this Scale scale, double real, double synthetic) =>
        scale == Scale.Difference ? real - synthetic : real > 0 ? 1 - synthetic / real : double.NaN;

    /// <summary>The loss of an error.</summary>
    public static double OfError(this Scale scale, double real, double synthetic, double baseline) =>
        scale == Scale.Difference ? (synthetic - real) / baseline : real > 0 ? synthetic / real - 1 : double.NaN;

    /// <summary>The loss of an accuracy, from the rows that each model gets right.</summary>
    public static double OfAccuracy(this Scale scale, PairedCounts pair) =>
        scale == Scale.Difference ? pair.Difference : scale.OfScore(pair.Both + pair.OnlyFirst, pair.Both + pair.OnlySecond);

    /// <summary>The difference that a share of the real metric amounts to.</summary>
    public static double ToDifference(this Scale scale, double share, double real) => scale == Scale.Difference ? share : share * real;
}
