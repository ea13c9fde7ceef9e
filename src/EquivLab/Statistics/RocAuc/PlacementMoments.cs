namespace EquivLab.Statistics.RocAuc;

/// <summary>Class means of placement values, and the variance of the area that they imply.</summary>
internal readonly record struct PlacementMoments(double PositiveMean, double NegativeMean, double Variance)
{
    /// <summary>The area, as the mean over positives.</summary>
    public double Mean => PositiveMean;

    public static PlacementMoments Of(ReadOnlySpan<bool> labels, ReadOnlySpan<double> values)
    {
        double positiveSum = 0, negativeSum = 0;
        int positives = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i])
            {
                positiveSum += values[i];
                positives++;
            }
            else
            {
                negativeSum += values[i];
            }
        }

        var means = new PlacementMoments(positiveSum / positives, negativeSum / (labels.Length - positives), double.NaN);
        return means with { Variance = Covariance(labels, values, means, values, means) };
    }

    /// <summary>Covariance of two areas; NaN when a class has fewer than 2 rows.</summary>
    public static double Covariance(
        ReadOnlySpan<bool> labels,
        ReadOnlySpan<double> a,
        PlacementMoments meansA,
        ReadOnlySpan<double> b,
        PlacementMoments meansB)
    {
        double positiveSum = 0, negativeSum = 0;
        int positives = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i])
            {
                positiveSum += (a[i] - meansA.PositiveMean) * (b[i] - meansB.PositiveMean);
                positives++;
            }
            else
            {
                negativeSum += (a[i] - meansA.NegativeMean) * (b[i] - meansB.NegativeMean);
            }
        }

        double m = positives, n = labels.Length - positives;
        return m < 2 || n < 2 ? double.NaN : positiveSum / (m - 1) / m + negativeSum / (n - 1) / n;
    }
}
