namespace EquivLab.Statistics.Ranking;

/// <summary>Ranks from 1, equal values sharing the mean of theirs.</summary>
internal static class MidRanks
{
    /// <summary>The rank of each value among all, the smallest first; NaN ranks before all numbers.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        var order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            for (int i = start; i < end; i++) ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }

        return ranks;
    }
}
