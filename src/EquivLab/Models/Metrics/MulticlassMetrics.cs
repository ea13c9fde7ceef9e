using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>
/// Metrics of a classifier with several classes, coded 0 to k − 1. Each is ready for the bootstrap;
/// <see cref="RowMetric.Value"/> gives the plain figure. All throw <see cref="ArgumentException"/> when lengths differ
/// and <see cref="ArgumentOutOfRangeException"/> when a code is out of range, and are NaN without rows.
/// </summary>
public static class MulticlassMetrics
{
    /// <summary>Share of rows predicted right, in [0, 1].</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="predicted">The predicted class of each row.</param>
    /// <param name="classes">The number of classes.</param>
    public static RowMetric Accuracy(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes) =>
        Confusion(labels, predicted, classes, t => ConfusionFormulas.Accuracy(t, classes));

    /// <summary>Mean recall over the classes that occur among the labels, in [0, 1].</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="predicted">The predicted class of each row.</param>
    /// <param name="classes">The number of classes.</param>
    public static RowMetric BalancedAccuracy(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes) =>
        Confusion(labels, predicted, classes, t => ConfusionFormulas.BalancedAccuracy(t, classes));

    /// <summary>Mean F1 over the classes that occur among labels or predictions, in [0, 1].</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="predicted">The predicted class of each row.</param>
    /// <param name="classes">The number of classes.</param>
    public static RowMetric MacroF1(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes) =>
        Confusion(labels, predicted, classes, t => ConfusionFormulas.MacroF1(t, classes));

    /// <summary>Matthews' correlation for several classes (J. Gorodkin, Comp. Biology and Chemistry 28, 2004), in [−1, 1].</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="predicted">The predicted class of each row.</param>
    /// <param name="classes">The number of classes.</param>
    public static RowMetric Mcc(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes) =>
        Confusion(labels, predicted, classes, t => ConfusionFormulas.Mcc(t, classes));

    /// <summary>Mean negative log-likelihood, in nats; probabilities are kept 2⁻⁵² away from 0 and 1, not normalised.</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="probabilities">Rows × classes, row by row.</param>
    /// <param name="classes">The number of classes.</param>
    public static RowMetric LogLoss(ReadOnlySpan<int> labels, ReadOnlySpan<double> probabilities, int classes)
    {
        CheckProbabilities(labels, probabilities, classes);
        var losses = new double[labels.Length];
        for (int i = 0; i < losses.Length; i++) losses[i] = Losses.Log(probabilities[i * classes + labels[i]]);
        return new MomentMetric([losses], (rows, sums) => sums[0] / rows);
    }

    /// <summary>
    /// The plain mean, over the classes that occur among the labels, of the AUC of that class against the rest; NaN
    /// for a multiset of rows from which one of them is absent, or when there is only one.
    /// </summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="scores">Rows × classes, row by row: scores that rise with the probability of the class.</param>
    /// <param name="classes">The number of classes.</param>
    public static RowMetric MacroRocAuc(ReadOnlySpan<int> labels, ReadOnlySpan<double> scores, int classes)
    {
        CheckProbabilities(labels, scores, classes);
        var parts = new List<RowMetric>();
        var isClass = new bool[labels.Length];
        var ofClass = new double[labels.Length];
        for (int c = 0; c < classes; c++)
        {
            if (!labels.Contains(c)) continue;
            for (int i = 0; i < labels.Length; i++)
            {
                isClass[i] = labels[i] == c;
                ofClass[i] = scores[i * classes + c];
            }

            parts.Add(BinaryMetrics.RocAuc(isClass, ofClass));
        }

        return new MeanOfMetrics([.. parts], labels.Length);
    }

    private static CellMetric Confusion(
        ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes, CellFormula formula)
    {
        Require.SameLength(labels.Length, predicted.Length, nameof(predicted));
        CheckCodes(labels, classes, nameof(labels));
        CheckCodes(predicted, classes, nameof(predicted));
        var cells = new int[labels.Length];
        for (int i = 0; i < cells.Length; i++) cells[i] = labels[i] * classes + predicted[i];
        return new CellMetric(cells, classes * classes, formula);
    }

    private static void CheckProbabilities(ReadOnlySpan<int> labels, ReadOnlySpan<double> probabilities, int classes)
    {
        Require.SameLength(labels.Length * classes, probabilities.Length, nameof(probabilities));
        CheckCodes(labels, classes, nameof(labels));
        Losses.RejectNaN(probabilities, nameof(probabilities));
    }

    private static void CheckCodes(ReadOnlySpan<int> codes, int classes, string name)
    {
        foreach (int code in codes)
            if (code < 0 || code >= classes)
                throw new ArgumentOutOfRangeException(name, code, $"Must lie between 0 and {classes - 1}.");
    }
}
