using EquivLab.Data;

namespace EquivLab.Synthesis;

/// <summary>
/// Samples tables of any length, in blocks: block i under a seed is always the same rows, whatever was sampled before
/// and on whatever thread. Safe for use by several threads at once.
/// </summary>
public interface IGenerator
{
    /// <summary>The columns of the tables.</summary>
    IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>
    /// The rows of a block, all but a table's last: <see cref="Sampling.BlockRows"/> unless there is a reason. A generator
    /// that can only make a table as a whole, such as an outside program, says <see cref="int.MaxValue"/>.
    /// </summary>
    int BlockRows => Sampling.BlockRows;

    /// <summary>Samples one block.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="seed">The seed of the whole table.</param>
    /// <param name="block">The block's number, from 0.</param>
    Table SampleBlock(int rows, ulong seed, long block);
}

/// <summary>A generator that knows how likely rows are under it.</summary>
internal interface IDensity
{
    /// <summary>The natural logarithm of each row's probability, numbers taken by their bins. Finite.</summary>
    double[] LogProbability(Table rows);
}
