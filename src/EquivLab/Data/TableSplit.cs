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
    IReadOnlyList<string> Warnings);
