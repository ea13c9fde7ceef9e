namespace EquivLab.Models.Metrics;

/// <summary>
/// Metrics of a confusion table with k classes, row by row: cell [label · k + predicted] holds the rows of a class that
/// were given a class. Conventions follow scikit-learn.
/// </summary>
internal static class ConfusionFormulas
{
    public static double Accuracy(ReadOnlySpan<long> table, int k)
    {
        long right = 0, all = 0;
        for (int label = 0; label < k; label++) right += table[label * k + label];
        foreach (long cell in table) all += cell;
        return right / (double)all;
    }

    /// <summary>Mean recall over the classes that occur as labels; NaN if none does.</summary>
    public static double BalancedAccuracy(ReadOnlySpan<long> table, int k)
    {
        double sum = 0;
        int present = 0;
        for (int label = 0; label < k; label++)
        {
            long rows = LabelRows(table, k, label);
            if (rows == 0) continue;
            sum += table[label * k + label] / (double)rows;
            present++;
        }

        return sum / present;
    }

    /// <summary>F1 of one class, 2TP / (2TP + FP + FN); NaN if it occurs neither as a label nor as a prediction.</summary>
    public static double F1(ReadOnlySpan<long> table, int k, int positive) =>
        2.0 * table[positive * k + positive] / (LabelRows(table, k, positive) + PredictedRows(table, k, positive));

    /// <summary>Mean F1 over the classes that occur as a label or a prediction.</summary>
    public static double MacroF1(ReadOnlySpan<long> table, int k)
    {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < k; c++)
        {
            double f1 = F1(table, k, c);
            if (double.IsNaN(f1)) continue;
            sum += f1;
            present++;
        }

        return sum / present;
    }

    /// <summary>Matthews' correlation for k classes (Gorodkin 2004); 0 where labels or predictions are all one class.</summary>
    public static double Mcc(ReadOnlySpan<long> table, int k)
    {
        double all = 0, right = 0, both = 0, labelSquares = 0, predictedSquares = 0;
        foreach (long cell in table) all += cell;
        for (int c = 0; c < k; c++)
        {
            double label = LabelRows(table, k, c), predicted = PredictedRows(table, k, c);
            right += table[c * k + c];
            both += label * predicted;
            labelSquares += label * label;
            predictedSquares += predicted * predicted;
        }

        if (all == 0) return double.NaN;
        double scale = Math.Sqrt(all * all - labelSquares) * Math.Sqrt(all * all - predictedSquares);
        return scale == 0 ? 0 : (right * all - both) / scale;
    }

    /// <summary>NaN unless every class occurs as a label.</summary>
    public static double BalancedAccuracyOfAll(ReadOnlySpan<long> table, int k)
    {
        for (int label = 0; label < k; label++)
            if (LabelRows(table, k, label) == 0) return double.NaN;
        return BalancedAccuracy(table, k);
    }

    private static long LabelRows(ReadOnlySpan<long> table, int k, int label)
    {
        long sum = 0;
        for (int predicted = 0; predicted < k; predicted++) sum += table[label * k + predicted];
        return sum;
    }

    private static long PredictedRows(ReadOnlySpan<long> table, int k, int predicted)
    {
        long sum = 0;
        for (int label = 0; label < k; label++) sum += table[label * k + predicted];
        return sum;
    }
}
