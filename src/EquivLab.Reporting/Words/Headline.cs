using EquivLab.Evaluation;

namespace EquivLab.Reporting.Words;

/// <summary>The decision in one sentence.</summary>
public static class Headline
{
    /// <summary>What the decision means for who wants to use the table, and what it does not hang on but differs.</summary>
    /// <param name="result">The result of an evaluation.</param>
    public static string Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return OutsideGateWords.Of(result.Utility) is { } outside ? $"{Decision(result)[..^1]}; {outside}." : Decision(result);
    }

    private static string Decision(Result result) => result.Verdict switch
    {
        Verdict.Passed => "The synthetic table may stand in for the real one, within the limits tested.",
        Verdict.Failed when result.Privacy.Audit is { IsRefuted: true, ClaimedEpsilon: { } claimed } =>
            $"The claim of ε = {Numbers.Round(claimed)} is refuted: the synthetic table may not stand in for the real one.",
        Verdict.Failed => "The synthetic table may not stand in for the real one.",
        _ => "It is not shown that the synthetic table may stand in for the real one.",
    };
}
