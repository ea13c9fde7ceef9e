using System.Globalization;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>The checks of the attacks, and one for exact copies.</summary>
internal static class PrivacyChecks
{
    public const string ExactCopies = "exact copies";

    public static IEnumerable<GateCheck> Of(PrivacySection privacy, PrivacyPolicy policy) => PopulationRule.Of(privacy, AttackChecks.Of(privacy, policy.RequiredAttacks)
        .Append(new GateCheck(GateCheckKind.Copies, ExactCopies, GateWords.Verdict(privacy.ExactMatches.Verdict), Reason(privacy.ExactMatches)))
        .Concat(LeakChecks.Of(privacy))
        .Concat(RiskChecks.Of(privacy.Risks)));

    private static string Reason(ExactMatches matches)
    {
        string what = matches.Verdict switch
        {
            EquivalenceVerdict.Equivalent => "members are copied no more often than is tolerated",
            EquivalenceVerdict.Different => "members are copied more often than non-members",
            _ => "cannot be shown that members are copied as rarely as non-members",
        };
        return string.Create(CultureInfo.InvariantCulture,
            $"exact copies: {what}; {matches.MemberMatches:N0} of {matches.Members:N0} members against {matches.NonMemberMatches:N0} of {matches.NonMembers:N0} non-members.");
    }
}
