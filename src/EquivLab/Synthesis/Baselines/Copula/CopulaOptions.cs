namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>The parameters of <see cref="CopulaSynthesizer"/>.</summary>
public sealed record CopulaOptions
{
    /// <summary>The most quantile bins of a numeric column; within a bin up to eight equally probable pieces are kept.</summary>
    public int MaxBins { get; init; } = 100;

    /// <summary>The fewest rows of a quantile bin.</summary>
    public int MinRowsPerBin { get; init; } = 20;

    /// <summary>The fewest rows of a numeric value that may be reproduced verbatim.</summary>
    public int FrequentRows { get; init; } = 10;
}
