using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// Holds the figures of the most exposed records against a policy. Fails: significantly more copies among members
/// than among non-members; significantly more members above nearly all non-members than the tolerated true-positive rate explains;
/// or an AUC whose lower bound is above the tolerance. The tests compare exposed with exposed, since an outlier's scores are spread in another way than
/// everybody's.
/// </summary>
internal static class ExposedJudgement
{
    /// <summary>The false-positive rate that the tolerated true-positive rate belongs to.</summary>
    private const double FalsePositiveRate = 0.01;

    public static ExposedRecords Of(ExposedRecords recorded, PrivacyPolicy policy)
    {
        ExposedAttack[] attacks = [.. recorded.Attacks.Select(a => a with { PValue = PValue(a, policy) }).Select(a => a with { Verdict = Of(a, recorded.Alpha, policy) })];
        double tolerated = Math.Min(PrivacyRule.NegligibleExcess, policy.ExactCopies);
        bool IsCopied(double p, int members, int nonMembers) =>
            p <= recorded.CopiesAlpha && PrivacyRule.IsMore(members, recorded.Members, nonMembers, recorded.NonMembers, tolerated);
        bool isCopied = IsCopied(recorded.CopiesPValue, recorded.MemberCopies, recorded.NonMemberCopies)
            || (recorded.Near is { } near && IsCopied(near.PValue, near.Members, near.NonMembers));
        return recorded with
        {
            Attacks = attacks,
            Verdict = isCopied || attacks.Any(a => a.Verdict == EquivalenceVerdict.Different) ? EquivalenceVerdict.Different
                : attacks.Length > 0 && attacks.All(a => a.Verdict == EquivalenceVerdict.Equivalent) ? EquivalenceVerdict.Equivalent
                : EquivalenceVerdict.Inconclusive,
        };
    }

    private static EquivalenceVerdict Of(ExposedAttack attack, double alpha, PrivacyPolicy policy)
    {
        return attack.PValue <= alpha || attack.AucLow > policy.AttackAuc ? EquivalenceVerdict.Different
            : attack.AucHigh < policy.AttackAuc && attack.TprAtFpr01High < policy.TprAtFpr01 ? EquivalenceVerdict.Equivalent
            : EquivalenceVerdict.Inconclusive;
    }

    private static double PValue(ExposedAttack attack, PrivacyPolicy policy) => FirstOfAll.PValue(
        attack.Above, attack.Members, attack.Accused, attack.NonMembers, Math.Max(1, policy.TprAtFpr01 / FalsePositiveRate));
}
