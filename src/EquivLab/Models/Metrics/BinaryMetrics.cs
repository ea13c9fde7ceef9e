using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>
/// Metrics of a binary classifier from labels (true = positive) and the predicted probability of the positive class, by
/// row. Each is ready for the bootstrap; <see cref="RowMetric.Value"/> gives the plain figure. All throw
/// <see cref="ArgumentException"/> when the lengths differ or a score is NaN, and are NaN without rows.
/// </summary>
public static class BinaryMetrics
{
    /// <summary>Share of rows on the right side of the threshold, in [0, 1].</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Probability of the positive class.</param>
    /// <param name="threshold">Scores at or above it are called positive.</param>
    public static RowMetric Accuracy(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double threshold = 0.5) =>
        Confusion(labels, scores, threshold, t => ConfusionFormulas.Accuracy(t, 2));

    /// <summary>Mean of the two classes' recalls, in [0, 1], 0.5 for a model that learned nothing; NaN with a class absent.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Probability of the positive class.</param>
    /// <param name="threshold">Scores at or above it are called positive.</param>
    public static RowMetric BalancedAccuracy(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double threshold = 0.5) =>
        Confusion(labels, scores, threshold, t => ConfusionFormulas.BalancedAccuracyOfAll(t, 2));

    /// <summary>Harmonic mean of precision and recall of the positive class; NaN with no positive label and no positive call.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Probability of the positive class.</param>
    /// <param name="threshold">Scores at or above it are called positive.</param>
    public static RowMetric F1(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double threshold = 0.5) =>
        Confusion(labels, scores, threshold, t => ConfusionFormulas.F1(t, 2, 1));

    /// <summary>Matthews' correlation of labels and calls, in [−1, 1]; 0 where either is constant.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Probability of the positive class.</param>
    /// <param name="threshold">Scores at or above it are called positive.</param>
    public static RowMetric Mcc(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double threshold = 0.5) =>
        Confusion(labels, scores, threshold, t => ConfusionFormulas.Mcc(t, 2));

    /// <summary>Area under the ROC curve, ties counting one half; NaN with a class absent.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Any scores that rise with the probability of the positive class.</param>
    public static RowMetric RocAuc(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores) =>
        new RocAucMetric(new RankedRows(labels, scores));

    /// <summary>Average precision (the step-wise area under the precision–recall curve); NaN without positives.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Any scores that rise with the probability of the positive class.</param>
    public static RowMetric AveragePrecision(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores) =>
        new AveragePrecisionMetric(new RankedRows(labels, scores));

    /// <summary>The best recall at a false-positive rate no higher than a limit; NaN with a class absent.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Any scores that rise with the probability of the positive class.</param>
    /// <param name="falsePositiveRate">The limit, in [0, 1].</param>
    public static RowMetric RecallAtFpr(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double falsePositiveRate) =>
        new RecallAtFprMetric(new RankedRows(labels, scores), falsePositiveRate);

    /// <summary>Mean negative log-likelihood, in nats, at least 0; probabilities are kept 2⁻⁵² away from 0 and 1.</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Probability of the positive class.</param>
    public static RowMetric LogLoss(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores) =>
        Mean(labels, scores, (label, score) => Losses.Log(label ? score : 1 - score));

    /// <summary>Brier score: mean squared distance of the probability from the outcome, in [0, 1].</summary>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="scores">Probability of the positive class.</param>
    public static RowMetric Brier(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores) =>
        Mean(labels, scores, (label, score) => label ? (1 - score) * (1 - score) : score * score);

    private static CellMetric Confusion(
        ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, double threshold, CellFormula formula)
    {
        Check(labels, scores);
        var cells = new int[labels.Length];
        for (int i = 0; i < cells.Length; i++) cells[i] = (labels[i] ? 2 : 0) + (scores[i] >= threshold ? 1 : 0);
        return new CellMetric(cells, 4, formula);
    }

    private static MomentMetric Mean(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores, Func<bool, double, double> loss)
    {
        Check(labels, scores);
        var losses = new double[labels.Length];
        for (int i = 0; i < losses.Length; i++) losses[i] = loss(labels[i], scores[i]);
        return new MomentMetric([losses], (rows, sums) => sums[0] / rows);
    }

    private static void Check(ReadOnlySpan<bool> labels, ReadOnlySpan<double> scores)
    {
        Require.SameLength(labels.Length, scores.Length, nameof(scores));
        Losses.RejectNaN(scores, nameof(scores));
    }
}
