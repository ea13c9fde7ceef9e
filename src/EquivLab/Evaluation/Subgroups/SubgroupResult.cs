using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Subgroups;

/// <summary>
/// What one model lost in one group of hold-out rows. Verdicts come from p-values that Holm corrects over the groups of
/// the column, so that neither a pass nor an alarm is the luck of many looks; the interval is that of the group alone.
/// </summary>
public sealed record SubgroupResult
{
    /// <summary>The column that makes the groups.</summary>
    public required string Column { get; init; }

    /// <summary>The group. Groups of fewer than 10 hold-out rows are named together or not at all.</summary>
    public required string Group { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary><c>accuracy</c>, or for regression <c>mae</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The metric of the real model (TRTR) in the group.</summary>
    public required double Real { get; init; }

    /// <summary>The metric of the synthetic model (TSTR) in the group.</summary>
    public required double Synthetic { get; init; }

    /// <summary>
    /// What the synthetic data lost: real − synthetic accuracy; for regression synthetic − real mean absolute error as a
    /// share of the baseline's error over all rows, so that a margin allows every group the same error. On the ratio scale
    /// both as a share of the real model's figure in the group.
    /// </summary>
    public required double Delta { get; init; }

    /// <summary>Lower end of the group's own 1 − 2α interval.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the group's own 1 − 2α interval.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The p-value of the test of the alternative at the margin.</summary>
    public required double PValue { get; init; }

    /// <summary>The same after Holm's correction over the groups of the column; the group is equivalent where it is at most α.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>The p-value of a difference beyond the margin, after Holm's correction; the group is different where it is at most α.</summary>
    public required double AdjustedDifferencePValue { get; init; }

    /// <summary>The margin, as a share.</summary>
    public required double Margin { get; init; }

    /// <summary>The verdict at the margin.</summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>Hold-out rows of the group with a known target.</summary>
    public required int Rows { get; init; }

    /// <summary>For an inconclusive group: how many rows of it would settle it, if the delta stays as it is; null where none would.</summary>
    public int? RequiredRows { get; init; }

    /// <summary>Why the group is inconclusive by rule, what was left out, or null.</summary>
    public string? Note { get; init; }
}
