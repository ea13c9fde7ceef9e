using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.RocAuc;

/// <summary>
/// Tests and intervals of the loss of one paired area relative to another, 1 − B / A. The hypothesis of a relative loss
/// is the linear contrast A − B − loss · A = 0, as in Fieller's method (E. C. Fieller, J. Royal Statistical Society B 16,
/// 1954), so A is not treated as known; its variance is DeLong's, with the part of A − B taken at the hypothesis as in
/// <see cref="AucScore"/> and the correlation with A left as it is.
/// </summary>
public static class AucRatioScore
{
    /// <summary>The statistic of the hypothesis that 1 − B / A is <paramref name="loss"/>; falls as the hypothesis grows.</summary>
    /// <param name="comparison">Two areas over the same rows, the first above 0.</param>
    /// <param name="loss">The hypothesis, in [−1 / A, 1].</param>
    /// <returns>NaN when a class has fewer than 2 rows.</returns>
    public static double Statistic(AucComparison comparison, double loss)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        double difference = loss * comparison.AucA;
        double variance = Variance(comparison.Positives, comparison.FirstInPositives, loss, difference)
            + Variance(comparison.Negatives, comparison.FirstInNegatives, loss, difference);
        double gap = comparison.Difference - difference;
        if (double.IsNaN(variance) || double.IsNaN(gap)) return double.NaN;
        if (gap == 0) return 0;
        return variance > 0 ? gap / Math.Sqrt(variance) : Math.CopySign(double.PositiveInfinity, gap);
    }

    /// <summary>The interval of 1 − B / A: the hypotheses that neither one-sided test rejects.</summary>
    /// <param name="comparison">Two areas over the same rows.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Ends within [−1 / A, 1]; undefined when a class has fewer than 2 rows or A is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public static Interval Interval(AucComparison comparison, double level)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Require.Probability(level, nameof(level));
        double df = comparison.DegreesOfFreedom;
        if (double.IsNaN(df) || !(comparison.AucA > 0)) return Statistics.Numerics.Interval.Undefined(level);
        double t = double.IsInfinity(df) ? StandardNormal.TwoSided(level) : Student.TwoSided(level, df);
        double estimate = 1 - comparison.AucB / comparison.AucA, least = -1 / comparison.AucA;
        double low = Bisection.Root(loss => t - Statistic(comparison, loss), least, estimate);
        double high = estimate >= 1 ? 1 : Bisection.Root(loss => -t - Statistic(comparison, loss), estimate, 1);
        return new Interval(low, high, level);
    }

    /// <summary>
    /// Two one-sided tests of the relative loss against ±margin, that is of B / A against 1 − margin and 1 + margin; they
    /// reject at α exactly when the 1 − 2α interval lies inside.
    /// </summary>
    /// <param name="comparison">Two areas over the same rows.</param>
    /// <param name="margin">Above 0, as a share of the first area.</param>
    /// <returns>Statistics and p-values; NaN when a class has fewer than 2 rows or A is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static TwoOneSidedTests Tost(AucComparison comparison, double margin)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Require.Positive(margin, nameof(margin));
        double df = comparison.DegreesOfFreedom;
        if (double.IsNaN(df) || !(comparison.AucA > 0)) return TwoOneSidedTests.Undefined;
        // That no area is above 1 does not end the search at 1 − 1 / A: the true A may be smaller than the one seen.
        double lower = margin * comparison.AucA >= 1 ? double.PositiveInfinity : Statistic(comparison, -margin);
        double upper = margin >= 1 ? double.NegativeInfinity : Statistic(comparison, margin);
        return new TwoOneSidedTests(lower, AucScore.Below(-lower, df), upper, AucScore.Below(upper, df));
    }

    /// <summary>One class's part of the variance of A − B − loss · A.</summary>
    private static double Variance(PlacementContrast contrast, PlacementSpread first, double loss, double difference)
    {
        double own = Math.Sqrt(contrast.VarianceAt(difference)), ofFirst = loss * Math.Sqrt(first.Variance);
        double square = own * own - 2 * first.Correlation * own * ofFirst + ofFirst * ofFirst;
        return Math.Max(0, square) / contrast.Rows;
    }
}
