using EquivLab.Data;

namespace EquivLab.Evaluation;

/// <summary>The real table and how it was split.</summary>
public sealed record DataSection
{
    /// <summary>The file name of the real table, without its folder.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file name of a separate hold-out table, or null when it was split off.</summary>
    public string? HoldoutPath { get; init; }

    /// <summary>SHA-256 of the separate hold-out file.</summary>
    public string? HoldoutSha256 { get; init; }

    /// <summary>SHA-256 of the synthetic table as written.</summary>
    public required string SyntheticSha256 { get; init; }

    /// <summary>Rows of train and hold-out set together.</summary>
    public required int Rows { get; init; }

    /// <summary>Columns that were synthesized and evaluated.</summary>
    public required int Columns { get; init; }

    /// <summary>The target column.</summary>
    public required string Target { get; init; }

    /// <summary>What models predict.</summary>
    public required TableTask Task { get; init; }

    /// <summary>Rows of the train set.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Rows of the hold-out set.</summary>
    public required int HoldoutRows { get; init; }

    /// <summary>Rows of the synthetic table.</summary>
    public required int SyntheticRows { get; init; }

    /// <summary>Rows without a value of the target, which no model learns from or is tested on; null where there are none, and in results of old.</summary>
    public MissingTargets? MissingTargets { get; init; }

    /// <summary>The seed of splitting, synthesis, training and attacks.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Columns that were left out of synthesis (free text, identifiers).</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Rows that were kept on one side of every split; null where each was on its own.</summary>
    public GroupsSection? Groups { get; init; }
}

/// <summary>Rows that were kept on one side of every split.</summary>
/// <param name="Column">The column whose equal values kept them together; null where equal rows alone were.</param>
/// <param name="EqualRows">Whether equal rows were kept together.</param>
/// <param name="Train">Groups of the train set.</param>
/// <param name="Holdout">Groups of the hold-out.</param>
public sealed record GroupsSection(string? Column, bool EqualRows, int Train, int Holdout)
{
    internal static GroupsSection Of(SplitGroups groups) => new(groups.Column, groups.EqualRows, RowGroups.Count(groups.Train), RowGroups.Count(groups.Holdout));
}

/// <summary>Rows without a value of the target.</summary>
/// <param name="Train">In the train set.</param>
/// <param name="Holdout">In the hold-out.</param>
/// <param name="Synthetic">In the synthetic table.</param>
public sealed record MissingTargets(int Train, int Holdout, int Synthetic)
{
    /// <summary>The counts; null where every row has a target.</summary>
    internal static MissingTargets? Of(TableSplit split, Table synthetic)
    {
        var missing = new MissingTargets(In(split.Train[split.Target]), In(split.Holdout[split.Target]), In(synthetic[split.Target]));
        return missing is (0, 0, 0) ? null : missing;
    }

    private static int In(Column column) => column switch
    {
        NumericColumn numbers => NotFinite(numbers.Values),
        CategoricalColumn labels => labels.Codes.Count(CategoricalColumn.Missing),
        _ => 0,
    };

    private static int NotFinite(ReadOnlySpan<double> values)
    {
        int count = 0;
        foreach (double value in values)
            if (!double.IsFinite(value)) count++;
        return count;
    }
}
