using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Means;

/// <summary>
/// The t test for differences over repeated random splits, whose train sets overlap, so that the plain t test finds
/// far too much: the variance grows by n_test / n_train (C. Nadeau and Y. Bengio, "Inference for the generalization
/// error", Machine Learning 52, 2003, section 4.1). It is how a synthesizer, rather than one file, is judged.
/// </summary>
/// <param name="Mean">Mean difference.</param>
/// <param name="StandardError">Corrected standard error; NaN with fewer than 2 splits.</param>
/// <param name="T">Statistic of the hypothesis of no difference.</param>
/// <param name="P">Its two-sided p-value.</param>
/// <param name="DegreesOfFreedom">Splits − 1.</param>
/// <param name="Interval">The interval of the mean difference.</param>
public readonly record struct CorrectedResampledT(
    double Mean, double StandardError, double T, double P, double DegreesOfFreedom, Interval Interval)
{
    /// <summary>Tests and bounds the mean difference.</summary>
    /// <param name="differences">One difference a split.</param>
    /// <param name="trainRows">Train rows of a split, at least 1.</param>
    /// <param name="testRows">Test rows of a split, at least 1.</param>
    /// <param name="level">Two-sided confidence of the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row count is below 1, or the level not in (0, 1).</exception>
    public static CorrectedResampledT Of(ReadOnlySpan<double> differences, int trainRows, int testRows, double level = 0.9)
    {
        Require.Probability(level, nameof(level));
        var (mean, standardError) = Estimate(differences, trainRows, testRows);
        double df = differences.Length - 1;
        if (double.IsNaN(standardError))
            return new CorrectedResampledT(mean, standardError, double.NaN, double.NaN, df, Statistics.Numerics.Interval.Undefined(level));
        double t = mean / standardError, half = Student.TwoSided(level, df) * standardError;
        return new CorrectedResampledT(
            mean, standardError, t, 2 * Student.Cdf(-Math.Abs(t), df), df, new Interval(mean - half, mean + half, level));
    }

    /// <summary>Two one-sided tests against ±margin with the corrected standard error.</summary>
    /// <param name="differences">One difference a split.</param>
    /// <param name="trainRows">Train rows of a split, at least 1.</param>
    /// <param name="testRows">Test rows of a split, at least 1.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="alpha">Level of each test, below 0.5; the interval has level 1 − 2α.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row count is below 1, the margin not positive or alpha out of range.</exception>
    public static PairedT Tost(
        ReadOnlySpan<double> differences, int trainRows, int testRows, double margin, double alpha = 0.05)
    {
        Require.Positive(margin, nameof(margin));
        var (mean, standardError) = Estimate(differences, trainRows, testRows);
        return PairedT.FromStandardError(mean, standardError, differences.Length - 1, -margin, margin, alpha);
    }

    private static (double Mean, double StandardError) Estimate(ReadOnlySpan<double> differences, int trainRows, int testRows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trainRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(testRows, 1);
        var (mean, variance) = SampleMoments.Of(differences);
        return (mean, Math.Sqrt((1.0 / differences.Length + (double)testRows / trainRows) * variance));
    }
}
