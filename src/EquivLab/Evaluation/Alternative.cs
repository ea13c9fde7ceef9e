using EquivLab.Equivalence;

namespace EquivLab.Evaluation;

/// <summary>What an evaluation sets out to show of each loss.</summary>
public enum Alternative
{
    /// <summary>That it lies inside ±margin: neither a loss nor a gain beyond it.</summary>
    Equivalence,

    /// <summary>That it lies below the margin: a gain of any size passes.</summary>
    NonInferiority,
}

/// <summary>The rule and the p-value of each alternative.</summary>
internal static class Alternatives
{
    public static EquivalenceVerdict Judge(this Alternative alternative, Interval interval, double margin) =>
        alternative == Alternative.NonInferiority ? EquivalenceRule.JudgeNonInferiority(interval, margin) : EquivalenceRule.Judge(interval, margin);

    public static double P(this Alternative alternative, TwoOneSidedTests tests) =>
        alternative == Alternative.NonInferiority ? tests.PUpper : tests.P;
}
