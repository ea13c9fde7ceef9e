using EquivLab.Evaluation.Insights;

namespace EquivLab.Evaluation.Policies;

/// <summary>
/// What an organisation requires of a synthetic table before it is released: the policy file. Everything has a default,
/// so that an empty policy is the program's own.
/// </summary>
public sealed record Policy
{
    /// <summary>What the policy is called in reports.</summary>
    public string Name { get; init; } = "default";

    /// <summary>The tolerant margin, as a share: what the gate decides by.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>The strict margin, as a share, judged beside it.</summary>
    public double StrictMargin { get; init; } = 0.02;

    /// <summary>The level of each one-sided test.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The models that are compared; null is all of the task.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>The metrics that are gated, each with a margin of its own or the policy's; null is the task's default metrics.</summary>
    public IReadOnlyList<MetricPolicy>? Metrics { get; init; }

    /// <summary>Columns for whose every value the delta is judged too.</summary>
    public IReadOnlyList<SubgroupPolicy> Subgroups { get; init; } = [];

    /// <summary>Questions that users ask of the data.</summary>
    public IReadOnlyList<InsightPolicy> Insights { get; init; } = [];

    /// <summary>What attacks may learn.</summary>
    public PrivacyPolicy Privacy { get; init; } = new();

    /// <summary>What an inconclusive verdict means for the build.</summary>
    public InconclusiveMeaning Inconclusive { get; init; } = InconclusiveMeaning.Fail;

    /// <summary>Controls that have to come out as they must; null is all of them, an empty list is none.</summary>
    public IReadOnlyList<string>? RequiredControls { get; init; }
}

/// <summary>A gated metric.</summary>
/// <param name="Name">The metric, such as <c>accuracy</c>, <c>rocAuc</c>, <c>balancedAccuracy</c> or <c>averagePrecision</c>.</param>
/// <param name="Margin">Its margin; null is the policy's.</param>
public sealed record MetricPolicy(string Name, double? Margin = null);

/// <summary>A column whose values are groups of people that must not be worse off.</summary>
/// <param name="Column">A categorical column, or a numeric one that is cut at its quartiles.</param>
/// <param name="Margin">The margin of each group; null is the policy's.</param>
public sealed record SubgroupPolicy(string Column, double? Margin = null);

/// <summary>What attacks may learn.</summary>
public sealed record PrivacyPolicy
{
    /// <summary>The largest AUC of membership inference that is tolerated.</summary>
    public double AttackAuc { get; init; } = 0.55;

    /// <summary>The largest excess of exact copies among members that is tolerated, as a share.</summary>
    public double ExactCopies { get; init; } = 0.05;
}

/// <summary>What an inconclusive verdict means for the build.</summary>
public enum InconclusiveMeaning
{
    /// <summary>The build fails, with exit code 3.</summary>
    Fail,

    /// <summary>The build goes on, with exit code 0; the verdict stays inconclusive and is reported as such.</summary>
    Pass,
}
