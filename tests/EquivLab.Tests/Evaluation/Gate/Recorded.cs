using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation.Gate;

/// <summary>Small recorded results for the gate to judge.</summary>
internal static class Recorded
{
    /// <summary>One model: accuracy loses 1 to 2 points, ROC AUC −1 to 1, average precision 6 to 8; attacks end at 0.515.</summary>
    public static Result Result { get; } = Samples.Passed with
    {
        Utility = Samples.Passed.Utility with
        {
            Models =
            [
                Row("accuracy", 0.01, 0.02),
                Row("rocAuc", -0.01, 0.01),
                Row("averagePrecision", 0.06, 0.08, gated: false),
            ],
        },
    };

    public static ModelResult Row(string metric, double low, double high, bool gated = true) =>
        Samples.Row("lightgbm", metric, gated, 0.8, (low + high) / 2, (high - low) / 2) with { CiLow = low, CiHigh = high };

    public static ControlResult Control(string name, bool? asExpected) => new()
    {
        Name = name,
        Expectation = "what must be.",
        AsExpected = asExpected,
        Outcome = "what was.",
        Models = [],
        Attacks = [],
    };

    public static RepeatsSection Repeats { get; } = new()
    {
        Repeats = 3,
        Seeds = [1, 2, 3],
        Verdict = Verdict.Failed,
        Models = [new() { Name = "lightgbm", Metric = "accuracy", Deltas = [0.1, 0.1, 0.1], Mean = 0.1, CiLow = 0.06, CiHigh = 0.14, PValue = 0.9, Verdict = EquivalenceVerdict.Different, StrictVerdict = EquivalenceVerdict.Different }],
    };
}
