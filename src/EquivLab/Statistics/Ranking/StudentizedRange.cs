using EquivLab.Statistics.Numerics;
using MathNet.Numerics.Integration;

namespace EquivLab.Statistics.Ranking;

/// <summary>
/// The range of k independent standard normal numbers, which is the studentized range with a known variance (infinite
/// degrees of freedom; J. W. Tukey, 1953).
/// </summary>
public static class StudentizedRange
{
    private const double Reach = 9;
    private const int Panels = 12;
    private const int PointsPerPanel = 20;

    /// <summary>P(range ≤ q) = k ∫ φ(z) (Φ(z) − Φ(z − q))^(k − 1) dz, the largest of the numbers being z.</summary>
    /// <param name="q">The range; below 0 its probability is 0.</param>
    /// <param name="k">How many numbers, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 numbers.</exception>
    public static double Cdf(double q, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        if (double.IsNaN(q)) return double.NaN;
        if (q <= 0) return 0;
        if (double.IsPositiveInfinity(q)) return 1;
        double sum = 0, width = 2 * Reach / Panels;
        for (int panel = 0; panel < Panels; panel++)
        {
            double start = -Reach + panel * width;
            sum += GaussLegendreRule.Integrate(
                z => StandardNormal.Density(z) * Math.Pow(StandardNormal.Cdf(z) - StandardNormal.Cdf(z - q), k - 1), start, start + width, PointsPerPanel);
        }

        return Math.Clamp(k * sum, 0, 1);
    }

    /// <summary>The range that is exceeded with probability 1 − <paramref name="p"/>.</summary>
    /// <param name="p">In (0, 1).</param>
    /// <param name="k">How many numbers, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 numbers, or a probability out of range.</exception>
    public static double Quantile(double p, int k)
    {
        Require.Probability(p, nameof(p));
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        return Bisection.Root(q => Cdf(q, k) - p, 0, 4 * Reach);
    }
}
