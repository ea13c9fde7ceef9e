using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>One verdict of everything that was looked at: all must be shown to hold, any can fail.</summary>
internal static class PrivacyVerdict
{
    public static Verdict Of(IEnumerable<AttackResult> attacks, ExactMatches copies, ExposedRecords? exposed) =>
        JointVerdict.Of([.. attacks.Select(a => a.Verdict), copies.Verdict, .. OfExposed(exposed)]);

    /// <summary>The most exposed are too few to pass: they count only where they fail.</summary>
    private static EquivalenceVerdict[] OfExposed(ExposedRecords? exposed) =>
        exposed is { Verdict: EquivalenceVerdict.Different } ? [exposed.Verdict] : [];
}
