using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Statistics.RocAuc;

/// <summary>
/// Nonparametric inference on areas under ROC curves (E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Biometrics
/// 44, 1988), in O(n log n) as Sun and Xu (IEEE Signal Processing Letters 21, 2014) showed. Where the estimated
/// variance is exactly 0 (both curves perfect, or the same ranking twice) the normal interval would be a point and
/// prove too much; the score limit for no events in k trials, z² / (k + z²) with k the smaller class, takes its place.
/// </summary>
public static class DeLong
{
    /// <summary>One area and its interval.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Scores that rise with the probability of the positive class; not NaN.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <returns>NaN area when a class is empty; undefined interval when one has fewer than 2 rows.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a score is NaN or the level is not in (0, 1).</exception>
    public static AucEstimate Auc(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double level = 0.95)
    {
        double z = StandardNormal.TwoSided(level);
        var ranked = new RankedRows(labels, scores);
        double[] placements = PlacementValues.Of(ranked);
        var moments = PlacementMoments.Of(labels, placements);
        double auc = moments.Mean, variance = moments.Variance;
        bool degenerate = variance == 0;
        double half = degenerate ? NoEventLimit(z, ranked) : z * Math.Sqrt(variance);
        return new AucEstimate(
            auc, variance, new Interval(Math.Max(0, auc - half), Math.Min(1, auc + half), level), degenerate);
    }

    /// <summary>Two areas over the same rows, and their difference.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scoresA">Scores of the first model; not NaN.</param>
    /// <param name="scoresB">Scores of the second model for the same rows; not NaN.</param>
    /// <param name="level">Two-sided confidence of the interval of A − B.</param>
    /// <returns>NaN areas when a class is empty; undefined interval when one has fewer than 2 rows.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a score is NaN or the level is not in (0, 1).</exception>
    public static AucComparison Compare(
        ReadOnlySpan<bool> labels, ReadOnlySpan<double> scoresA, ReadOnlySpan<double> scoresB, double level = 0.9)
    {
        double z = StandardNormal.TwoSided(level);
        var ranked = new RankedRows(labels, scoresA);
        double[] a = PlacementValues.Of(ranked), b = PlacementValues.Of(new RankedRows(labels, scoresB));
        var momentsA = PlacementMoments.Of(labels, a);
        var momentsB = PlacementMoments.Of(labels, b);
        double covariance = PlacementMoments.Covariance(labels, a, momentsA, b, momentsB);
        // From the differences row by row, so that equal rankings give exactly 0 and close ones lose no digits.
        for (int i = 0; i < a.Length; i++) b[i] = a[i] - b[i];
        PlacementContrast positives = PlacementContrast.Of(labels, true, b), negatives = PlacementContrast.Of(labels, false, b);
        double variance = positives.Variance / positives.Rows + negatives.Variance / negatives.Rows;
        double difference = momentsA.Mean - momentsB.Mean;
        bool degenerate = variance == 0;
        double half = degenerate ? NoEventLimit(z, ranked) : z * Math.Sqrt(variance);
        return new AucComparison
        {
            AucA = momentsA.Mean,
            AucB = momentsB.Mean,
            VarianceA = momentsA.Variance,
            VarianceB = momentsB.Variance,
            Covariance = covariance,
            StandardError = Math.Sqrt(variance),
            Interval = new Interval(difference - half, difference + half, level),
            IsDegenerate = degenerate,
            Positives = positives,
            Negatives = negatives,
            FirstInPositives = PlacementSpread.Of(labels, true, a, b),
            FirstInNegatives = PlacementSpread.Of(labels, false, a, b),
        };
    }

    private static double NoEventLimit(double z, RankedRows ranked) =>
        z * z / (Math.Min(ranked.Positives, ranked.Negatives) + z * z);
}
