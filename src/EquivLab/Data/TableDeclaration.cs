namespace EquivLab.Data;

/// <summary>What a schema file says: the columns, and what a benchmark needs to know of the table.</summary>
/// <param name="Schema">The declared columns; the others are inferred.</param>
/// <param name="Target">The column that models predict; null where it is not said.</param>
/// <param name="LeaveOut">Columns that are neither synthesized nor evaluated.</param>
/// <param name="Holdout">A file of hold-out rows, relative to the schema file; null where they are split off.</param>
public sealed record TableDeclaration(TableSchema Schema, string? Target, IReadOnlyList<string> LeaveOut, string? Holdout);
