namespace EquivLab.Synthesis.BayesNet;

/// <summary>The parameters of <see cref="BayesTreeSynthesizer"/>.</summary>
public sealed record BayesTreeOptions
{
    /// <summary>The fewest rows of a leaf.</summary>
    public int MinLeaf { get; init; } = 20;

    /// <summary>
    /// Nats of log-likelihood that a parameter must gain, be it of a split or of a leaf's own distribution: 1 is AIC,
    /// ½·ln(rows) is BIC. The least: it is raised towards <see cref="MaxInfluence"/>, up to <see cref="MostPenalty"/>.
    /// </summary>
    public double Penalty { get; init; } = 2.5;

    /// <summary>The most that <see cref="Penalty"/> is raised to.</summary>
    public double MostPenalty { get; init; } = 8;

    /// <summary>
    /// The aim of raising the penalty: how much a row adds to its own log-likelihood through its leaves, in nats, on
    /// average, which is the leaves' parameters in effect over the rows. What it adds through the nodes above, from which
    /// leaves borrow, is not counted, and where <see cref="MostPenalty"/> does not suffice the aim is missed: no bound on
    /// what an attacker can learn.
    /// </summary>
    public double MaxInfluence { get; init; } = 0.03;

    /// <summary>The least weight, in rows, of the parent node's distribution in a node's own; more where the rows predict each other better so.</summary>
    public double Backoff { get; init; } = 2;

    /// <summary>The most quantile bins of a numeric column; small tables get fewer, see <see cref="RowsPerBin"/>.</summary>
    public int MaxBins { get; init; } = 100;

    /// <summary>Rows of the table for each quantile bin, so that the bins of a small table do not describe single rows.</summary>
    public int RowsPerBin { get; init; } = 500;

    /// <summary>The same for the target, whose exact value matters most to whoever learns from the table.</summary>
    public int TargetRowsPerBin { get; init; } = 60;

    /// <summary>The fewest rows of a quantile bin.</summary>
    public int MinRowsPerBin { get; init; } = 20;

    /// <summary>The fewest rows of a numeric value that may be reproduced verbatim.</summary>
    public int FrequentRows { get; init; } = 10;

    /// <summary>The most groups of a column's values that splits are judged by.</summary>
    public int Groups { get; init; } = 8;

    /// <summary>
    /// The most columns that another may depend on: of those drawn before it the ones that share most information with it. Trying
    /// all of them would take time with the square of the columns.
    /// </summary>
    public int MostPredecessors { get; init; } = 100;

    /// <summary>The most splits on the way to a leaf.</summary>
    public int MaxDepth { get; init; } = 40;
}
