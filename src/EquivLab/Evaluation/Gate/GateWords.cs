using System.Globalization;
using EquivLab.Equivalence;

namespace EquivLab.Evaluation.Gate;

/// <summary>Words that the reasons share.</summary>
internal static class GateWords
{
    public static Verdict Verdict(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => Evaluation.Verdict.Passed,
        EquivalenceVerdict.Different => Evaluation.Verdict.Failed,
        _ => Evaluation.Verdict.Inconclusive,
    };

    /// <summary>A margin in points.</summary>
    public static string Margin(double margin) => string.Create(CultureInfo.InvariantCulture, $"{margin * 100:0.##} points");

    /// <summary>"the 90% interval of the loss is 0.1 to 0.8 points".</summary>
    public static string Interval(double low, double high, double alpha) =>
        string.Create(CultureInfo.InvariantCulture, $"the {1 - 2 * alpha:0.##%} interval of the loss is {low * 100:0.0} to {high * 100:0.0} points");
}
