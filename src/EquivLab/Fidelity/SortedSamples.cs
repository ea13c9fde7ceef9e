namespace EquivLab.Fidelity;

/// <summary>Sorted copies of two samples, for distances between their distribution functions.</summary>
internal static class SortedSamples
{
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double[] Of(ReadOnlySpan<double> values, string name)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        // NaN sorts first.
        if (sorted.Length > 0 && double.IsNaN(sorted[0])) throw new ArgumentException("Values must not be NaN.", name);
        return sorted;
    }
}
