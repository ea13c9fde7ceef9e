using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// Jeffreys' interval for a proportion: equal-tailed, from the posterior Beta(k + ½, n − k + ½) (Brown, Cai and
/// DasGupta, Statistical Science 16, 2001, section 3.1.2), without their changes at the ends, so that the lower end
/// is above 0 even when k is 0.
/// </summary>
public static class Jeffreys
{
    /// <summary>The interval of k / n.</summary>
    /// <param name="k">Successes, 0 to n.</param>
    /// <param name="n">Trials; without any the interval is undefined.</param>
    /// <param name="level">Two-sided credibility.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not in [0, n], or the level not in (0, 1).</exception>
    public static Interval Interval(long k, long n, double level)
    {
        Require.Counts(k, n, nameof(k));
        Require.Probability(level, nameof(level));
        if (n == 0) return new Interval(double.NaN, double.NaN, level);
        double tail = (1 - level) / 2, successes = k + 0.5, failures = n - k + 0.5;
        return new Interval(
            BetaLaw.Quantile(tail, successes, failures), BetaLaw.UpperQuantile(tail, successes, failures), level);
    }
}
