using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation;

/// <summary>
/// The second question, kept apart from the first: not whether this file is equivalent, but whether this synthesizer
/// is, over seeds and splits. Judged by the corrected resampled t of Nadeau and Bengio, since repeated splits overlap.
/// </summary>
public sealed record RepeatsSection
{
    /// <summary>The number of splits, each with a seed of its own.</summary>
    public required int Repeats { get; init; }

    /// <summary>The seeds.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>The verdict over all rows.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>One row a model and gated metric.</summary>
    public required IReadOnlyList<RepeatedResult> Models { get; init; }
}

/// <summary>One model and metric over all repeats.</summary>
public sealed record RepeatedResult
{
    /// <summary>The model.</summary>
    public required string Name { get; init; }

    /// <summary>The metric.</summary>
    public required string Metric { get; init; }

    /// <summary>The delta of each repeat, on the scale of the utility section.</summary>
    public required IReadOnlyList<double> Deltas { get; init; }

    /// <summary>Their mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Lower end of the 1 − 2α corrected resampled interval.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the 1 − 2α corrected resampled interval.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The p-value of the test of the alternative at the tolerant margin.</summary>
    public required double PValue { get; init; }

    /// <summary>The verdict at the tolerant margin.</summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>The verdict at the strict margin.</summary>
    public required EquivalenceVerdict StrictVerdict { get; init; }
}
