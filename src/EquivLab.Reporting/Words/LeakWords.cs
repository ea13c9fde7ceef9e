using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>Near copies, the side of the hold-out, canaries and the audit in sentences.</summary>
internal static class LeakWords
{
    /// <summary>What is shown to leak beyond the attacks, the worst first.</summary>
    public static IEnumerable<string> Alarms(PrivacySection privacy)
    {
        if (privacy.Audit is { IsRefuted: true } audit) yield return Claim(audit)!;
        if (privacy.Canaries is { Verdict: EquivalenceVerdict.Different } canaries) yield return Found(canaries);
        if (privacy.NearCopies is { Verdict: EquivalenceVerdict.Different } near)
            yield return near.Lone is { } lone && near.CiLow <= near.Tolerance ? "People are given away: o" + Remembered(lone)[1..] : Excess(near);
        if (privacy.CloserToTrain is { Verdict: EquivalenceVerdict.Different } closer) yield return Side(closer);
    }

    /// <summary>What the audit says of the claim; null where nothing is claimed.</summary>
    public static string? Claim(AuditResult audit)
    {
        if (audit.ClaimedEpsilon is not { } claimed) return null;
        string claim = $"ε = {Numbers.Round(claimed)}" + (audit.Delta > 0 ? FormattableString.Invariant($" at δ = {audit.Delta:0.###E+0}") : "");
        return audit.IsRefuted
            ? $"Refuted: {claim} is claimed, but the attack “{audit.Best.Attack}” proves a privacy loss of at least {Bound(audit)}, at {Numbers.Percent(audit.Confidence, 0)} confidence."
            : $"Not refuted: {claim} is claimed, and the attacks prove no more than {Bound(audit)}. That is no proof of the claim: a stronger attack may still refute it.";
    }

    /// <summary>How many canaries are found.</summary>
    public static string Found(CanaryResult canaries) =>
        $"{Numbers.Count(canaries.Found)} of {Numbers.Count(canaries.Included)} planted canaries are found in what the synthesizer makes, "
        + $"against {Numbers.Count(canaries.FoundLeftOut)} of {Numbers.Count(canaries.Canaries - canaries.Included)} that were not planted"
        + (canaries.Verdict == EquivalenceVerdict.Different ? ": records that stand out leak." : ".");

    /// <summary>How many more members than non-members have near copies.</summary>
    public static string Excess(NearCopies near) =>
        $"The share of members with a near copy {(near.Difference < 0 ? "is below" : "exceeds")} that of non-members by {Numbers.Plain(100 * Math.Abs(near.Difference), 2)} points, "
        + $"95 % interval of the excess {Numbers.Plain(100 * near.CiLow, 2)} to {Numbers.Plain(100 * near.CiHigh, 2)}; tolerated are {Numbers.Round(100 * near.Tolerance)}.";

    /// <summary>How many records that nobody resembles are copied.</summary>
    public static string Remembered(LoneCopies lone) =>
        $"Of the real rows that no other real row resembles, {Numbers.Count(lone.MemberMatches)} of {Numbers.Count(lone.Members)} members and {Numbers.Count(lone.NonMemberMatches)} of {Numbers.Count(lone.NonMembers)} non-members "
        + $"have a near copy ({Numbers.PValue(lone.PValue)}), {Numbers.Count(lone.ExactMembers)} and {Numbers.Count(lone.ExactNonMembers)} an exact one ({Numbers.PValue(lone.ExactPValue)}; either is tested at {Numbers.Round(lone.Alpha)}).";

    /// <summary>On which side the synthetic rows lie.</summary>
    public static string Side(CloserToTrain closer) =>
        $"{Numbers.Percent(closer.Share)} of the synthetic rows lie closer to the train set than to a hold-out of the same size, "
        + $"95 % interval {Numbers.Percent(closer.CiLow)} to {Numbers.Percent(closer.CiHigh)}; 50 % is ideal, tolerated are {Numbers.Percent(closer.Tolerance, 0)}.";

    /// <summary>A lower bound, rounded down so that it still holds as printed.</summary>
    public static string Bound(AuditResult audit) => Numbers.Plain(Numbers.Down(audit.Best.Epsilon, 2), 2);
}
