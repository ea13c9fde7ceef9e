using EquivLab.Statistics.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace EquivLab.Statistics.Power;

/// <summary>
/// Exact power of the paired t tests for normal differences, by integrating over the law of the sample deviation
/// (K. F. Phillips, J. Pharmacokinetics and Biopharmaceutics 18, 1990). Accurate to about 1e-10.
/// </summary>
public static class TostPower
{
    private const int Panels = 32;
    private const int PointsPerPanel = 16;

    /// <summary>Beyond this many deviations the law of the sample deviation is below rounding.</summary>
    private const double Reach = 12;

    /// <summary>The probability that both one-sided tests reject.</summary>
    /// <param name="trueDifference">The true mean difference.</param>
    /// <param name="sd">Standard deviation of one pair's difference, above 0.</param>
    /// <param name="n">Pairs, at least 2.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double Equivalence(double trueDifference, double sd, int n, double margin, double alpha = 0.05)
    {
        double standardError = Check(sd, n, margin, alpha);
        double t = -Student.Quantile(alpha, n - 1);
        double low = (-margin - trueDifference) / standardError, high = (margin - trueDifference) / standardError;
        // Beyond this ratio of the sample deviation to the true one the two tests cannot both reject.
        double widest = margin / (t * standardError);
        return OverDeviation(n - 1, widest, s => Math.Max(0, Between(low + t * s, high - t * s)));
    }

    /// <summary>The probability that the test of non-inferiority (difference below the margin) rejects.</summary>
    /// <param name="trueDifference">The true mean loss.</param>
    /// <param name="sd">Standard deviation of one pair's difference, above 0.</param>
    /// <param name="n">Pairs, at least 2.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="alpha">Level of the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double NonInferiority(double trueDifference, double sd, int n, double margin, double alpha = 0.05)
    {
        double standardError = Check(sd, n, margin, alpha);
        double t = -Student.Quantile(alpha, n - 1);
        double shift = (margin - trueDifference) / standardError;
        return OverDeviation(n - 1, double.PositiveInfinity, s => StandardNormal.Cdf(shift - t * s));
    }

    private static double Check(double sd, int n, double margin, double alpha)
    {
        Require.Positive(sd, nameof(sd));
        Require.Positive(margin, nameof(margin));
        Require.Probability(2 * alpha, nameof(alpha));
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        return sd / Math.Sqrt(n);
    }

    /// <summary>P(low &lt; Z &lt; high), taken in the tail where both are on one side.</summary>
    private static double Between(double low, double high) =>
        low > 0 ? StandardNormal.Cdf(-low) - StandardNormal.Cdf(-high) : StandardNormal.Cdf(high) - StandardNormal.Cdf(low);

    /// <summary>The expectation of a function of s = sample deviation / true deviation, up to <paramref name="widest"/>.</summary>
    private static double OverDeviation(double df, double widest, Func<double, double> function)
    {
        double spread = Reach / Math.Sqrt(2 * df);
        double from = Math.Max(0, 1 - spread), to = Math.Min(widest, 1 + spread);
        if (to <= from) return 0;
        double sum = 0, width = (to - from) / Panels;
        for (int panel = 0; panel < Panels; panel++)
        {
            double start = from + panel * width;
            sum += GaussLegendreRule.Integrate(s => function(s) * Density(s, df), start, start + width, PointsPerPanel);
        }

        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>Density of s when df · s² is chi-square with df degrees of freedom.</summary>
    private static double Density(double s, double df)
    {
        if (s <= 0) return df == 1 ? Math.Sqrt(2 / Math.PI) : 0;
        double half = df / 2;
        double logNorm = Math.Log(2) + half * Math.Log(half) - half - SpecialFunctions.GammaLn(half);
        return Math.Exp(logNorm + (df - 1) * Math.Log(s) + half * (1 - s) * (1 + s));
    }
}
