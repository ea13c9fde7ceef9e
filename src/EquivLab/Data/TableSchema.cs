namespace EquivLab.Data;

/// <summary>The meaning of every column of a table.</summary>
/// <param name="Columns">One entry a column, in file order.</param>
public sealed record TableSchema(IReadOnlyList<ColumnSchema> Columns)
{
    /// <summary>The schema of a column.</summary>
    /// <param name="name">An existing column's name.</param>
    public ColumnSchema this[string name] => Columns.First(c => c.Name == name);
}
