namespace EquivLab.Synthesis.BayesNet;

/// <summary>The distribution of one column's codes given the codes of its predecessors.</summary>
internal abstract class Conditional(int child)
{
    /// <summary>The column that is drawn.</summary>
    public int Child { get; } = child;

    /// <summary>The columns it depends on.</summary>
    public abstract IReadOnlyList<int> Parents { get; }

    /// <summary>Draws the child for rows 0 … <paramref name="rows"/> − 1, the parents' codes being there.</summary>
    /// <param name="codes">One array of codes a column.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rng">The block's generator.</param>
    public abstract void Sample(ushort[][] codes, int rows, ref Rng rng);

    /// <summary>The probability of a code of the child, given a row's parents.</summary>
    public abstract double Probability(ushort[][] codes, int row, ushort code);

    /// <summary>The largest probability that the code has under any parents.</summary>
    public abstract double LargestProbability(ushort code);
}
