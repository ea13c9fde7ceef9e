using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation;

/// <summary>What attacks learn about members (train rows) that they do not learn about non-members (hold-out rows).</summary>
public sealed record PrivacySection
{
    /// <summary>The privacy verdict: passed only where every gated attack is shown to be below its tolerance.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Rows that come out as exact copies.</summary>
    public required ExactMatches ExactMatches { get; init; }

    /// <summary>Distances to the closest synthetic record.</summary>
    public required ClosestRecordDistances Dcr { get; init; }

    /// <summary>The attacks.</summary>
    public required IReadOnlyList<AttackResult> Attacks { get; init; }

    /// <summary>Whether members and non-members are of one population; null in results of old, and where there are too few rows to tell.</summary>
    public PopulationResult? Population { get; init; }

    /// <summary>The random sample that was attacked; null where everybody was, and in results of old.</summary>
    public AttackedRecords? Attacked { get; init; }

    /// <summary>Attacks that were not run, and why.</summary>
    public IReadOnlyList<NotRunAttack> NotRun { get; init; } = [];

    /// <summary>The synthesizer that was trained again as shadow models; null where none was.</summary>
    public string? ShadowSynthesizer { get; init; }

    /// <summary>The attacks on the records that stand out most; null where that was not recorded.</summary>
    public ExposedRecords? Exposed { get; init; }

    /// <summary>Rows that come out with at most one column changed; null in results of old.</summary>
    public NearCopies? NearCopies { get; init; }

    /// <summary>On which side of the hold-out the synthetic rows lie; null in results of old.</summary>
    public CloserToTrain? CloserToTrain { get; init; }

    /// <summary>How well planted records are found; null where none were planted.</summary>
    public CanaryResult? Canaries { get; init; }

    /// <summary>What the attacks prove about ε; null in results of old.</summary>
    public AuditResult? Audit { get; init; }

    /// <summary>Attribute inference, linkability and singling out, against their controls; empty in results that lack them.</summary>
    public IReadOnlyList<RiskResult> Risks { get; init; } = [];
}

/// <summary>How many real rows are found in the synthetic table, value for value.</summary>
public sealed record ExactMatches
{
    /// <summary>Members that were looked up.</summary>
    public required int Members { get; init; }

    /// <summary>Members with an exact copy.</summary>
    public required int MemberMatches { get; init; }

    /// <summary>Non-members that were looked up.</summary>
    public required int NonMembers { get; init; }

    /// <summary>Non-members with an exact copy, which is what chance alone gives.</summary>
    public required int NonMemberMatches { get; init; }

    /// <summary>Share of members minus share of non-members.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the 95 % interval of the difference (Newcombe).</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the 95 % interval of the difference (Newcombe).</summary>
    public required double CiHigh { get; init; }

    /// <summary>The largest difference that is tolerated.</summary>
    public required double Tolerance { get; init; }

    /// <summary><c>different</c> where members are copied more often than non-members beyond the tolerance.</summary>
    public required EquivalenceVerdict Verdict { get; init; }
}

/// <summary>Quantiles of the distance to the closest synthetic record, Gower's distance averaged over columns, 0 to 1.</summary>
/// <param name="Levels">The quantile levels.</param>
/// <param name="Members">Quantiles over members.</param>
/// <param name="NonMembers">Quantiles over non-members.</param>
public sealed record ClosestRecordDistances(IReadOnlyList<double> Levels, IReadOnlyList<double> Members, IReadOnlyList<double> NonMembers);
