namespace EquivLab.Synthesis.BayesNet;

/// <summary>The parameters of <see cref="ChowLiuSynthesizer"/>.</summary>
public sealed record ChowLiuOptions
{
    /// <summary>The most quantile bins of a numeric column.</summary>
    public int MaxBins { get; init; } = 30;

    /// <summary>The fewest rows of a quantile bin.</summary>
    public int MinRowsPerBin { get; init; } = 20;

    /// <summary>The fewest rows of a numeric value that may be reproduced verbatim.</summary>
    public int FrequentRows { get; init; } = 10;

    /// <summary>Rows' worth of the child's marginal that is mixed into each row of a table.</summary>
    public double Backoff { get; init; } = 5;
}
