using EquivLab.Equivalence;
using EquivLab.Evaluation;

namespace EquivLab.Reporting.Words;

/// <summary>The privacy verdict in sentences.</summary>
internal static class PrivacyWords
{
    /// <summary>What the attacks and the search for copies show.</summary>
    public static IReadOnlyList<string> Sentences(PrivacySection privacy)
    {
        var sentences = new List<string>();
        if (privacy.Attacks.Count > 0)
            sentences.Add(AttackWords.Sentence(privacy.Attacks));
        if (privacy.Exposed is { Verdict: EquivalenceVerdict.Different } exposed)
            sentences.Add(AttackWords.Sentence(exposed));
        if (RiskWords.Sentence(privacy.Risks) is { } risks)
            sentences.Add(risks);
        sentences.Add(Copies(privacy.ExactMatches));
        sentences.AddRange(LeakWords.Alarms(privacy));
        return sentences;
    }

    private static string Copies(ExactMatches exact)
    {
        string counts = $"{Numbers.Count(exact.MemberMatches)} of {Numbers.Count(exact.Members)} train rows come out as exact copies, "
            + $"against {Numbers.Count(exact.NonMemberMatches)} of {Numbers.Count(exact.NonMembers)} hold-out rows by chance";
        return exact.Verdict switch
        {
            EquivalenceVerdict.Equivalent => counts + ": no more than the policy tolerates.",
            EquivalenceVerdict.Different => counts + ": people in the train set are copied more often than the policy tolerates.",
            _ => counts + ": too few rows to show that the difference is tolerable.",
        };
    }
}
