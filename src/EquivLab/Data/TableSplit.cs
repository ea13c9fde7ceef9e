namespace EquivLab.Data;

/// <summary>The two disjoint parts of a real table, typed by what the train set shows.</summary>
/// <param name="Train">The train set: what synthesizers and every tuning step see.</param>
/// <param name="Holdout">The hold-out set: for testing models and for the non-members of attacks, nothing else.</param>
/// <param name="Target">The target column.</param>
/// <param name="Task">What models predict.</param>
/// <param name="LeftOut">Columns of the file that are not in the tables, since they identify or are free text.</param>
/// <param name="Warnings">What the user should know, a sentence each.</param>
public sealed record TableSplit(
    Table Train,
    Table Holdout,
    string Target,
    TableTask Task,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> Warnings)
{
    /// <summary>Whether the hold-out was split off the table here, and not a file of its own.</summary>
    public bool WasSplitHere { get; init; }

    /// <summary>Which rows were kept together; null where every row was on its own.</summary>
    public SplitGroups? Groups { get; init; }
}

/// <summary>Groups of rows that a split kept on one side.</summary>
/// <param name="Train">The group of each train row.</param>
/// <param name="Holdout">The group of each hold-out row, by the same numbers.</param>
/// <param name="Column">The column that they come from; null where equal rows alone are kept together.</param>
/// <param name="EqualRows">Whether equal rows are kept together.</param>
public sealed record SplitGroups(int[] Train, int[] Holdout, string? Column, bool EqualRows);
