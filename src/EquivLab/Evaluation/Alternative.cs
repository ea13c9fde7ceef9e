using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

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
        alternative.IsOneSided() ? EquivalenceRule.JudgeNonInferiority(interval, margin) : EquivalenceRule.Judge(interval, margin);

    /// <summary>Whether only the bound of the loss counts.</summary>
    public static bool IsOneSided(this Alternative alternative) => alternative == Alternative.NonInferiority;

    public static double P(this Alternative alternative, TwoOneSidedTests tests) =>
        alternative.IsOneSided() ? tests.PUpper : tests.P;

    /// <summary>The p-value of a loss (or, two-sided, a difference) that reaches the margin.</summary>
    public static double DifferenceP(this Alternative alternative, TwoOneSidedTests tests) =>
        alternative.IsOneSided() ? 1 - tests.PUpper : Math.Min(1 - tests.PUpper, 1 - tests.PLower);
}
