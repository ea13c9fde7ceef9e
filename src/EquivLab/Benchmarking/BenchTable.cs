using EquivLab.Data;

namespace EquivLab.Benchmarking;

/// <summary>A real table of a benchmark.</summary>
/// <param name="Name">What it is called in results; unique within the grid.</param>
/// <param name="Path">Its file, CSV or Parquet.</param>
/// <param name="Target">The column that models predict.</param>
public sealed record BenchTable(string Name, string Path, string Target)
{
    /// <summary>Columns that are neither synthesized nor evaluated.</summary>
    public IReadOnlyList<string> LeaveOut { get; init; } = [];

    /// <summary>What models predict; inferred from the target where null.</summary>
    public TableTask? Task { get; init; }

    /// <summary>A file of hold-out rows; null where they are split off.</summary>
    public string? Holdout { get; init; }

    /// <summary>The share of rows held out where there is no file of them, in (0, 1).</summary>
    public double HoldoutShare { get; init; } = 0.3;

    /// <summary>A column whose equal values keep rows on one side of every split; null is none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether equal rows stay on one side of every split.</summary>
    public bool GroupEqualRows { get; init; }

    /// <summary>A schema file that declares columns; null where all are inferred.</summary>
    public string? Schema { get; init; }

    /// <summary>A policy file of this table's own; null is the grid's policy.</summary>
    public string? Policy { get; init; }

    /// <summary>Texts that mean "missing".</summary>
    public IReadOnlyList<string> Missing { get; init; } = CsvTableReader.DefaultMissingTokens;
}
