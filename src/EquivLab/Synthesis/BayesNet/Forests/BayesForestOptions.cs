namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>The parameters of <see cref="BayesForestSynthesizer"/>.</summary>
public sealed record BayesForestOptions
{
    /// <summary>Trees a column, at most 256.</summary>
    public int Trees { get; init; } = 16;

    /// <summary>The share of the rows that each tree is given, drawn anew: the smaller, the less of any single row is left.</summary>
    public double RowShare { get; init; } = 0.632;

    /// <summary>The most rows that a tree is given.</summary>
    public int MostRowsPerTree { get; init; } = 100_000;

    /// <summary>The fewest rows of a leaf.</summary>
    public int MinLeaf { get; init; } = 20;

    /// <summary>The fewest rows of a leaf in a part of the target that is rare.</summary>
    public int RareLeaf { get; init; } = 5;

    /// <summary>How many columns, drawn at random, each split is chosen from, beside the target.</summary>
    public int Candidates { get; init; } = 4;

    /// <summary>What a split must gain, in mean impurities of a row of its node.</summary>
    public double MinGain { get; init; } = 8;

    /// <summary>The order in which columns are drawn.</summary>
    public DrawingOrder Order { get; init; }

    /// <summary>Whether the target is drawn again at the end, given all other columns, by gradient-boosted trees.</summary>
    public bool BoostedTarget { get; init; }

    /// <summary>The most quantile bins of a numeric column, and the reciprocal share of a value that has a bin of its own.</summary>
    public int MaxBins { get; init; } = 50;

    /// <summary>The fewest rows of a quantile bin.</summary>
    public int MinRowsPerBin { get; init; } = 20;

    /// <summary>The fewest rows of a numeric value that may be reproduced verbatim.</summary>
    public int FrequentRows { get; init; } = 10;

    /// <summary>Whether leaves follow other numeric columns along a line.</summary>
    public bool FollowsLines { get; init; } = true;
}

/// <summary>The order in which a Bayesian network draws columns.</summary>
public enum DrawingOrder
{
    /// <summary>The target first, then always the column that shares most information with those before it.</summary>
    TargetFirst,

    /// <summary>The same without the target, which comes last, given all other columns.</summary>
    TargetLast,

    /// <summary>As in the table.</summary>
    Table,

    /// <summary>As in the table, the last column first.</summary>
    TableReversed,
}
