using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>From a test to a check.</summary>
internal static class GateWords
{
    /// <summary>What a test's verdict means for a check.</summary>
    public static Verdict Verdict(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => Evaluation.Verdict.Passed,
        EquivalenceVerdict.Different => Evaluation.Verdict.Failed,
        _ => Evaluation.Verdict.Inconclusive,
    };
}
