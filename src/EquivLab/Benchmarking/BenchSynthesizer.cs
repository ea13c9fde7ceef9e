namespace EquivLab.Benchmarking;

/// <summary>A synthesizer of a benchmark: a registered one, or an outside program.</summary>
/// <param name="Name">The registered name, or what the outside program is called; unique within the grid.</param>
public sealed record BenchSynthesizer(string Name)
{
    /// <summary>The command template of an outside program; null for a registered synthesizer.</summary>
    public string? Command { get; init; }

    /// <summary>Whether it spends a privacy budget: it then runs at each ε of the grid.</summary>
    public bool HasBudget { get; init; }

    /// <summary>The longest that one call of an outside program may take; null is as long as the cell.</summary>
    public TimeSpan? TimeLimit { get; init; }
}
