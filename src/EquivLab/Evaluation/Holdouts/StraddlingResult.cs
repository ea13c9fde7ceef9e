namespace EquivLab.Evaluation.Holdouts;

/// <summary>Hold-out rows that have an exact equal in the train set, and what they do to the figures.</summary>
public sealed record StraddlingResult
{
    /// <summary>Rows of the hold-out.</summary>
    public required int HoldoutRows { get; init; }

    /// <summary>Those with an exact equal in the train set.</summary>
    public required int Shared { get; init; }

    /// <summary>The rows that were looked at for neighbours; 0 where too few rows are shared for that.</summary>
    public required int Examined { get; init; }

    /// <summary>Of those examined, the shared ones that no other train row resembles in all columns but one: where chance makes rows equal, such neighbours are more frequent than equals.</summary>
    public required int Alone { get; init; }

    /// <summary>An upper bound on how many of them chance explains: Robbins' estimate from the examined rows with exactly one such neighbour.</summary>
    public required int ByChance { get; init; }

    /// <summary>Whether the table repeats rows beyond chance.</summary>
    public required bool IsNoteworthy { get; init; }

    /// <summary>Whether the split was made here, so that equal rows can be kept on one side.</summary>
    public bool CanBeGrouped { get; init; }

    /// <summary>Hold-out rows with a known target and without an equal in the train set.</summary>
    public int RowsOnce { get; init; }

    /// <summary>The gated metrics on those rows; empty where nothing is noteworthy or too few are left.</summary>
    public IReadOnlyList<ModelOnce> Models { get; init; } = [];
}

/// <summary>A metric on all hold-out rows and on those without an equal in the train set.</summary>
/// <param name="Name">The model.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Real">Trained on real rows, tested on all.</param>
/// <param name="RealOnce">Trained on real rows, tested on those without an equal.</param>
/// <param name="Synthetic">Trained on synthetic rows, tested on all.</param>
/// <param name="SyntheticOnce">Trained on synthetic rows, tested on those without an equal.</param>
public sealed record ModelOnce(string Name, string Metric, double Real, double RealOnce, double Synthetic, double SyntheticOnce);
