using EquivLab.Privacy;
using EquivLab.Synthesis;

namespace EquivLab.Evaluation;

/// <summary>With what means privacy is attacked.</summary>
public sealed record AttackOptions
{
    /// <summary>How much work the attacks may be.</summary>
    public AttackBudget Budget { get; init; }

    /// <summary>How many records that stand out are planted in a train set of their own, to see how well they are found; 0 is none.</summary>
    public int Canaries { get; init; }

    /// <summary>The ε that somebody claims of the synthetic table, to be held against what the attacks show; null where nothing is claimed.</summary>
    public double? ClaimedEpsilon { get; init; }

    /// <summary>The δ that goes with the claimed ε.</summary>
    public double ClaimedDelta { get; init; }

    /// <summary>What made the synthetic table, for attacks that train it again; null where it is not at hand.</summary>
    public ISynthesizer? Synthesizer { get; init; }
}
