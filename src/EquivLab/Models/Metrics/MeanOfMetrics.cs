using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>The plain mean of metrics over the same rows; NaN when one of them is.</summary>
internal sealed class MeanOfMetrics(RowMetric[] parts, int rows) : RowMetric(rows)
{
    public override double Evaluate(ReadOnlySpan<int> counts)
    {
        double sum = 0;
        foreach (var part in parts) sum += part.Evaluate(counts);
        return sum / parts.Length;
    }

    public override bool TryLeaveOneOut(Span<double> values)
    {
        var one = new double[Rows];
        values.Clear();
        foreach (var part in parts)
        {
            if (!part.TryLeaveOneOut(one)) return false;
            for (int i = 0; i < one.Length; i++) values[i] += one[i] / parts.Length;
        }

        return true;
    }
}
