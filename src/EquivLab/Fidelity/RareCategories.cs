namespace EquivLab.Fidelity;

/// <summary>What becomes of the categories that few rows have.</summary>
public static class RareCategories
{
    /// <summary>Whether each category is rare: some real rows have it, but less than a share of them.</summary>
    /// <param name="counts">Real rows by category.</param>
    /// <param name="rows">The number of real rows, those with a missing value included.</param>
    /// <param name="share">The share from which on a category is not rare.</param>
    public static bool[] Of(ReadOnlySpan<int> counts, int rows, double share)
    {
        var rare = new bool[counts.Length];
        for (int c = 0; c < rare.Length; c++) rare[c] = counts[c] > 0 && counts[c] < share * rows;
        return rare;
    }

    /// <summary>The number of marked categories that some row has.</summary>
    /// <param name="marked">Which categories are asked about.</param>
    /// <param name="counts">Rows by category.</param>
    public static int Present(ReadOnlySpan<bool> marked, ReadOnlySpan<int> counts)
    {
        int present = 0;
        for (int c = 0; c < counts.Length; c++) present += marked[c] && counts[c] > 0 ? 1 : 0;
        return present;
    }

    /// <summary>The share of rows that have one of the marked categories.</summary>
    /// <param name="marked">Which categories are asked about.</param>
    /// <param name="counts">Rows by category.</param>
    /// <param name="rows">The number of rows, those with a missing value included.</param>
    /// <returns>NaN without rows.</returns>
    public static double Mass(ReadOnlySpan<bool> marked, ReadOnlySpan<int> counts, int rows)
    {
        long sum = 0;
        for (int c = 0; c < counts.Length; c++) sum += marked[c] ? counts[c] : 0;
        return (double)sum / rows;
    }
}
