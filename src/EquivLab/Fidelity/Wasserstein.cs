namespace EquivLab.Fidelity;

/// <summary>
/// The Wasserstein-1 (earth mover's) distance between two samples: the area between their distribution functions
/// (S. Vallender, Theory of Probability and its Applications 18, 1974).
/// </summary>
public static class Wasserstein
{
    /// <summary>How far the average value must move to turn one sample into the other.</summary>
    /// <param name="x">First sample, any order; finite.</param>
    /// <param name="y">Second sample, any length and order; finite.</param>
    /// <returns>At least 0, in the values' unit; NaN when a sample is empty.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] first = SortedSamples.Of(x, nameof(x)), second = SortedSamples.Of(y, nameof(y));
        if (first.Length == 0 || second.Length == 0) return double.NaN;
        double area = 0, previous = Math.Min(first[0], second[0]);
        int i = 0, j = 0;
        while (i < first.Length || j < second.Length)
        {
            double value = j == second.Length || (i < first.Length && first[i] <= second[j]) ? first[i] : second[j];
            area += Math.Abs((double)i / first.Length - (double)j / second.Length) * (value - previous);
            while (i < first.Length && first[i] == value) i++;
            while (j < second.Length && second[j] == value) j++;
            previous = value;
        }

        return area;
    }
}
