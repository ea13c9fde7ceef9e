namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// Copies of records that nobody resembles: no other real record, member or not, agrees with them in all columns but at most
/// one, and the synthetic table has all their categories. A synthesizer that remembers nobody hits such a record by chance,
/// a member hardly more often than a non-member, while it makes copies of common records the more often the better it is.
/// </summary>
public sealed record LoneCopies
{
    /// <summary>Members of that sort.</summary>
    public required int Members { get; init; }

    /// <summary>Those with a near copy, exact ones included.</summary>
    public required int MemberMatches { get; init; }

    /// <summary>Those with an exact copy.</summary>
    public required int ExactMembers { get; init; }

    /// <summary>Non-members of that sort.</summary>
    public required int NonMembers { get; init; }

    /// <summary>Those with a near copy, exact ones included.</summary>
    public required int NonMemberMatches { get; init; }

    /// <summary>Those with an exact copy.</summary>
    public required int ExactNonMembers { get; init; }

    /// <summary>The probability of so many near copies of members, given all, if it were chance who is a member (Fisher's exact test, one-sided).</summary>
    public required double PValue { get; init; }

    /// <summary>The same of exact copies.</summary>
    public required double ExactPValue { get; init; }

    /// <summary>The level of either test, α/5.</summary>
    public required double Alpha { get; init; }
}
