using EquivLab.Synthesis;

namespace EquivLab.Evaluation;

/// <summary>Where the synthetic table comes from.</summary>
public sealed record SynthesizerSection
{
    /// <summary>The registered name, or <c>external</c> for a table made elsewhere.</summary>
    public required string Name { get; init; }

    /// <summary>The parameters that were in force, by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>How the synthesizer measured on the train set which parameters to use; null where it did not.</summary>
    public SelfAuditReport? SelfAudit { get; init; }

    /// <summary>Columns with categories that too few train rows share, which the synthetic table does not have; empty where there is none.</summary>
    public IReadOnlyList<HeldBackCategories> HeldBack { get; init; } = [];

    /// <summary>The privacy budget ε, or null for a synthesizer without differential privacy.</summary>
    public double? Epsilon { get; init; }

    /// <summary>The privacy budget δ, or null for a synthesizer without differential privacy.</summary>
    public double? Delta { get; init; }

    /// <summary>Every look that a private mechanism took at the data; empty without one.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>Seconds to fit; null for an external table.</summary>
    public double? FitSeconds { get; init; }

    /// <summary>Seconds to sample the table; null for an external table.</summary>
    public double? SampleSeconds { get; init; }
}

/// <summary>One look of a private mechanism at the data.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Rho">Its cost in zero-concentrated differential privacy.</param>
public sealed record LedgerEntry(string What, double Rho);
