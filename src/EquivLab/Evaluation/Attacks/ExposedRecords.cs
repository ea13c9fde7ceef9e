using System.Text.Json.Serialization;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// The attacks on the records that stand out most among all real ones, members or not, that have no category which the synthetic
/// table lacks: an average over everybody hides them. There are too few of them to show that nothing leaks, so they can fail a table but do not have to pass.
/// </summary>
public sealed record ExposedRecords
{
    /// <summary>Members among the most exposed.</summary>
    public required int Members { get; init; }

    /// <summary>Non-members among the most exposed.</summary>
    public required int NonMembers { get; init; }

    /// <summary>Exposed members with an exact copy in the synthetic table.</summary>
    public required int MemberCopies { get; init; }

    /// <summary>Exposed non-members with an exact copy.</summary>
    public required int NonMemberCopies { get; init; }

    /// <summary>The probability of so many copies among the members, given all, if it were chance who is a member (Fisher's exact test, one-sided).</summary>
    public required double CopiesPValue { get; init; }

    /// <summary>The same with near copies; null in results of old.</summary>
    public ExposedNearCopies? Near { get; init; }

    /// <summary>The level of each test of copies: α/4, exact and near; α/2 in results of old without near ones.</summary>
    public required double CopiesAlpha { get; init; }

    /// <summary>The level of either test of each attack, at the edge of its scores and of its AUC: the other half of α by twice the number of attacks (Bonferroni); in results of old by their number.</summary>
    public required double Alpha { get; init; }

    /// <summary>The attacks.</summary>
    public required IReadOnlyList<ExposedAttack> Attacks { get; init; }

    /// <summary><c>different</c> where copies or an attack show a leak, <c>equivalent</c> where every attack is shown to stay below the tolerances.</summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>Whether exact copies are part of what shows a leak.</summary>
    [JsonIgnore]
    public bool ShowsCopies => Verdict == EquivalenceVerdict.Different && CopiesPValue <= CopiesAlpha;

    /// <summary>Whether near copies are.</summary>
    [JsonIgnore]
    public bool ShowsNearCopies => Verdict == EquivalenceVerdict.Different && Near?.PValue <= CopiesAlpha;
}

/// <summary>Exposed records that agree with a synthetic record in all columns but at most one, exact copies included.</summary>
/// <param name="Members">Members of that sort.</param>
/// <param name="NonMembers">Non-members of that sort.</param>
/// <param name="PValue">The probability of so many among the members, as of <see cref="ExposedRecords.CopiesPValue"/>.</param>
public sealed record ExposedNearCopies(int Members, int NonMembers, double PValue);

/// <summary>An attack on the most exposed records.</summary>
public sealed record ExposedAttack
{
    /// <summary>The attack.</summary>
    public required string Name { get; init; }

    /// <summary>Exposed members attacked.</summary>
    public required int Members { get; init; }

    /// <summary>Exposed non-members attacked.</summary>
    public required int NonMembers { get; init; }

    /// <summary>Area under the ROC curve among them.</summary>
    public required double Auc { get; init; }

    /// <summary>Lower end of the interval of the AUC (DeLong, with Student's t at the degrees of freedom of the smaller group) at 1 − 2α, α that of a single test.</summary>
    public required double AucLow { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public required double AucHigh { get; init; }

    /// <summary>True-positive less false-positive rate, as of all records.</summary>
    public required double Advantage { get; init; }

    /// <summary>Share of them found where at most 1 % of the exposed non-members are accused: none, where there are fewer than 100.</summary>
    public required double TprAtFpr01 { get; init; }

    /// <summary>Lower end of its 1 − 2α interval, as of <see cref="AttackResult.TprAtFpr01Low"/>.</summary>
    public required double TprAtFpr01Low { get; init; }

    /// <summary>Upper end of its 1 − 2α interval.</summary>
    public required double TprAtFpr01High { get; init; }

    /// <summary>Exposed non-members accused there: as many as 1 % allows.</summary>
    public required int Accused { get; init; }

    /// <summary>Exposed members above the score of the first exposed non-member that is not accused there.</summary>
    public required int Above { get; init; }

    /// <summary>Share of them found where at most 0.1 % of the exposed non-members are accused.</summary>
    public required double TprAtFpr001 { get; init; }

    /// <summary>The probability of so many members above it, where the attack finds no more of them than the policy tolerates (one-sided, given the policy that judged).</summary>
    public required double PValue { get; init; }

    /// <summary><c>different</c> where a leak is shown, <c>equivalent</c> where the upper bounds are below the tolerances.</summary>
    public required EquivalenceVerdict Verdict { get; init; }
}
