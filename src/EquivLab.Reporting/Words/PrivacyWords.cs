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
            sentences.Add(Attacks(privacy.Attacks));
        if (RiskWords.Sentence(privacy.Risks) is { } risks)
            sentences.Add(risks);
        sentences.Add(Copies(privacy.ExactMatches));
        sentences.AddRange(LeakWords.Alarms(privacy));
        return sentences;
    }

    private static string Attacks(IReadOnlyList<AttackResult> attacks)
    {
        if (attacks.Where(a => a.Verdict == EquivalenceVerdict.Different).MaxBy(a => a.AucLow) is { } found)
        {
            return $"The attack “{found.Name}” tells rows that the synthesizer saw from rows it did not see with an AUC of at least {Low(found.AucLow)} "
                + $"(a guess is 0.5); the policy allows {Numbers.Round(found.Tolerance)}.";
        }
        if (attacks.Where(a => a.Verdict == EquivalenceVerdict.Inconclusive).MaxBy(a => a.AucHigh) is { } open)
        {
            return $"It is not shown that attacks fail: the attack “{open.Name}” may tell rows that the synthesizer saw from rows it did not see with an AUC "
                + $"of up to {High(open.AucHigh)}, and the policy allows {Numbers.Round(open.Tolerance)}. More members and non-members to attack would settle it.";
        }
        AttackResult best = attacks.MaxBy(a => a.AucHigh)!;
        return $"No attack tried tells rows that the synthesizer saw from rows it did not see with an AUC above {High(best.AucHigh)} "
            + $"(a guess is 0.5); the policy allows {Numbers.Round(best.Tolerance)}.";
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

    // Bounds are rounded away from the claim, so that it still holds as printed.
    private static string High(double auc) => Numbers.Plain(Numbers.Up(auc, 3));

    private static string Low(double auc) => Numbers.Plain(Numbers.Down(auc, 3));
}
