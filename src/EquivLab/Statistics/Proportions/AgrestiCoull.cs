using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>The "add z²/2 successes and failures" interval for a proportion (Agresti and Coull, American Statistician 52, 1998).</summary>
public static class AgrestiCoull
{
    /// <summary>The interval of k / n, cut to [0, 1].</summary>
    /// <param name="k">Successes, 0 to n.</param>
    /// <param name="n">Trials; without any the interval is undefined.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not in [0, n], or the level not in (0, 1).</exception>
    public static Interval Interval(long k, long n, double level)
    {
        Require.Counts(k, n, nameof(k));
        double z = StandardNormal.TwoSided(level);
        if (n == 0) return new Interval(double.NaN, double.NaN, level);
        double trials = n + z * z;
        double p = (k + z * z / 2) / trials;
        double half = z * Math.Sqrt(p * (1 - p) / trials);
        return new Interval(Math.Max(0, p - half), Math.Min(1, p + half), level);
    }
}
