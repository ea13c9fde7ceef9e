using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Means;

/// <summary>Two one-sided paired t tests (D. J. Schuirmann, J. Pharmacokinetics and Biopharmaceutics 15, 1987).</summary>
/// <param name="Mean">Mean of the differences.</param>
/// <param name="StandardError">Standard error of the mean; NaN with fewer than 2 pairs.</param>
/// <param name="DegreesOfFreedom">Pairs − 1.</param>
/// <param name="Interval">The 1 − 2α interval of the mean difference.</param>
/// <param name="Tests">The two tests.</param>
public readonly record struct PairedT(
    double Mean, double StandardError, double DegreesOfFreedom, Interval Interval, TwoOneSidedTests Tests)
{
    /// <summary>Tests whether the mean of x − y lies between two margins, for roughly normal differences.</summary>
    /// <param name="x">First measurement of each pair.</param>
    /// <param name="y">Second measurement of each pair.</param>
    /// <param name="low">Lower margin, below <paramref name="high"/>.</param>
    /// <param name="high">Upper margin.</param>
    /// <param name="alpha">Level of each test, below 0.5; the interval has level 1 − 2α.</param>
    /// <returns>All but the mean is NaN with fewer than 2 pairs.</returns>
    /// <exception cref="ArgumentException">The lengths differ, the margins are out of order or alpha is out of range.</exception>
    public static PairedT Tost(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double low, double high, double alpha = 0.05)
    {
        Require.SameLength(x.Length, y.Length, nameof(y));
        var differences = new double[x.Length];
        for (int i = 0; i < x.Length; i++) differences[i] = x[i] - y[i];
        return Tost(differences, low, high, alpha);
    }

    /// <summary>The same for differences that are already taken.</summary>
    /// <param name="differences">One difference a pair.</param>
    /// <param name="low">Lower margin, below <paramref name="high"/>.</param>
    /// <param name="high">Upper margin.</param>
    /// <param name="alpha">Level of each test, below 0.5.</param>
    /// <returns>All but the mean is NaN with fewer than 2 differences.</returns>
    /// <exception cref="ArgumentException">The margins are out of order or alpha is out of range.</exception>
    public static PairedT Tost(ReadOnlySpan<double> differences, double low, double high, double alpha = 0.05)
    {
        var (mean, variance) = SampleMoments.Of(differences);
        return FromStandardError(mean, Math.Sqrt(variance / differences.Length), differences.Length - 1, low, high, alpha);
    }

    internal static PairedT FromStandardError(
        double mean, double standardError, double df, double low, double high, double alpha)
    {
        if (!(low < high)) throw new ArgumentException("The lower margin must be below the upper one.", nameof(low));
        Require.Probability(2 * alpha, nameof(alpha));
        double level = 1 - 2 * alpha;
        if (double.IsNaN(standardError))
            return new PairedT(mean, double.NaN, df, Statistics.Numerics.Interval.Undefined(level), TwoOneSidedTests.Undefined);
        double half = -Student.Quantile(alpha, df) * standardError;
        double lower = (mean - low) / standardError, upper = (mean - high) / standardError;
        return new PairedT(
            mean,
            standardError,
            df,
            new Interval(mean - half, mean + half, level),
            new TwoOneSidedTests(lower, Student.Survival(lower, df), upper, Student.Cdf(upper, df)));
    }
}
