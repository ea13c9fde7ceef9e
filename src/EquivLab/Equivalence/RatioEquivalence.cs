namespace EquivLab.Equivalence;

/// <summary>
/// Equivalence of a ratio, for figures whose size means nothing by itself, such as an RMSE: worked out on the log
/// scale, where it is a difference (the bioequivalence convention: Schuirmann 1987, section 5).
/// </summary>
public static class RatioEquivalence
{
    /// <summary>The interval of a / b from two estimates and their sampling (co)variance, by the delta method.</summary>
    /// <param name="a">First estimate, above 0.</param>
    /// <param name="b">Second estimate, above 0.</param>
    /// <param name="varianceA">Variance of the first.</param>
    /// <param name="varianceB">Variance of the second.</param>
    /// <param name="covariance">Their covariance; 0 for independent samples.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined unless both estimates are positive and the variance of the log ratio is a number, at least 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public static Interval Interval(double a, double b, double varianceA, double varianceB, double covariance, double level)
    {
        double z = StandardNormal.TwoSided(level);
        if (!(a > 0 && b > 0)) return new Interval(double.NaN, double.NaN, level);
        double variance = varianceA / (a * a) + varianceB / (b * b) - 2 * covariance / (a * b);
        double half = z * Math.Sqrt(variance);
        return new Interval(a / b * Math.Exp(-half), a / b * Math.Exp(half), level);
    }

    /// <summary>The interval of the ratio of geometric means of paired, positive measurements, from Student's t.</summary>
    /// <param name="x">First measurement of each pair, above 0.</param>
    /// <param name="y">Second measurement of each pair, above 0.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>Undefined with fewer than 2 pairs or a measurement that is not positive.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or the level is not in (0, 1).</exception>
    public static Interval PairedInterval(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double level)
    {
        Require.SameLength(x.Length, y.Length, nameof(y));
        Require.Probability(level, nameof(level));
        var logs = new double[x.Length];
        for (int i = 0; i < x.Length; i++) logs[i] = x[i] > 0 && y[i] > 0 ? Math.Log(x[i] / y[i]) : double.NaN;
        var (mean, variance) = SampleMoments.Of(logs);
        if (double.IsNaN(variance)) return new Interval(double.NaN, double.NaN, level);
        double half = Student.TwoSided(level, logs.Length - 1) * Math.Sqrt(variance / logs.Length);
        return new Interval(Math.Exp(mean - half), Math.Exp(mean + half), level);
    }

    /// <summary>Judges a ratio against a margin that is the same in both directions.</summary>
    /// <param name="ratio">The 1 − 2α interval of the ratio.</param>
    /// <param name="margin">The largest relative change: 0.05 lets the ratio lie in (1 / 1.05, 1.05).</param>
    /// <returns>As <see cref="EquivalenceRule.Judge"/> on the log scale; inconclusive if an end is not positive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static EquivalenceVerdict Judge(Interval ratio, double margin)
    {
        Require.Positive(margin, nameof(margin));
        var logs = new Interval(Math.Log(ratio.Low), Math.Log(ratio.High), ratio.Level);
        return EquivalenceRule.Judge(logs, Math.Log(1 + margin));
    }
}
