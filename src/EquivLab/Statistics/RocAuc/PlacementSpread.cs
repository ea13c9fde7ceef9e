namespace EquivLab.Statistics.RocAuc;

/// <summary>How the first model's placement values (<see cref="DeLong"/>) vary over the rows of one class.</summary>
/// <param name="Variance">Their variance (divisor n − 1); NaN with fewer than 2 rows.</param>
/// <param name="Correlation">Their correlation with the differences to the second model's; 0 where either does not vary.</param>
public readonly record struct PlacementSpread(double Variance, double Correlation)
{
    internal static PlacementSpread Of(ReadOnlySpan<bool> labels, bool ofClass, ReadOnlySpan<double> first, ReadOnlySpan<double> differences)
    {
        double sum = 0, sumDifference = 0;
        int rows = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != ofClass) continue;
            rows++;
            sum += first[i];
            sumDifference += differences[i];
        }

        double mean = sum / rows, meanDifference = sumDifference / rows, square = 0, squareDifference = 0, product = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != ofClass) continue;
            double x = first[i] - mean, y = differences[i] - meanDifference;
            square += x * x;
            squareDifference += y * y;
            product += x * y;
        }

        double scale = Math.Sqrt(square * squareDifference);
        return new PlacementSpread(rows < 2 ? double.NaN : square / (rows - 1), scale > 0 ? Math.Clamp(product / scale, -1, 1) : 0);
    }
}
