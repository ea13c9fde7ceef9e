namespace EquivLab.Statistics.Means;

/// <summary>Mean and sample variance (divisor n − 1) in two passes; NaN where there are too few values.</summary>
internal static class SampleMoments
{
    public static (double Mean, double Variance) Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        double mean = values.Length == 0 ? double.NaN : sum / values.Length;
        double squares = 0;
        foreach (double value in values) squares += (value - mean) * (value - mean);
        return (mean, values.Length < 2 ? double.NaN : squares / (values.Length - 1));
    }
}
