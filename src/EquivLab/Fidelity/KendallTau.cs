namespace EquivLab.Fidelity;

/// <summary>
/// Kendall's tau-b, rank correlation with ties (M. Kendall, Biometrika 33, 1945), in O(n log n) by counting the
/// exchanges of a merge sort (W. Knight, JASA 61, 1966).
/// </summary>
public static class KendallTau
{
    /// <summary>Concordant less discordant pairs, over the geometric mean of the pairs that are not tied in each variable.</summary>
    /// <param name="x">First variable by observation.</param>
    /// <param name="y">Second variable for the same observations.</param>
    /// <returns>In [−1, 1]; NaN when a variable is constant or there are fewer than two observations.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a value is NaN.</exception>
    public static double B(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Correlation.Check(x, y);
        var points = new (double X, double Y)[x.Length];
        for (int i = 0; i < points.Length; i++) points[i] = (x[i], y[i]);
        Array.Sort(points, (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Y.CompareTo(b.Y));
        long tiedInX = TiedPairs(points, (a, b) => a.X == b.X);
        long tiedInBoth = TiedPairs(points, (a, b) => a == b);
        double[] values = Array.ConvertAll(points, p => p.Y);
        long discordant = SortCountingExchanges(values, new double[values.Length]);
        long tiedInY = TiedPairs(values, (a, b) => a == b);
        long pairs = (long)x.Length * (x.Length - 1) / 2;
        double surplus = pairs - tiedInX - tiedInY + tiedInBoth - 2 * discordant;
        double scale = Math.Sqrt(pairs - tiedInX) * Math.Sqrt(pairs - tiedInY);
        return scale > 0 ? surplus / scale : double.NaN;
    }

    private static long TiedPairs<T>(T[] sorted, Func<T, T, bool> equal)
    {
        long pairs = 0, run = 0;
        for (int i = 1; i < sorted.Length; i++)
        {
            run = equal(sorted[i], sorted[i - 1]) ? run + 1 : 0;
            pairs += run;
        }

        return pairs;
    }

    /// <summary>Merge sort; returns how many pairs stood in falling order.</summary>
    private static long SortCountingExchanges(Span<double> values, Span<double> scratch)
    {
        if (values.Length < 2) return 0;
        int half = values.Length / 2;
        long exchanges = SortCountingExchanges(values[..half], scratch[..half])
            + SortCountingExchanges(values[half..], scratch[half..]);
        for (int i = 0, left = 0, right = half; i < values.Length; i++)
        {
            if (right == values.Length || (left < half && values[left] <= values[right]))
            {
                scratch[i] = values[left++];
            }
            else
            {
                exchanges += half - left;
                scratch[i] = values[right++];
            }
        }

        scratch[..values.Length].CopyTo(values);
        return exchanges;
    }
}
