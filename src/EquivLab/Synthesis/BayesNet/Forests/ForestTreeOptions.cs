namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>How a tree of a forest is grown.</summary>
/// <param name="MinLeaf">The fewest rows of a leaf.</param>
/// <param name="RareLeaf">The fewest rows of a leaf in a part of the target that is rare.</param>
/// <param name="Candidates">How many columns, drawn at random, each split is chosen from, beside the target.</param>
/// <param name="RowShare">The share of the rows that a tree is given.</param>
/// <param name="MostRows">The most rows that a tree is given.</param>
/// <param name="MinGain">What a split must gain, in mean impurities of a row of its node.</param>
internal sealed record ForestTreeOptions(int MinLeaf, int RareLeaf, int Candidates, double RowShare, int MostRows, double MinGain)
{
    /// <summary>How many of a table's rows a tree is given.</summary>
    public int RowsOf(int rows) => Math.Clamp((int)Math.Round(rows * RowShare), Math.Min(rows, 1), Math.Min(rows, MostRows));
}
