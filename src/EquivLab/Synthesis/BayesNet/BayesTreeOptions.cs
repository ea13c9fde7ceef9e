namespace EquivLab.Synthesis.BayesNet;

/// <summary>The parameters of <see cref="BayesTreeSynthesizer"/>.</summary>
public sealed record BayesTreeOptions
{
    /// <summary>The fewest rows of a leaf.</summary>
    public int MinLeaf { get; init; } = 20;

    /// <summary>
    /// Nats of log-likelihood that a parameter must gain, be it of a split or of a leaf's own distribution: 1 is AIC,
    /// ½·ln(rows) is BIC. The least: it is raised until <see cref="MaxInfluence"/> is kept, up to <see cref="MostPenalty"/>.
    /// </summary>
    public double Penalty { get; init; } = 2.5;

    /// <summary>The most that <see cref="Penalty"/> is raised to.</summary>
    public double MostPenalty { get; init; } = 8;

    /// <summary>
    /// How much a row may add to its own log-likelihood by being in the train set, in nats, on average: the parameters in
    /// effect over the rows. An attacker who knows everything else sees a member's log-likelihood shifted by about
    /// √(half of it) standard deviations when as many rows are released.
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

    /// <summary>The most splits on the way to a leaf.</summary>
    public int MaxDepth { get; init; } = 40;
}
