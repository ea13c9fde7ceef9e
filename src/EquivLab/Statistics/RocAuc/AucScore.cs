using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;

namespace EquivLab.Statistics.RocAuc;

/// <summary>
/// Tests and intervals of a difference of two paired areas with DeLong's variance taken at the hypothesis instead of at
/// the estimate, and Student's t with Satterthwaite's degrees of freedom in place of the normal law. DeLong's own
/// interval passes a model that is on the margin 6 to 10 % of the time where areas are near 1 or a class is small
/// (<c>reports/calibration.html</c> shows both); this one holds 5 % wherever <see cref="EvidenceRule.Auc"/> lets it
/// speak. It stands to DeLong's interval as Tango's stands to Wald's.
/// </summary>
public static class AucScore
{
    /// <summary>The statistic of the hypothesis that A − B is <paramref name="difference"/>; falls as the hypothesis grows.</summary>
    /// <param name="comparison">Two areas over the same rows.</param>
    /// <param name="difference">The hypothesis, in [−1, 1].</param>
    /// <returns>NaN when a class has fewer than 2 rows.</returns>
    public static double Statistic(AucComparison comparison, double difference)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        PlacementContrast positives = comparison.Positives, negatives = comparison.Negatives;
        double variance = positives.VarianceAt(difference) / positives.Rows + negatives.VarianceAt(difference) / negatives.Rows;
        double gap = comparison.Difference - difference;
        if (double.IsNaN(variance) || double.IsNaN(gap)) return double.NaN;
        if (gap == 0) return 0;
        return variance > 0 ? gap / Math.Sqrt(variance) : Math.CopySign(double.PositiveInfinity, gap);
    }

    /// <summary>The interval of A − B: the hypotheses that neither one-sided test rejects.</summary>
    /// <param name="comparison">Two areas over the same rows.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Ends within [−1, 1]; undefined when a class has fewer than 2 rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public static Interval Interval(AucComparison comparison, double level)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Require.Probability(level, nameof(level));
        double df = comparison.DegreesOfFreedom;
        if (double.IsNaN(df)) return Statistics.Numerics.Interval.Undefined(level);
        double t = double.IsInfinity(df) ? StandardNormal.TwoSided(level) : Student.TwoSided(level, df);
        double estimate = comparison.Difference;
        double low = estimate <= -1 ? -1 : Bisection.Root(d => t - Statistic(comparison, d), -1, estimate);
        double high = estimate >= 1 ? 1 : Bisection.Root(d => -t - Statistic(comparison, d), estimate, 1);
        return new Interval(low, high, level);
    }

    /// <summary>Two one-sided tests against ±margin; they reject at α exactly when the 1 − 2α interval lies inside.</summary>
    /// <param name="comparison">Two areas over the same rows.</param>
    /// <param name="margin">Above 0.</param>
    /// <returns>Statistics and p-values; NaN when a class has fewer than 2 rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static TwoOneSidedTests Tost(AucComparison comparison, double margin)
    {
        Require.Positive(margin, nameof(margin));
        if (margin >= 1) return new TwoOneSidedTests(double.PositiveInfinity, 0, double.NegativeInfinity, 0);
        double lower = Statistic(comparison, -margin), upper = Statistic(comparison, margin);
        double df = comparison.DegreesOfFreedom;
        return new TwoOneSidedTests(lower, Below(-lower, df), upper, Below(upper, df));
    }

    internal static double Below(double t, double df) => double.IsInfinity(df) ? StandardNormal.Cdf(t) : Student.Cdf(t, df);
}
