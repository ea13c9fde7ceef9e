namespace EquivLab.Statistics.Resampling;

/// <summary>A contrast of two metrics over the same rows, itself a metric.</summary>
internal sealed class RowContrast(RowMetric first, RowMetric second, Func<double, double, double> contrast)
    : RowMetric(first.Rows)
{
    public override double Evaluate(ReadOnlySpan<int> counts) => contrast(first.Evaluate(counts), second.Evaluate(counts));

    public override bool TryLeaveOneOut(Span<double> values)
    {
        var others = new double[values.Length];
        if (!first.TryLeaveOneOut(values) || !second.TryLeaveOneOut(others)) return false;
        for (int i = 0; i < others.Length; i++) values[i] = contrast(values[i], others[i]);
        return true;
    }
}
