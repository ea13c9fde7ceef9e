namespace EquivLab.Synthesis.BayesNet;

/// <summary>The parameters of <see cref="BayesTreeSynthesizer"/>.</summary>
public sealed record BayesTreeOptions
{
    /// <summary>The fewest rows of a leaf.</summary>
    public int MinLeaf { get; init; } = 20;

    /// <summary>Nats of log-likelihood that a split must gain for each parameter it adds: 1 is AIC, ½·ln(rows) is BIC.</summary>
    public double Penalty { get; init; } = 1.6;

    /// <summary>The least weight, in rows, of the parent node's distribution in a node's own; more where the rows predict each other better so.</summary>
    public double Backoff { get; init; } = 2;

    /// <summary>The most quantile bins of a numeric column; small tables get fewer, see <see cref="RowsPerBin"/>.</summary>
    public int MaxBins { get; init; } = 100;

    /// <summary>Rows of the table for each quantile bin, so that the bins of a small table do not describe single rows.</summary>
    public int RowsPerBin { get; init; } = 200;

    /// <summary>The same for the target, whose exact value matters most to whoever learns from the table.</summary>
    public int TargetRowsPerBin { get; init; } = 60;

    /// <summary>The fewest rows of a quantile bin.</summary>
    public int MinRowsPerBin { get; init; } = 20;

    /// <summary>The fewest rows of a numeric value that may be reproduced verbatim.</summary>
    public int FrequentRows { get; init; } = 10;

    /// <summary>The most groups of a column's values that splits are judged by.</summary>
    public int Groups { get; init; } = 16;

    /// <summary>The most splits on the way to a leaf.</summary>
    public int MaxDepth { get; init; } = 40;
}
