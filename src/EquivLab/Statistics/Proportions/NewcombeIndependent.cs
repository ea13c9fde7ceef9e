using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// Newcombe's hybrid score interval for the difference of two independent proportions (R. G. Newcombe, "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17, 1998, method 10).
/// </summary>
public static class NewcombeIndependent
{
    /// <summary>The interval of k1 / n1 − k2 / n2.</summary>
    /// <param name="k1">Successes of the first sample.</param>
    /// <param name="n1">Size of the first sample.</param>
    /// <param name="k2">Successes of the second sample.</param>
    /// <param name="n2">Size of the second sample.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Ends within [−1, 1]; undefined when a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is impossible, or the level not in (0, 1).</exception>
    public static Interval Interval(long k1, long n1, long k2, long n2, double level)
    {
        var first = Wilson.Interval(k1, n1, level);
        var second = Wilson.Interval(k2, n2, level);
        double p1 = (double)k1 / n1, p2 = (double)k2 / n2;
        double down = double.Hypot(p1 - first.Low, second.High - p2);
        double up = double.Hypot(first.High - p1, p2 - second.Low);
        return new Interval(p1 - p2 - down, p1 - p2 + up, level);
    }
}
