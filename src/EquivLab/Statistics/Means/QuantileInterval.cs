using EquivLab.Statistics.Numerics;
using MathNet.Numerics.Distributions;

namespace EquivLab.Statistics.Means;

/// <summary>
/// A quantile and its distribution-free interval between two order statistics, whose ranks come from the binomial law
/// (H. A. David and H. N. Nagaraja, Order Statistics, 2003, section 7.1). With ties or whole numbers it is conservative.
/// </summary>
public static class QuantileInterval
{
    /// <summary>The p-quantile, linear between order statistics (type 7 of R. J. Hyndman and Y. Fan, 1996).</summary>
    /// <param name="sorted">Rising values.</param>
    /// <param name="p">Between 0 and 1.</param>
    /// <returns>NaN without values.</returns>
    public static double Estimate(ReadOnlySpan<double> sorted, double p)
    {
        Require.Probability(p, nameof(p));
        if (sorted.IsEmpty) return double.NaN;
        double position = p * (sorted.Length - 1);
        int below = (int)position, above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>The interval of the p-quantile: each end fails with probability at most (1 − level) / 2.</summary>
    /// <param name="sorted">Rising values.</param>
    /// <param name="p">Between 0 and 1.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined where there are too few values beyond the quantile for an end to exist.</returns>
    public static Interval Of(ReadOnlySpan<double> sorted, double p, double level)
    {
        Require.Probability(p, nameof(p));
        Require.Probability(level, nameof(level));
        int n = sorted.Length;
        double tail = (1 - level) / 2;
        // The quantile is below the k-th smallest value when fewer than k values are below it.
        int low = LargestRank(n, k => k == 0 || Binomial.CDF(p, n, k - 1) <= tail);
        int high = n + 1 - LargestRank(n, k => k == 0 || Binomial.CDF(1 - p, n, k - 1) <= tail);
        if (low < 1 || high > n) return Interval.Undefined(level);
        return new Interval(sorted[low - 1], sorted[high - 1], level);
    }

    private static int LargestRank(int n, Func<int, bool> holds)
    {
        int low = 0, high = n + 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (holds(middle)) low = middle;
            else high = middle;
        }

        return low;
    }
}
