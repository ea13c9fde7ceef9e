using EquivLab.Data;

namespace EquivLab.Cli.Commands;

/// <summary>Reads a synthetic table that another tool wrote: columns in any order, more of them than needed, whole numbers with fractions.</summary>
internal static class ExternalTable
{
    public static Table Parse(RawTable file, Table train)
    {
        string[] missing = [.. train.Columns.Select(c => c.Name).Except(file.Columns.Select(c => c.Name))];
        if (missing.Length > 0)
            throw new InputException($"{file.Name}: lacks {string.Join(", ", missing.Take(5).Select(m => $"'{m}'"))}; expected the columns of the train set.");
        // A generator that made fractions of whole numbers is to be judged, not refused.
        var schema = new TableSchema([.. train.Columns.Select(c => c.Schema.Type == ColumnType.Integer ? c.Schema with { Type = ColumnType.Number, Decimals = 15 } : c.Schema)]);
        return TableParser.Parse(file, schema, Enumerable.Range(0, file.RowCount).ToArray());
    }
}
