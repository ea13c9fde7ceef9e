using MathNet.Numerics.Distributions;

namespace EquivLab.Statistics.Numerics;

/// <summary>Student's t law with <c>df</c> degrees of freedom.</summary>
internal static class Student
{
    public static double Cdf(double t, double df) => t switch
    {
        double.NaN => double.NaN,
        double.NegativeInfinity => 0,
        double.PositiveInfinity => 1,
        _ => StudentT.CDF(0, 1, df, t),
    };

    /// <summary>P(T &gt; t), without cancellation in the tail.</summary>
    public static double Survival(double t, double df) => Cdf(-t, df);

    public static double Quantile(double p, double df)
    {
        if (p == 0.5) return 0;
        if (p > 0.5) return -Quantile(1 - p, df);
        double low = -1;
        while (Cdf(low, df) > p) low *= 2;
        return Bisection.Root(t => Cdf(t, df) - p, low, 0);
    }

    /// <summary>The quantile t for which (−t, t) holds <paramref name="level"/> of the mass.</summary>
    public static double TwoSided(double level, double df)
    {
        Require.Probability(level, nameof(level));
        return -Quantile((1 - level) / 2, df);
    }
}
