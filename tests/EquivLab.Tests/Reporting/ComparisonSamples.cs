using EquivLab.Evaluation;
using EquivLab.Reporting.Comparison;

namespace EquivLab.Tests.Reporting;

/// <summary>Results to hold against each other.</summary>
internal static class ComparisonSamples
{
    /// <summary>The passed result beside one of the same hold-out from another synthesizer.</summary>
    public static (string, Result)[] Same { get; } =
    [
        ("last/result.json", Samples.Passed),
        ("out/result.json", Samples.Passed with
        {
            Synthesizer = Samples.Passed.Synthesizer with { Name = "independent" },
            Data = Samples.Passed.Data with { SyntheticSha256 = new string('c', 64) },
            Privacy = Samples.Failed.Privacy,
            Verdict = Verdict.Failed,
            Reasons = Samples.Failed.Reasons,
        }),
    ];

    /// <summary>The same beside one whose texts try to break out of their places, on another hold-out.</summary>
    public static (string, Result)[] Nasty { get; } = [Same[0], ("<script>alert(0)</script>.json", Samples.Nasty with { Data = Samples.Nasty.Data with { HoldoutRows = 12 } })];

    public static string Html { get; } = ComparisonReport.Render(Same);
}
