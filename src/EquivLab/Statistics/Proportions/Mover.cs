using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// The interval of a difference or ratio of two independent estimates from the intervals of each, the "method of
/// variance estimates recovery": it keeps the asymmetry of the parts (G. Y. Zou and A. Donner, Statistics in Medicine
/// 27, 2008, for differences; A. Donner and G. Y. Zou, Statistical Methods in Medical Research 21, 2012, for ratios). On
/// Wilson's intervals the difference is Newcombe's (1998), on Fisher's it is Zou's interval for correlations (2007).
/// </summary>
public static class Mover
{
    /// <summary>The interval of a − b, at the level of the parts.</summary>
    /// <param name="a">First estimate.</param>
    /// <param name="intervalA">Its interval, which holds the estimate.</param>
    /// <param name="b">Second estimate, from other rows.</param>
    /// <param name="intervalB">Its interval, of the same level.</param>
    /// <returns>Undefined where one of the parts is.</returns>
    public static Interval Difference(double a, Interval intervalA, double b, Interval intervalB)
    {
        if (!intervalA.IsDefined || !intervalB.IsDefined) return Interval.Undefined(intervalA.Level);
        double down = double.Hypot(a - intervalA.Low, intervalB.High - b);
        double up = double.Hypot(intervalA.High - a, b - intervalB.Low);
        return new Interval(a - b - down, a - b + up, intervalA.Level);
    }

    /// <summary>The interval of a / b: every ratio r for which the interval of a − r · b holds 0.</summary>
    /// <param name="a">First estimate.</param>
    /// <param name="intervalA">Its interval, which holds the estimate.</param>
    /// <param name="b">Second estimate, from other rows.</param>
    /// <param name="intervalB">Its interval, of the same level.</param>
    /// <returns>
    /// Undefined where a part is, and where b is too uncertain to divide by: its interval must lie strictly between 0 and 2b.
    /// </returns>
    public static Interval Ratio(double a, Interval intervalA, double b, Interval intervalB)
    {
        if (!intervalA.IsDefined || !intervalB.IsDefined) return Interval.Undefined(intervalA.Level);
        if (b < 0) return Ratio(-a, intervalA.Negate(), -b, intervalB.Negate());
        if (!(intervalB.Low > 0 && intervalB.High < 2 * b)) return Interval.Undefined(intervalA.Level);
        // A ratio below 0 flips which end of b is the unfavourable one.
        double low = Root(a, intervalA.Low, b, intervalA.Low >= 0 ? intervalB.High : intervalB.Low, -1);
        double high = Root(a, intervalA.High, b, intervalA.High >= 0 ? intervalB.Low : intervalB.High, 1);
        return new Interval(low, high, intervalA.Level);
    }

    /// <summary>The root of (a − r b)² = (a − endA)² + r² (b − endB)² on one side.</summary>
    private static double Root(double a, double endA, double b, double endB, int side)
    {
        double square = endB * (2 * b - endB), constant = endA * (2 * a - endA);
        double discriminant = Math.Max(0, a * a * b * b - square * constant);
        return (a * b + side * Math.Sqrt(discriminant)) / square;
    }
}
