using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// Wald's interval for the difference of two paired proportions: the textbook one, for comparison. It is too short
/// with few discordant pairs, and a point with none (Agresti, Categorical Data Analysis, section 11.1); prefer
/// <see cref="Tango"/>.
/// </summary>
public static class PairedWald
{
    /// <summary>The standard error of (b − c) / n.</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <param name="n">All pairs; NaN comes back when it is 0.</param>
    public static double StandardError(long b, long c, long n)
    {
        double surplus = b - c;
        return Math.Sqrt(b + c - surplus * surplus / n) / n;
    }

    /// <summary>The interval; its ends may leave [−1, 1].</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <param name="n">All pairs.</param>
    /// <param name="level">Two-sided confidence.</param>
    public static Interval Interval(long b, long c, long n, double level)
    {
        double half = StandardNormal.TwoSided(level) * StandardError(b, c, n);
        double estimate = (double)(b - c) / n;
        return new Interval(estimate - half, estimate + half, level);
    }
}
