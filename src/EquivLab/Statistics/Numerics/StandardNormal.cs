using MathNet.Numerics.Distributions;

namespace EquivLab.Statistics.Numerics;

/// <summary>The standard normal law.</summary>
internal static class StandardNormal
{
    public static double Density(double x) => Normal.PDF(0, 1, x);

    public static double Cdf(double x) => Normal.CDF(0, 1, x);

    public static double Quantile(double p) => Normal.InvCDF(0, 1, p);

    /// <summary>The quantile z for which (−z, z) holds <paramref name="level"/> of the mass.</summary>
    public static double TwoSided(double level)
    {
        Require.Probability(level, nameof(level));
        return -Quantile((1 - level) / 2);
    }

    /// <summary>Two-sided p-value of a statistic.</summary>
    public static double TwoSidedP(double z) => 2 * Cdf(-Math.Abs(z));
}
