using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// The exact interval for a proportion (Clopper and Pearson, Biometrika 26, 1934): never below its level, often
/// above it. The right one where a claim must not be too strong, as in privacy audits.
/// </summary>
public static class ClopperPearson
{
    /// <summary>The interval of k / n, with (1 − level) / 2 on each side.</summary>
    /// <param name="k">Successes, 0 to n.</param>
    /// <param name="n">Trials; without any the interval is undefined.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not in [0, n], or the level not in (0, 1).</exception>
    public static Interval Interval(long k, long n, double level)
    {
        Require.Counts(k, n, nameof(k));
        Require.Probability(level, nameof(level));
        if (n == 0) return new Interval(double.NaN, double.NaN, level);
        double tail = (1 - level) / 2;
        double low = k == 0 ? 0 : BetaLaw.Quantile(tail, k, n - k + 1);
        double high = k == n ? 1 : BetaLaw.UpperQuantile(tail, k + 1, n - k);
        return new Interval(low, high, level);
    }
}
