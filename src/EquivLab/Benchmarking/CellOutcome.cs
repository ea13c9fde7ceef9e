using EquivLab.Evaluation;

namespace EquivLab.Benchmarking;

/// <summary>What came of one cell: the row of a benchmark's results.</summary>
public sealed record CellOutcome
{
    /// <summary>The cell.</summary>
    public required BenchCell Cell { get; init; }

    /// <summary>How it ended.</summary>
    public required CellStatus Status { get; init; }

    /// <summary>Why it did not complete, one line; null where it did.</summary>
    public string? Error { get; init; }

    /// <summary>The figures; null where it did not complete.</summary>
    public CellFigures? Figures { get; init; }

    /// <summary>Seconds from the start of the cell's process to its recorded row.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>When the cell started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The folder of its result and report, relative to the benchmark's folder; null where it did not complete.</summary>
    public string? Folder { get; init; }
}

/// <summary>The figures of one evaluation that a benchmark compares.</summary>
public sealed record CellFigures
{
    /// <summary>The verdict of the evaluation.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The utility verdict at the tolerant margin.</summary>
    public required Verdict Utility { get; init; }

    /// <summary>The utility verdict at the strict margin.</summary>
    public required Verdict StrictUtility { get; init; }

    /// <summary>The privacy verdict.</summary>
    public required Verdict Privacy { get; init; }

    /// <summary>Rows of the train set.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Rows of the hold-out set.</summary>
    public required int HoldoutRows { get; init; }

    /// <summary>Every model and metric, gated or not.</summary>
    public required IReadOnlyList<CellModel> Models { get; init; }

    /// <summary>One minus the mean distance over columns, 0 to 1.</summary>
    public required double ColumnScore { get; init; }

    /// <summary>One minus the mean distance over pairs of columns, 0 to 1.</summary>
    public required double PairScore { get; init; }

    /// <summary>Every membership attack.</summary>
    public required IReadOnlyList<CellAttack> Attacks { get; init; }

    /// <summary>The largest gated risk of guessing, linking and singling out; null where none was judged.</summary>
    public double? LargestRisk { get; init; }

    /// <summary>Members that come out as exact copies, as a share of all members.</summary>
    public required double CopiedMembers { get; init; }

    /// <summary>Seconds to fit; null where the synthesizer is an outside program that does not tell fitting from sampling.</summary>
    public double? FitSeconds { get; init; }

    /// <summary>Seconds to sample as many rows as the train set has, for an outside program to fit and sample.</summary>
    public required double SampleSeconds { get; init; }

    /// <summary>Seconds of the evaluation itself, from reading the table to the finished result.</summary>
    public required double WorkSeconds { get; init; }

    /// <summary>Peak working set in MiB.</summary>
    public required double PeakMemoryMb { get; init; }
}

/// <summary>One model judged by one metric.</summary>
/// <param name="Model">The model, such as <c>lightgbm</c>.</param>
/// <param name="Metric">The metric, such as <c>rocAuc</c>.</param>
/// <param name="Gated">Whether the verdict hangs on it.</param>
/// <param name="Real">The metric of the model trained on real data (TRTR).</param>
/// <param name="Synthetic">The metric of the model trained on synthetic data (TSTR).</param>
/// <param name="Delta">What the synthetic data lost; positive is a loss.</param>
public sealed record CellModel(string Model, string Metric, bool Gated, double Real, double Synthetic, double Delta);

/// <summary>One membership attack.</summary>
/// <param name="Name">The attack.</param>
/// <param name="Auc">Its ROC AUC; 0.5 is a guess.</param>
/// <param name="AucHigh">Upper end of the 95 % interval.</param>
public sealed record CellAttack(string Name, double Auc, double AucHigh);
