using EquivLab.Privacy;

namespace EquivLab.Benchmarking;

/// <summary>How every cell of a benchmark is judged; the rest is what <c>equivlab run</c> does.</summary>
public sealed record CellSettings
{
    /// <summary>A policy file; null is the default policy. A table may have its own.</summary>
    public string? Policy { get; init; }

    /// <summary>The models that are compared; null is the policy's.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>How much work the attacks may be.</summary>
    public AttackBudget AttackBudget { get; init; }

    /// <summary>Whether each cell evaluates the controls too, which takes about three times as long.</summary>
    public bool RunControls { get; init; }
}
