namespace EquivLab.Statistics.Deciding;

/// <summary>Adjusted p-values for many hypotheses at once: compare them with α as they are.</summary>
public static class Multiplicity
{
    /// <summary>Holm's step-down p-values (S. Holm, Scandinavian J. Statistics 6, 1979): family-wise error, any dependence.</summary>
    /// <param name="p">Raw p-values in [0, 1]; NaN counts as a hypothesis that cannot be rejected, and stays NaN.</param>
    /// <returns>Adjusted values in the order of <paramref name="p"/>, at most 1.</returns>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        int[] order = Ascending(p);
        var adjusted = new double[p.Length];
        double running = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            double raw = p[order[rank]];
            running = Math.Max(running, Math.Min(1, (p.Length - rank) * raw));
            adjusted[order[rank]] = double.IsNaN(raw) ? double.NaN : running;
        }

        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg's step-up p-values (J. R. Statistical Society B 57, 1995): false discovery rate, for
    /// independent or positively dependent hypotheses.
    /// </summary>
    /// <param name="p">Raw p-values in [0, 1]; NaN counts as a hypothesis that cannot be rejected, and stays NaN.</param>
    /// <returns>Adjusted values in the order of <paramref name="p"/>, at most 1.</returns>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        int[] order = Ascending(p);
        var adjusted = new double[p.Length];
        double running = 1;
        for (int rank = order.Length - 1; rank >= 0; rank--)
        {
            double raw = p[order[rank]];
            if (!double.IsNaN(raw)) running = Math.Min(running, raw * p.Length / (rank + 1));
            adjusted[order[rank]] = double.IsNaN(raw) ? double.NaN : running;
        }

        return adjusted;
    }

    /// <summary>Positions by rising p-value, NaN last.</summary>
    private static int[] Ascending(ReadOnlySpan<double> p)
    {
        var keys = new double[p.Length];
        var order = new int[p.Length];
        for (int i = 0; i < p.Length; i++)
        {
            keys[i] = double.IsNaN(p[i]) ? double.PositiveInfinity : p[i];
            order[i] = i;
        }

        Array.Sort(keys, order);
        return order;
    }
}
