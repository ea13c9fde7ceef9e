using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>
/// Metrics of a regression from true and predicted values, by row. Each is ready for the bootstrap;
/// <see cref="RowMetric.Value"/> gives the plain figure. All throw <see cref="ArgumentException"/> when the lengths
/// differ or a value is NaN, and are NaN without rows.
/// </summary>
public static class RegressionMetrics
{
    /// <summary>Root of the mean squared error, in the target's unit.</summary>
    /// <param name="labels">True values.</param>
    /// <param name="predicted">Predicted values.</param>
    public static RowMetric Rmse(ReadOnlySpan<double> labels, ReadOnlySpan<double> predicted) =>
        new MomentMetric([Errors(labels, predicted, e => e * e)], (rows, sums) => Math.Sqrt(Math.Max(0, sums[0]) / rows));

    /// <summary>Mean absolute error, in the target's unit.</summary>
    /// <param name="labels">True values.</param>
    /// <param name="predicted">Predicted values.</param>
    public static RowMetric Mae(ReadOnlySpan<double> labels, ReadOnlySpan<double> predicted) =>
        new MomentMetric([Errors(labels, predicted, Math.Abs)], (rows, sums) => sums[0] / rows);

    /// <summary>
    /// The coefficient of determination, 1 − squared error / squared deviation from the labels' mean: at most 1, 0 for
    /// the mean itself, without a lower end. NaN when the labels are constant.
    /// </summary>
    /// <param name="labels">True values.</param>
    /// <param name="predicted">Predicted values.</param>
    public static RowMetric R2(ReadOnlySpan<double> labels, ReadOnlySpan<double> predicted)
    {
        double[] squaredErrors = Errors(labels, predicted, e => e * e);
        // Deviations from the overall mean, so that the sum of squares of a draw does not cancel.
        double sum = 0;
        foreach (double label in labels) sum += label;
        double mean = sum / labels.Length;
        double[] deviations = new double[labels.Length], squares = new double[labels.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            deviations[i] = labels[i] - mean;
            squares[i] = deviations[i] * deviations[i];
        }

        return new MomentMetric([squaredErrors, deviations, squares], Determination);
    }

    private static double Determination(long rows, ReadOnlySpan<double> sums)
    {
        double total = sums[2] - sums[1] * sums[1] / rows;
        // Equal labels leave only the rounding of the two terms.
        return total > 1e-12 * sums[2] ? 1 - sums[0] / total : double.NaN;
    }

    private static double[] Errors(ReadOnlySpan<double> labels, ReadOnlySpan<double> predicted, Func<double, double> loss)
    {
        Require.SameLength(labels.Length, predicted.Length, nameof(predicted));
        Losses.RejectNaN(labels, nameof(labels));
        Losses.RejectNaN(predicted, nameof(predicted));
        var errors = new double[labels.Length];
        for (int i = 0; i < errors.Length; i++) errors[i] = loss(labels[i] - predicted[i]);
        return errors;
    }
}
