using System.Text.Json.Serialization;

namespace EquivLab.Evaluation.Attacks;

/// <summary>What all attacks together prove about ε, held against what is claimed.</summary>
public sealed record AuditResult
{
    /// <summary>The confidence with which all bounds hold at once, 1 − α (Bonferroni over the attacks).</summary>
    public required double Confidence { get; init; }

    /// <summary>The δ of the bounds: the claimed one, or 0.</summary>
    public required double Delta { get; init; }

    /// <summary>A lower bound on ε an attack.</summary>
    public required IReadOnlyList<AuditBound> Bounds { get; init; }

    /// <summary>The ε that is claimed; null where nothing is.</summary>
    public double? ClaimedEpsilon { get; init; }

    /// <summary>The largest of the bounds.</summary>
    [JsonIgnore]
    public AuditBound Best => Bounds.MaxBy(b => b.Epsilon) ?? new AuditBound("no attack", 0);

    /// <summary>Whether the attacks prove more loss than is claimed.</summary>
    public bool IsRefuted => ClaimedEpsilon < Best.Epsilon;
}

/// <summary>A lower bound on ε.</summary>
/// <param name="Attack">The attack that proves it.</param>
/// <param name="Epsilon">The bound, at least 0.</param>
public sealed record AuditBound(string Attack, double Epsilon);
