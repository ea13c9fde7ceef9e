using System.Globalization;
using EquivLab.Equivalence;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check an attack, and one for exact copies.</summary>
internal static class PrivacyChecks
{
    public static IEnumerable<GateCheck> Of(PrivacySection privacy) => privacy.Attacks
        .Select(attack => new GateCheck(GateCheckKind.Privacy, $"{attack.Name} attack", GateWords.Verdict(attack.Verdict), Reason(attack)))
        .Append(new GateCheck(GateCheckKind.Copies, "exact copies", GateWords.Verdict(privacy.ExactMatches.Verdict), Reason(privacy.ExactMatches)))
        .Concat(LeakChecks.Of(privacy))
        .Concat(RiskChecks.Of(privacy.Risks));

    private static string Reason(AttackResult attack)
    {
        string what = attack.Verdict switch
        {
            EquivalenceVerdict.Equivalent => "stays below the tolerance",
            EquivalenceVerdict.Different => "finds members better than is tolerated",
            _ => "cannot be shown to stay below the tolerance",
        };
        return string.Create(CultureInfo.InvariantCulture,
            $"{attack.Name} attack: {what}; its AUC is {attack.Auc:0.000} ({attack.AucLow:0.000} to {attack.AucHigh:0.000}), tolerated {attack.Tolerance:0.00##}.");
    }

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
