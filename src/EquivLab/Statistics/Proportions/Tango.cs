using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>
/// Score inference on the difference of two paired proportions (T. Tango, "Equivalence test and confidence interval
/// for the difference in proportions for the paired-sample design", Statistics in Medicine 17, 1998, sections 2–3).
/// Only discordant pairs carry information: with two models scored on the same rows, <c>b</c> rows are right under
/// the first only and <c>c</c> under the second only. Holds its level where Wald's interval does not: few discordant
/// pairs, none at all included.
/// </summary>
public static class Tango
{
    /// <summary>The score interval of (b − c) / n.</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <param name="n">All pairs.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Ends within [−1, 1]; undefined when n is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, b + c exceeds n, or the level is not in (0, 1).</exception>
    public static Interval Interval(long b, long c, long n, double level)
    {
        Check(b, c, n);
        double z = StandardNormal.TwoSided(level);
        if (n == 0) return new Interval(double.NaN, double.NaN, level);
        double estimate = (double)(b - c) / n;
        double low = c == n ? -1 : Bisection.Root(d => z - Score(b, c, n, d), -1, estimate);
        double high = b == n ? 1 : Bisection.Root(d => -z - Score(b, c, n, d), estimate, 1);
        return new Interval(low, high, level);
    }

    /// <summary>The score statistic of the hypothesis that the difference is <paramref name="difference"/>.</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <param name="n">All pairs, at least 1.</param>
    /// <param name="difference">The hypothesis, in [−1, 1].</param>
    /// <returns>Standard normal under the hypothesis; falls as the hypothesis grows; infinite where its variance is 0.</returns>
    public static double Score(long b, long c, long n, double difference)
    {
        double first = (double)b / n, second = (double)c / n;
        double excess = (double)(b - c) / n - difference;
        double variance = NullVariance(first, second, difference);
        if (excess == 0) return 0;
        return variance > 0 ? excess * Math.Sqrt(n / variance) : Math.CopySign(double.PositiveInfinity, excess);
    }

    /// <summary>Two one-sided score tests against ±margin; they reject at α exactly when the 1 − 2α interval lies inside.</summary>
    /// <param name="b">Pairs where only the first succeeds.</param>
    /// <param name="c">Pairs where only the second succeeds.</param>
    /// <param name="n">All pairs.</param>
    /// <param name="margin">Above 0.</param>
    /// <returns>Statistics and p-values; NaN when n is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, b + c exceeds n, or the margin is not positive.</exception>
    public static TwoOneSidedTests Tost(long b, long c, long n, double margin)
    {
        Check(b, c, n);
        Require.Positive(margin, nameof(margin));
        if (n == 0) return TwoOneSidedTests.Undefined;
        if (margin >= 1) return new TwoOneSidedTests(double.PositiveInfinity, 0, double.NegativeInfinity, 0);
        double lower = Score(b, c, n, -margin), upper = Score(b, c, n, margin);
        return new TwoOneSidedTests(lower, StandardNormal.Cdf(-lower), upper, StandardNormal.Cdf(upper));
    }

    /// <summary>
    /// Variance of one pair's difference when the true difference is <paramref name="difference"/>, with the share of
    /// second-only pairs at its restricted maximum-likelihood value given the observed shares.
    /// </summary>
    internal static double NullVariance(double first, double second, double difference)
    {
        double linear = (2 - first + second) * difference - first - second;
        double constant = -second * difference * (1 - difference);
        double root = Math.Sqrt(Math.Max(linear * linear - 8 * constant, 0));
        // Two forms of the same quadratic's larger root; each is free of cancellation on its side.
        double restricted = linear <= 0 ? (root - linear) / 4 : -2 * constant / (linear + root);
        return 2 * restricted + difference * (1 - difference);
    }

    private static void Check(long b, long c, long n)
    {
        Require.Counts(b, n, nameof(b));
        Require.Counts(c, n - b, nameof(c));
    }
}
