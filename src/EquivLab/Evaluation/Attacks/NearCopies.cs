using EquivLab.Privacy.Copies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Real rows that agree with some synthetic row in every column but at most one; exact copies are among them.</summary>
public sealed record NearCopies
{
    /// <summary>Members that were looked up.</summary>
    public required int Members { get; init; }

    /// <summary>Members with a near copy.</summary>
    public required int MemberMatches { get; init; }

    /// <summary>Non-members that were looked up.</summary>
    public required int NonMembers { get; init; }

    /// <summary>Non-members with a near copy, which is what chance alone gives.</summary>
    public required int NonMemberMatches { get; init; }

    /// <summary>Share of members minus share of non-members.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the 95 % interval of the difference (Newcombe).</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the 95 % interval of the difference (Newcombe).</summary>
    public required double CiHigh { get; init; }

    /// <summary>The largest difference that is tolerated, that of exact copies.</summary>
    public double Tolerance { get; init; }

    /// <summary>Copies of records that nobody resembles; null in results of old.</summary>
    public LoneCopies? Lone { get; init; }

    /// <summary>Where the interval lies, or <c>different</c> where copies of records that nobody resembles show a leak; only <c>different</c> counts for the decision.</summary>
    public EquivalenceVerdict Verdict { get; init; }

    /// <summary>Which columns make copies what they are.</summary>
    public required IReadOnlyList<CopiesByColumn> Columns { get; init; }
}
