using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Ranking;

/// <summary>
/// Two one-sided signed-rank tests on the centre of symmetric paired differences (F. Wilcoxon, Biometrics Bulletin 1,
/// 1945; as an equivalence test in S. Wellek, Testing Statistical Hypotheses of Equivalence and Noninferiority, 2010,
/// section 5.4). For few splits, or differences with outliers, where t is not to be trusted.
/// </summary>
/// <param name="PLower">p-value against the lower margin.</param>
/// <param name="PUpper">p-value against the upper margin.</param>
/// <param name="Interval">The 1 − 2α interval of the centre that the tests imply; undefined where n is too small to have one.</param>
public readonly record struct WilcoxonTost(double PLower, double PUpper, Interval Interval)
{
    /// <summary>The p-value of the equivalence test.</summary>
    public double P => Math.Max(PLower, PUpper);

    /// <summary>Tests whether the centre lies between two margins.</summary>
    /// <param name="differences">One difference a pair, finite.</param>
    /// <param name="low">Lower margin, below <paramref name="high"/>.</param>
    /// <param name="high">Upper margin.</param>
    /// <param name="alpha">Level of each test, below 0.5.</param>
    /// <returns>
    /// Exact up to 50 differences without ties, normal with tie correction beyond; a difference equal to the margin
    /// is left out. The p-values are 1 when no difference remains.
    /// </returns>
    /// <exception cref="ArgumentException">The margins are out of order, a difference is not finite, or alpha is out of range.</exception>
    public static WilcoxonTost Of(ReadOnlySpan<double> differences, double low, double high, double alpha = 0.05)
    {
        if (!(low < high)) throw new ArgumentException("The lower margin must be below the upper one.", nameof(low));
        Require.Probability(2 * alpha, nameof(alpha));
        foreach (double difference in differences)
            if (!double.IsFinite(difference)) throw new ArgumentException("Differences must be finite.", nameof(differences));
        double[] values = differences.ToArray();
        return new WilcoxonTost(
            SignedRank.PAbove(values, low), SignedRank.PBelow(values, high), Invert(values, alpha));
    }

    /// <summary>The centres that neither test rejects, found by bisection, since the p-values are monotone in the centre.</summary>
    private static Interval Invert(double[] values, double alpha)
    {
        double level = 1 - 2 * alpha;
        if (values.Length == 0) return Statistics.Numerics.Interval.Undefined(level);
        // Far below the smallest difference every sign is positive, which is the smallest p-value there is.
        double pad = 1 + values.Max(Math.Abs);
        double least = values.Min() - pad, most = values.Max() + pad;
        if (SignedRank.PAbove(values, least) >= alpha || SignedRank.PBelow(values, most) >= alpha)
            return Statistics.Numerics.Interval.Undefined(level);
        double low = Bisection.Root(centre => SignedRank.PAbove(values, centre) - alpha, least, most);
        double high = Bisection.Root(centre => alpha - SignedRank.PBelow(values, centre), least, most);
        return new Interval(low, high, level);
    }
}
