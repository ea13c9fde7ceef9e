using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using MathNet.Numerics;

namespace EquivLab.Statistics.Power;

/// <summary>
/// Where a hold-out is too small for its tests to hold their level. Within these rules the simulated grid of
/// <c>reports/calibration.html</c> shows at most 5 % false passes; outside them a verdict of "equivalent" is withheld.
/// </summary>
public static class EvidenceRule
{
    /// <summary>The fewest hold-out rows for a verdict of "equivalent" on any metric.</summary>
    public const int FewestRows = 60;

    /// <summary>
    /// The level of the interval by which a model has to beat one that learned nothing: one side errs 1 time in 1,000.
    /// At 5 % two alike models without skill would pass together nearly as often.
    /// </summary>
    public const double SkillLevel = 0.998;

    /// <summary>
    /// If the loss fell on few rows, each lost wholly, a loss as large as the margin would be this many rows of the
    /// smaller class. With five expected, seeing none by chance has a probability below 1 %.
    /// </summary>
    private const double RowsAtTheMargin = 5;

    private const string TooFewForExact = "too few rows for the exact test, with one model right on every row where the two differ";

    /// <summary>The fewest rows of the smaller class for an equivalence of areas under ROC curves, 5 / margin.</summary>
    /// <param name="margin">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static int FewestPerClass(double margin)
    {
        Require.Positive(margin, nameof(margin));
        // 5 / 0.05 must be 100 whatever the last bit says.
        return (int)Math.Min(int.MaxValue, Math.Ceiling(RowsAtTheMargin / margin - 1e-9));
    }

    /// <summary>
    /// The fewest rows of the smallest class for an equivalence, by the bootstrap, of metrics that classes enter by
    /// themselves: twice as many as for areas under ROC curves. With fewer, draws repeat the few rows of the class and
    /// do not spread enough: with 10 or 20 of them a balanced accuracy on the margin passes by its BCa interval 10 to 18 % of the time.
    /// </summary>
    /// <param name="margin">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static int FewestPerClassBootstrapped(double margin) => (int)Math.Min(int.MaxValue, 2L * FewestPerClass(margin));

    /// <summary>The rule of metrics that classes enter by themselves, judged by the bootstrap.</summary>
    /// <param name="smallestClass">Hold-out rows of the smallest class.</param>
    /// <param name="margin">Above 0.</param>
    /// <returns>Why an equivalence is withheld, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static string? Bootstrap(int smallestClass, double margin)
    {
        int fewest = FewestPerClassBootstrapped(margin);
        return smallestClass < fewest ? $"fewer than {fewest} hold-out rows in the smallest class, which this margin needs" : null;
    }

    /// <summary>The rule of any metric: enough rows.</summary>
    /// <param name="rows">Hold-out rows.</param>
    /// <returns>Why an equivalence is withheld, or null.</returns>
    public static string? Rows(long rows) => rows < FewestRows ? $"fewer than {FewestRows} hold-out rows" : null;

    /// <summary>The rule of areas under ROC curves.</summary>
    /// <param name="smallerClass">Hold-out rows of the smaller class.</param>
    /// <param name="margin">Above 0.</param>
    /// <returns>Why an equivalence is withheld, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number.</exception>
    public static string? Auc(int smallerClass, double margin)
    {
        int fewest = FewestPerClass(margin);
        return smallerClass < fewest ? $"fewer than {fewest} hold-out rows in the smaller class, which this margin needs" : null;
    }

    /// <summary>
    /// The rule of accuracies. Where one model is right on every discordant row, the discordant rows are one binomial
    /// count on which Tango's score test is up to 6 % instead of 5 %, so the exact test (C. J. Clopper and
    /// E. S. Pearson, Biometrika 26, 1934) has to agree with it.
    /// </summary>
    /// <param name="counts">The two models' successes.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <returns>Why an equivalence is withheld, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number, or alpha is out of range.</exception>
    public static string? Accuracy(PairedCounts counts, double margin, double alpha = 0.05)
    {
        Require.Positive(margin, nameof(margin));
        Require.Probability(2 * alpha, nameof(alpha));
        if (Rows(counts.Total) is { } few) return few;
        return IsExactlyBelow(counts.OnlyFirst, counts.OnlySecond, counts.Total, margin, alpha)
            ? null
            : TooFewForExact;
    }

    /// <summary>
    /// The same for a ratio of accuracies. If one model is right on every discordant row, those rows are a binomial count
    /// among the rows that the better model gets right, whatever its accuracy is. Without it Tang's test passes 5.5 % instead
    /// of 5 on 60 rows.
    /// </summary>
    /// <param name="counts">The two models' successes.</param>
    /// <param name="margin">Above 0, as a share of the first model's accuracy.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <returns>Why an equivalence is withheld, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a positive, finite number, or alpha is out of range.</exception>
    public static string? AccuracyRatio(PairedCounts counts, double margin, double alpha = 0.05)
    {
        Require.Positive(margin, nameof(margin));
        Require.Probability(2 * alpha, nameof(alpha));
        if (Rows(counts.Total) is { } few) return few;
        bool isBelow = IsExactlyBelow(counts.OnlyFirst, counts.OnlySecond, counts.Both + counts.OnlyFirst, margin, alpha);
        // A second model that is better by the margin alone is right on 1 + margin times as many rows.
        bool isAbove = IsExactlyBelow(counts.OnlySecond, counts.OnlyFirst, counts.Both + counts.OnlySecond, margin / (1 + margin), alpha);
        return (counts.OnlySecond > 0 || isBelow) && (counts.OnlyFirst > 0 || isAbove) ? null : TooFewForExact;
    }

    /// <summary>Whether the exact test agrees that the delta is inside the margin; true where both counts are positive.</summary>
    internal static bool IsExactlyBelow(long b, long c, long n, double margin, double alpha)
    {
        long more = Math.Max(b, c);
        if (Math.Min(b, c) > 0 || margin >= 1) return true;
        // P(X <= more) if the share of discordant rows were the margin, as an incomplete beta function.
        return more < n && SpecialFunctions.BetaRegularized(n - more, more + 1, 1 - margin) <= alpha;
    }
}
