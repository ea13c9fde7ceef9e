namespace EquivLab.Evaluation;

/// <summary>How an evaluation judges.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The tolerant margin, as a share.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>The strict margin, as a share, at most the tolerant one.</summary>
    public double StrictMargin { get; init; } = 0.02;

    /// <summary>The level of each one-sided test; intervals have level 1 − 2α.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>What is to be shown of each loss.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>The models to compare, or null for all of the task.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>The largest AUC of a membership-inference attack that is tolerated.</summary>
    public double AttackTolerance { get; init; } = 0.55;

    /// <summary>The largest excess of exact copies among members that is tolerated, as a share.</summary>
    public double CopyTolerance { get; init; } = 0.05;

    /// <summary>The seed of models, bootstrap and attacks.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads.</summary>
    public int Threads { get; init; } = System.Environment.ProcessorCount;

    /// <summary>The level of intervals, 1 − 2α.</summary>
    internal double Level => 1 - 2 * Alpha;
}
