using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>A metric that is a function of sums over rows, such as a mean loss or an R².</summary>
/// <param name="columns">What each row adds to each sum.</param>
/// <param name="formula">The metric from the number of rows and the sums.</param>
internal sealed class MomentMetric(double[][] columns, MomentFormula formula) : RowMetric(columns[0].Length)
{
    public override double Evaluate(ReadOnlySpan<int> counts)
    {
        Span<double> sums = stackalloc double[columns.Length];
        long rows = 0;
        for (int i = 0; i < counts.Length; i++) rows += counts[i];
        for (int j = 0; j < columns.Length; j++)
        {
            double[] column = columns[j];
            double sum = 0;
            for (int i = 0; i < column.Length; i++) sum += counts[i] * column[i];
            sums[j] = sum;
        }

        return rows == 0 ? double.NaN : formula(rows, sums);
    }

    public override bool TryLeaveOneOut(Span<double> values)
    {
        Span<double> sums = stackalloc double[columns.Length], without = stackalloc double[columns.Length];
        for (int j = 0; j < columns.Length; j++)
            foreach (double value in columns[j]) sums[j] += value;
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++) without[j] = sums[j] - columns[j][i];
            values[i] = Rows == 1 ? double.NaN : formula(Rows - 1, without);
        }

        return true;
    }
}

/// <summary>A metric of a number of rows (at least 1) and sums over them.</summary>
internal delegate double MomentFormula(long rows, ReadOnlySpan<double> sums);
