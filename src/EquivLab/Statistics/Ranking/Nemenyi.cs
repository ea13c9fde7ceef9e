namespace EquivLab.Statistics.Ranking;

/// <summary>
/// Which treatments differ, after Friedman's test has found that some do (P. B. Nemenyi, Distribution-free Multiple
/// Comparisons, Princeton 1963; J. Demšar, J. Machine Learning Research 7, 2006, section 3.2.2). It holds the error rate
/// over all pairs at once.
/// </summary>
public static class Nemenyi
{
    /// <summary>q: the quantile of the range of <paramref name="treatments"/> standard normal numbers over √2.</summary>
    /// <param name="treatments">At least 2.</param>
    /// <param name="alpha">Chance of even one false difference, in (0, 1).</param>
    public static double Quantile(int treatments, double alpha) => StudentizedRange.Quantile(1 - alpha, treatments) / Math.Sqrt(2);

    /// <summary>The difference of mean ranks q √(k(k + 1) / 6n) from which two treatments differ.</summary>
    /// <param name="treatments">k, at least 2.</param>
    /// <param name="blocks">n, at least 1.</param>
    /// <param name="alpha">Chance of even one false difference, in (0, 1).</param>
    public static double CriticalDifference(int treatments, int blocks, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        return Quantile(treatments, alpha) * Math.Sqrt(treatments * (treatments + 1.0) / (6.0 * blocks));
    }

    /// <summary>The largest groups of treatments of which no two differ; a treatment may belong to several, or to none but itself.</summary>
    /// <param name="meanRanks">The mean ranks.</param>
    /// <param name="criticalDifference">Two treatments differ where their mean ranks do by at least this much.</param>
    /// <returns>Groups of two and more by rising rank, as positions in <paramref name="meanRanks"/>.</returns>
    public static IReadOnlyList<int[]> Groups(ReadOnlySpan<double> meanRanks, double criticalDifference)
    {
        double[] sorted = meanRanks.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        var groups = new List<int[]>();
        for (int start = 0, reached = 0; start < sorted.Length; start++)
        {
            int end = start;
            while (end < sorted.Length && sorted[end] - sorted[start] < criticalDifference) end++;
            // A group that ends where the one before did lies inside it.
            if (end - start >= 2 && end > reached) groups.Add(order[start..end]);
            reached = Math.Max(reached, end);
        }

        return groups;
    }
}
