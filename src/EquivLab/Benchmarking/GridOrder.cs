using EquivLab.Data;
using EquivLab.Privacy;

namespace EquivLab.Benchmarking;

/// <summary>A grid as it was ordered, by a file or by options: tables may still be a folder, and targets unsaid.</summary>
public sealed record GridOrder
{
    /// <summary>A folder whose every CSV and Parquet file is a table; null where tables are named.</summary>
    public string? Folder { get; init; }

    /// <summary>Tables that are named.</summary>
    public IReadOnlyList<TableOrder> Tables { get; init; } = [];

    /// <summary>The synthesizers; null is every registered one.</summary>
    public IReadOnlyList<BenchSynthesizer>? Synthesizers { get; init; }

    /// <summary>The seeds.</summary>
    public IReadOnlyList<ulong>? Seeds { get; init; }

    /// <summary>The privacy budgets.</summary>
    public IReadOnlyList<double>? Epsilons { get; init; }

    /// <summary>The policy file of tables without one of their own.</summary>
    public string? Policy { get; init; }

    /// <summary>The models that are compared; null is the policy's.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>How much work the attacks may be.</summary>
    public AttackBudget? AttackBudget { get; init; }

    /// <summary>Whether each cell evaluates the controls too.</summary>
    public bool? Controls { get; init; }

    /// <summary>The longest that a cell may run.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The most memory that a cell may hold, in bytes.</summary>
    public long? MemoryLimit { get; init; }
}

/// <summary>A table as it was ordered.</summary>
/// <param name="Path">Its file.</param>
public sealed record TableOrder(string Path)
{
    /// <summary>What it is called; null is the file's name.</summary>
    public string? Name { get; init; }

    /// <summary>The target; null is what the sidecar says, else the last column.</summary>
    public string? Target { get; init; }

    /// <summary>Columns to leave out; null is what the sidecar says.</summary>
    public IReadOnlyList<string>? LeaveOut { get; init; }

    /// <summary>What models predict; null is inferred.</summary>
    public TableTask? Task { get; init; }

    /// <summary>A file of hold-out rows; null is what the sidecar says, else rows are split off.</summary>
    public string? Holdout { get; init; }

    /// <summary>The share of rows that are split off; null is 0.3.</summary>
    public double? HoldoutShare { get; init; }

    /// <summary>A column whose equal values keep rows on one side of every split; null is none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether equal rows stay on one side of every split.</summary>
    public bool GroupEqualRows { get; init; }

    /// <summary>A schema file; null is the sidecar, where there is one.</summary>
    public string? Schema { get; init; }

    /// <summary>A policy file of its own.</summary>
    public string? Policy { get; init; }

    /// <summary>Texts that mean "missing"; null is the default ones.</summary>
    public IReadOnlyList<string>? Missing { get; init; }
}
