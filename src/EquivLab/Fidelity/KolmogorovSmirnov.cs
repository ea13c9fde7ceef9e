namespace EquivLab.Fidelity;

/// <summary>The Kolmogorov–Smirnov distance between two samples (N. Smirnov, Annals of Math. Statistics 19, 1948).</summary>
public static class KolmogorovSmirnov
{
    /// <summary>The largest gap between the two empirical distribution functions.</summary>
    /// <param name="x">First sample, any order.</param>
    /// <param name="y">Second sample, any length and order.</param>
    /// <returns>A share in [0, 1], 0 for samples that are equal up to repetition; NaN when one is empty.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] first = SortedSamples.Of(x, nameof(x)), second = SortedSamples.Of(y, nameof(y));
        if (first.Length == 0 || second.Length == 0) return double.NaN;
        double largest = 0;
        int i = 0, j = 0;
        while (i < first.Length && j < second.Length)
        {
            double value = Math.Min(first[i], second[j]);
            while (i < first.Length && first[i] == value) i++;
            while (j < second.Length && second[j] == value) j++;
            largest = Math.Max(largest, Math.Abs((double)i / first.Length - (double)j / second.Length));
        }

        return largest;
    }
}
