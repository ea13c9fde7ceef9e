using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Ranking;

/// <summary>One-sided p-values of Wilcoxon's signed-rank statistic.</summary>
internal static class SignedRank
{
    private const int ExactUpTo = 50;

    /// <summary>p-value of the claim that the values centre above <paramref name="centre"/>.</summary>
    public static double PAbove(ReadOnlySpan<double> values, double centre) => P(values, centre, 1);

    /// <summary>p-value of the claim that the values centre below <paramref name="centre"/>.</summary>
    public static double PBelow(ReadOnlySpan<double> values, double centre) => P(values, centre, -1);

    private static double P(ReadOnlySpan<double> values, double centre, int direction)
    {
        var size = new double[values.Length];
        var positive = new bool[values.Length];
        int n = 0;
        foreach (double value in values)
        {
            double shifted = direction * (value - centre);
            if (shifted == 0) continue;
            size[n] = Math.Abs(shifted);
            positive[n++] = shifted > 0;
        }

        if (n == 0) return 1;
        Array.Sort(size, positive, 0, n);
        double rankSum = 0, tieTerm = 0;
        for (int start = 0; start < n;)
        {
            int end = start;
            int positives = 0;
            while (end < n && size[end] == size[start]) positives += positive[end++] ? 1 : 0;
            double tied = end - start;
            rankSum += positives * (start + 1 + end) / 2.0;
            tieTerm += tied * tied * tied - tied;
            start = end;
        }

        return tieTerm == 0 && n <= ExactUpTo ? ExactUpperTail(n, (int)rankSum) : NormalUpperTail(n, rankSum, tieTerm);
    }

    /// <summary>P(W ≥ w) when each rank 1..n is added with probability one half: ways counted by dynamic programming.</summary>
    private static double ExactUpperTail(int n, int w)
    {
        int most = n * (n + 1) / 2;
        var share = new double[most + 1];
        share[0] = 1;
        for (int rank = 1, reach = 0; rank <= n; reach += rank, rank++)
        {
            for (int sum = reach + rank; sum >= 0; sum--)
                share[sum] = 0.5 * (share[sum] + (sum >= rank ? share[sum - rank] : 0));
        }

        double tail = 0;
        for (int sum = most; sum >= w; sum--) tail += share[sum];
        return Math.Min(1, tail);
    }

    private static double NormalUpperTail(double n, double w, double tieTerm)
    {
        double mean = n * (n + 1) / 4, variance = n * (n + 1) * (2 * n + 1) / 24 - tieTerm / 48;
        return variance > 0 ? StandardNormal.Cdf(-(w - mean - 0.5) / Math.Sqrt(variance)) : 1;
    }
}
