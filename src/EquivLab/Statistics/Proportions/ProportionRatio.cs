using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// Score inference on the ratio of two independent proportions, with the proportions at their maximum-likelihood values
/// under the hypothesis (P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions", Biometrics
/// 40, 1984; O. Miettinen and M. Nurminen, Statistics in Medicine 4, 1985, appendix I, without their factor n / (n − 1)).
/// Needs no correction where a count is 0.
/// </summary>
public static class ProportionRatio
{
    /// <summary>The score interval of (k1 / n1) / (k2 / n2).</summary>
    /// <param name="k1">Successes of the first sample.</param>
    /// <param name="n1">Size of the first sample.</param>
    /// <param name="k2">Successes of the second sample.</param>
    /// <param name="n2">Size of the second sample.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>From 0 up; the upper end is infinite where k2 is 0; undefined where a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is impossible, or the level not in (0, 1).</exception>
    public static Interval Interval(long k1, long n1, long k2, long n2, double level)
    {
        Check(k1, n1, k2, n2);
        double z = StandardNormal.TwoSided(level);
        if (n1 == 0 || n2 == 0) return Statistics.Numerics.Interval.Undefined(level);
        // The ratio as t / (1 − t), so that the search has two ends.
        double Ratio(double t) => t / (1 - t);
        double Score(double t) => ProportionRatio.Score(k1, n1, k2, n2, Ratio(t));
        double share1 = (double)k1 / n1, share2 = (double)k2 / n2, estimate = k1 + k2 == 0 ? 0.5 : share1 / (share1 + share2);
        double low = k1 == 0 ? 0 : Ratio(Bisection.Root(t => z - Score(t), 0, estimate));
        double high = k2 == 0 ? double.PositiveInfinity : Ratio(Bisection.Root(t => -z - Score(t), estimate, 1));
        return new Interval(low, high, level);
    }

    /// <summary>The score statistic of the hypothesis that the ratio is <paramref name="ratio"/>.</summary>
    /// <param name="k1">Successes of the first sample.</param>
    /// <param name="n1">Size of the first sample, at least 1.</param>
    /// <param name="k2">Successes of the second sample.</param>
    /// <param name="n2">Size of the second sample, at least 1.</param>
    /// <param name="ratio">The hypothesis, at least 0.</param>
    /// <returns>Standard normal under the hypothesis; falls as the hypothesis grows; 0 where the counts say nothing.</returns>
    public static double Score(long k1, long n1, long k2, long n2, double ratio)
    {
        if (double.IsInfinity(ratio)) return k2 == 0 ? 0 : double.NegativeInfinity;
        double excess = (double)k1 / n1 - ratio * k2 / n2;
        double second = Restricted(k1, n1, k2, n2, ratio), first = Math.Min(1, ratio * second);
        double variance = first * (1 - first) / n1 + ratio * ratio * second * (1 - second) / n2;
        if (excess == 0) return 0;
        return variance > 0 ? excess / Math.Sqrt(variance) : Math.CopySign(double.PositiveInfinity, excess);
    }

    /// <summary>The second proportion where the likelihood is largest among pairs with this ratio.</summary>
    private static double Restricted(long k1, long n1, long k2, long n2, double ratio)
    {
        double square = (n1 + n2) * ratio, linear = n1 * ratio + k1 + n2 + k2 * ratio, constant = k1 + k2;
        // The smaller root of a x² − b x + c, in the form that does not cancel.
        return 2 * constant / (linear + Math.Sqrt(Math.Max(0, linear * linear - 4 * square * constant)));
    }

    private static void Check(long k1, long n1, long k2, long n2)
    {
        Require.Counts(k1, n1, nameof(k1));
        Require.Counts(k2, n2, nameof(k2));
    }
}
