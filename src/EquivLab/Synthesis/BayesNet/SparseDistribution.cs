namespace EquivLab.Synthesis.BayesNet;

/// <summary>Weights of the codes that occur; they need not sum to 1.</summary>
/// <param name="Codes">Codes, ascending.</param>
/// <param name="Weights">Their weights, positive.</param>
internal sealed record SparseDistribution(ushort[] Codes, double[] Weights)
{
    public double Total { get; } = Weights.Sum();

    public double WeightOf(ushort code)
    {
        int at = Array.BinarySearch(Codes, code);
        return at < 0 ? 0 : Weights[at];
    }

    /// <summary>The distribution with each weight multiplied; codes whose factor is 0 are dropped.</summary>
    public SparseDistribution Times(double[] factors)
    {
        int[] kept = [.. Enumerable.Range(0, Codes.Length).Where(i => factors[Codes[i]] > 0)];
        return new SparseDistribution([.. kept.Select(i => Codes[i])], [.. kept.Select(i => Weights[i] * factors[Codes[i]])]);
    }

    /// <summary>Counts codes among all rows.</summary>
    public static SparseDistribution Count(ushort[] codes, int size)
    {
        var counts = new int[size];
        foreach (ushort code in codes) counts[code]++;
        ushort[] present = [.. Enumerable.Range(0, size).Where(c => counts[c] > 0).Select(c => (ushort)c)];
        return new SparseDistribution(present, [.. present.Select(c => (double)counts[c])]);
    }
}
