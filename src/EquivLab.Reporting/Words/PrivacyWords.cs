using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>The privacy verdict in sentences.</summary>
internal static class PrivacyWords
{
    /// <summary>What the attacks and the search for copies show; the ends of their intervals hold with confidence 1 − α each.</summary>
    public static IReadOnlyList<string> Sentences(PrivacySection privacy, double alpha)
    {
        var sentences = new List<string>();
        if (privacy.Population is { IsUnlike: true })
        {
            string copies = Copies(privacy.ExactMatches);
            return ["The hold-out is unlike the train set, so that no attack's figure means what it says; see what to read first.", .. privacy.Verdict == Verdict.Failed ? [copies] : Array.Empty<string>()];
        }

        if (privacy.Attacks.Count > 0)
            sentences.Add(AttackWords.Sentence(privacy.Attacks, alpha));
        if (privacy.Exposed is { Verdict: EquivalenceVerdict.Different } exposed)
            sentences.Add(AttackWords.Sentence(exposed));
        sentences.AddRange(RiskWords.Sentences(privacy.Risks, alpha));
        sentences.Add(Copies(privacy.ExactMatches));
        sentences.AddRange(LeakWords.Alarms(privacy));
        return sentences;
    }

    /// <summary>What was tried, and on how many rows.</summary>
    public static string Scope(Result result)
    {
        PrivacySection privacy = result.Privacy;
        int attacks = privacy.Attacks.Count + privacy.Risks.DistinctBy(r => r.Attack).Count();
        int[] members = [privacy.ExactMatches.Members, .. privacy.Attacks.Select(a => a.Members), .. privacy.Risks.Select(r => r.Attempts)];
        int[] others = [privacy.ExactMatches.NonMembers, .. privacy.Attacks.Select(a => a.NonMembers), .. privacy.Risks.Select(r => r.ControlAttempts)];
        string most = members.Distinct().Count() == 1 && others.Distinct().Count() == 1 ? "" : "up to ";
        return $"{attacks} {(attacks == 1 ? "attack" : "attacks")} and a search for copies: {most}{Numbers.Count(members.Max())} members and {Numbers.Count(others.Max())} non-members, "
            + $"looked for in {Numbers.Count(result.Data.SyntheticRows)} synthetic rows";
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
