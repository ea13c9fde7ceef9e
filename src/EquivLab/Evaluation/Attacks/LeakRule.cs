using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// Judges near copies, the side on which synthetic rows lie, canaries and a claimed ε, from recorded figures. Each can
/// fail a table, where it shows a leak beyond the tolerance; none is needed for a pass, which the attacks have to earn.
/// </summary>
internal static class LeakRule
{
    /// <summary>An excess of exact copies of records that nobody resembles that is significant but smaller than this, one in a thousand, fails nobody, unless the tolerance is smaller still.</summary>
    public const double NegligibleLoneExact = 0.001;

    /// <summary>The section with verdicts by the policy; one leak that is shown fails the whole.</summary>
    public static PrivacySection Judge(PrivacySection privacy, PrivacyPolicy policy)
    {
        NearCopies? near = privacy.NearCopies is { } n ? n with
        {
            Tolerance = policy.ExactCopies,
            Verdict = n.Lone is { } lone && IsLeak(lone, policy.ExactCopies) ? EquivalenceVerdict.Different : Of(n.CiLow, n.CiHigh, policy.ExactCopies),
        } : null;
        CloserToTrain? closer = privacy.CloserToTrain is { } c ? c with { Tolerance = policy.AttackAuc, Verdict = Of(c.CiLow, c.CiHigh, policy.AttackAuc) } : null;
        CanaryResult? canaries = privacy.Canaries is { } planted ? Judge(planted, policy) : null;
        bool leaks = near?.Verdict == EquivalenceVerdict.Different || closer?.Verdict == EquivalenceVerdict.Different
            || canaries?.Verdict == EquivalenceVerdict.Different || privacy.Audit is { IsRefuted: true };
        return privacy with { NearCopies = near, CloserToTrain = closer, Canaries = canaries, Verdict = leaks ? Verdict.Failed : privacy.Verdict };
    }

    /// <summary>The canaries with their verdict by the policy.</summary>
    public static CanaryResult Judge(CanaryResult canaries, PrivacyPolicy policy)
    {
        bool isFew = Math.Min(canaries.Included, canaries.Canaries - canaries.Included) < PrivacyRule.FewestOfEither;
        EquivalenceVerdict auc = isFew ? EquivalenceVerdict.Inconclusive : Of(canaries.AucLow, canaries.AucHigh, policy.AttackAuc), found = Of(canaries.ExcessLow, canaries.ExcessHigh, policy.TprAtFpr01);
        return canaries with
        {
            AucTolerance = policy.AttackAuc,
            FoundTolerance = policy.TprAtFpr01,
            Verdict = auc == EquivalenceVerdict.Different || found == EquivalenceVerdict.Different ? EquivalenceVerdict.Different
                : auc == found ? auc : EquivalenceVerdict.Inconclusive,
        };
    }

    /// <summary>Whether records that nobody resembles are copied more often if they are members, significantly and by more than is negligible.</summary>
    private static bool IsLeak(LoneCopies lone, double tolerance)
    {
        bool Exceeds(double p, int members, int nonMembers, double negligible) =>
            p <= lone.Alpha && PrivacyRule.IsMore(members, lone.Members, nonMembers, lone.NonMembers, Math.Min(negligible, tolerance));
        return Exceeds(lone.ExactPValue, lone.ExactMembers, lone.ExactNonMembers, NegligibleLoneExact)
            || Exceeds(lone.PValue, lone.MemberMatches, lone.NonMemberMatches, PrivacyRule.NegligibleExcess);
    }

    private static EquivalenceVerdict Of(double low, double high, double tolerance) =>
        low > tolerance ? EquivalenceVerdict.Different
        : high < tolerance ? EquivalenceVerdict.Equivalent
        : EquivalenceVerdict.Inconclusive;
}
