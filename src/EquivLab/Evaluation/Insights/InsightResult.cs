using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation.Insights;

/// <summary>
/// One answer, on the hold-out and on the synthetic table. The interval allows for the sampling error of both, as of
/// independent samples: a little wider than if the released rows were all that the synthesizer can give, so a pass holds
/// for this file all the more. Of fewer than 10 hold-out rows no figure is given, and no group is named.
/// </summary>
public sealed record InsightResult
{
    /// <summary>The question's name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of question.</summary>
    public required InsightKind Kind { get; init; }

    /// <summary>The group, category or coefficient; null where the question has a single answer.</summary>
    public string? Group { get; init; }

    /// <summary>The answer of the hold-out; NaN where it has none that may be shown.</summary>
    public required double Real { get; init; }

    /// <summary>The answer of the synthetic table.</summary>
    public required double Synthetic { get; init; }

    /// <summary>Synthetic − real; a share of the real answer's size where the margin is relative.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the 1 − 2α interval of the difference.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the 1 − 2α interval of the difference.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The margin, in the unit of the difference.</summary>
    public required double Margin { get; init; }

    /// <summary>Whether difference, interval and margin are shares of the real answer.</summary>
    public required MarginKind MarginKind { get; init; }

    /// <summary>The verdict at the margin. All answers must be equivalent, so none is corrected for the others; within the order of top categories, a difference is corrected for the pairs looked at.</summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>Of a coefficient: the overlap of its two 95 % intervals, see <see cref="IntervalOverlap"/>.</summary>
    public double? Overlap { get; init; }

    /// <summary>Hold-out rows behind the real answer, without missing values.</summary>
    public required int RealRows { get; init; }

    /// <summary>Synthetic rows behind the synthetic answer, without missing values.</summary>
    public required int SyntheticRows { get; init; }

    /// <summary>
    /// For an inconclusive row: how many such hold-out rows would settle it, if the difference stays as it is and the
    /// synthetic table, which can be sampled at any size, grows alike; null where none would.
    /// </summary>
    public int? RequiredHoldoutRows { get; init; }

    /// <summary>Whether a rule withholds the verdict, whatever the margin; null in a result that did not record it.</summary>
    public bool? IsWithheld { get; init; }

    /// <summary>Why the row is inconclusive by rule, what was left out, or null.</summary>
    public string? Note { get; init; }
}
