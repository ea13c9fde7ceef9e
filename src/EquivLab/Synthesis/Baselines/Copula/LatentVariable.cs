using EquivLab.Statistics.Numerics;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>
/// A standard normal variable of which only outcomes are seen: outcome i where it lies between its cuts i − 1 and i,
/// the cuts being at the quantiles of the outcomes' shares.
/// </summary>
internal sealed class LatentVariable
{
    /// <summary>The outcome of a row in which the variable is not seen.</summary>
    public const ushort Unseen = ushort.MaxValue;

    /// <summary>Correlations are measured on so many groups of neighbouring outcomes: all that ranks say, at little cost.</summary>
    private const int MostGroups = 16;

    private const byte NoGroup = byte.MaxValue;

    private readonly byte[] _groups;
    private readonly int _groupCount;

    /// <param name="outcomes">The outcome of each row, or <see cref="Unseen"/>; at least one is seen.</param>
    /// <param name="size">The number of outcomes.</param>
    public LatentVariable(ushort[] outcomes, int size)
    {
        ushort[] seen = Array.FindAll(outcomes, o => o != Unseen);
        Cuts = CutsOf(seen, size);
        CodeGroups groups = CodeGroups.Of(seen, size, size, ordered: true, MostGroups);
        _groups = Array.ConvertAll(outcomes, o => o == Unseen ? NoGroup : groups.GroupOf[o]);
        _groupCount = groups.Count;
    }

    /// <summary>The cuts, ascending, one fewer than outcomes; infinite beyond outcomes at the ends that no row has.</summary>
    public double[] Cuts { get; }

    /// <summary>How many rows have each two groups of outcomes, rows in which one is not seen left out.</summary>
    public static int[,] Count(LatentVariable a, LatentVariable b)
    {
        var counts = new int[a._groupCount, b._groupCount];
        for (int row = 0; row < a._groups.Length; row++)
            if (a._groups[row] != NoGroup && b._groups[row] != NoGroup) counts[a._groups[row], b._groups[row]]++;
        return counts;
    }

    private static double[] CutsOf(ushort[] seen, int size)
    {
        var counts = new int[size];
        foreach (ushort outcome in seen) counts[outcome]++;
        var cuts = new double[size - 1];
        int below = 0;
        for (int i = 0; i < cuts.Length; i++) cuts[i] = StandardNormal.Quantile((double)(below += counts[i]) / seen.Length);
        return cuts;
    }
}
