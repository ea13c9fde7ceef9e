using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927).</summary>
public static class Wilson
{
    /// <summary>The interval of k / n.</summary>
    /// <param name="k">Successes, 0 to n.</param>
    /// <param name="n">Trials; without any the interval is undefined.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not in [0, n], or the level not in (0, 1).</exception>
    public static Interval Interval(long k, long n, double level)
    {
        Require.Counts(k, n, nameof(k));
        double z = StandardNormal.TwoSided(level);
        if (n == 0) return new Interval(double.NaN, double.NaN, level);
        double p = (double)k / n, z2 = z * z;
        double centre = (k + z2 / 2) / (n + z2);
        double half = z / (n + z2) * Math.Sqrt(n * p * (1 - p) + z2 / 4);
        // The ends are 0 and 1 exactly where the count is; rounding would leave a trace.
        return new Interval(k == 0 ? 0 : centre - half, k == n ? 1 : centre + half, level);
    }
}
