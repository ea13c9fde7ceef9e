namespace EquivLab.Data;

/// <summary>How a real table is split and typed.</summary>
/// <param name="Target">The target column.</param>
public sealed record SplitOptions(string Target)
{
    /// <summary>The share of rows held out, in (0, 1).</summary>
    public double HoldoutFraction { get; init; } = 0.3;

    /// <summary>The seed of the split.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The task, or null to infer it from the target.</summary>
    public TableTask? Task { get; init; }

    /// <summary>Declared columns, or null to infer all of them.</summary>
    public TableSchema? Schema { get; init; }

    /// <summary>Columns that are neither synthesized nor evaluated; the train or the hold-out table has each of them.</summary>
    public IReadOnlyCollection<string> LeaveOut { get; init; } = [];

    /// <summary>A column whose equal values keep rows on one side of every split, such as a person's number; it is not synthesized unless declared. Null is none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether equal rows stay on one side of every split.</summary>
    public bool GroupEqualRows { get; init; }
}
