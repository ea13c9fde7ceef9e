using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation;

/// <summary>How an evaluation judges, and with what means.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Margins, level, models, metrics, subgroups, insights, tolerances.</summary>
    public Policy Policy { get; init; } = new();

    /// <summary>What is to be shown of each loss.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>Whether tables whose outcome is known beforehand are evaluated too.</summary>
    public bool RunControls { get; init; } = true;

    /// <summary>With what means privacy is attacked.</summary>
    public AttackOptions Attacks { get; init; } = new();

    /// <summary>The seed of models, bootstrap and attacks.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads.</summary>
    public int Threads { get; init; } = System.Environment.ProcessorCount;

    /// <summary>What losses are counted in.</summary>
    internal Scale Scale => Policy.Scale;

    /// <summary>The level of each one-sided test.</summary>
    internal double Alpha => Policy.Alpha;

    /// <summary>The level of intervals, 1 − 2α.</summary>
    internal double Level => 1 - 2 * Alpha;
}
