namespace EquivLab.Data;

/// <summary>
/// A synthetic table that another tool wrote, parsed with the types of the train set: columns in any order, categories that
/// the train set does not have, and numbers with more decimals than it has, whole ones with fractions too. Such things
/// are to be judged, not refused.
/// </summary>
public static class ExternalTable
{
    /// <summary>Parses a table that has the columns of the train set and no others.</summary>
    /// <param name="file">The table as read.</param>
    /// <param name="train">The train set.</param>
    /// <param name="leaveOut">Columns that it may have besides, which are left out.</param>
    /// <param name="warn">Receives a sentence for each column that can be compared with reserve only.</param>
    /// <exception cref="InputException">A column is missing or is one too many, a value does not fit its type, or a column is spelled so that it cannot be compared.</exception>
    public static Table Parse(RawTable file, Table train, IReadOnlyCollection<string>? leaveOut = null, Action<string>? warn = null)
    {
        SameColumns.Require(file, [.. train.Columns.Select(c => c.Name)], leaveOut ?? []);
        var schema = new TableSchema([.. train.Columns.Select(c => Precise(c.Schema, file.Columns[file.IndexOf(c.Name)]))]);
        Table table = BooleanSpelling.AsIn(train, TableParser.Parse(file, schema, Enumerable.Range(0, file.RowCount).ToArray()));
        ComparableValues.Require(train, table, file.Name, warn);
        return table;
    }

    /// <summary>The column with as many decimals as the file writes, where that is more.</summary>
    private static ColumnSchema Precise(ColumnSchema column, RawColumn file)
    {
        if (column.Type is not (ColumnType.Integer or ColumnType.Number)) return column;
        int decimals = column.Decimals;
        foreach (string text in file.Texts)
        {
            // 3.0 is a whole number with a long spelling.
            if (NumberText.TryParse(text, out double value) && value != Math.Floor(value)) decimals = Math.Max(decimals, NumberText.Decimals(text, value));
        }

        return decimals == column.Decimals ? column : column with { Type = ColumnType.Number, Decimals = decimals };
    }
}
