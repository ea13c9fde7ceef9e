namespace EquivLab.Data;

/// <summary>Measures where the values of numeric columns lie, see <see cref="ValueGrid"/>.</summary>
internal static class ColumnGrids
{
    /// <summary>The schema with the grids of the train rows, but for columns that declare one.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="rows">The train rows.</param>
    /// <param name="schema">The schema.</param>
    public static TableSchema Measured(RawTable table, ReadOnlySpan<int> rows, TableSchema schema)
    {
        var columns = new ColumnSchema[schema.Columns.Count];
        for (int c = 0; c < columns.Length; c++)
        {
            columns[c] = schema.Columns[c];
            if (!columns[c].IsNumeric || columns[c].Grid is not null) continue;
            RawColumn raw = table.Columns[table.IndexOf(columns[c].Name)];
            columns[c] = columns[c] with { Grid = Of(raw, raw.Count(rows), columns[c]) };
        }

        return new TableSchema(columns);
    }

    private static ValueGrid? Of(RawColumn raw, int[] counts, ColumnSchema schema)
    {
        var values = new double[raw.Texts.Length];
        for (int t = 0; t < values.Length; t++)
        {
            // What cannot be read is refused where the table is parsed.
            bool isRead = counts[t] > 0 && (schema.DateFormat is { } format ? DateFormats.TryParse(raw.Texts[t], format, out values[t]) : NumberText.TryParse(raw.Texts[t], out values[t]));
            if (!isRead) values[t] = double.NaN;
        }

        return ValueGrid.Of(values, schema.Decimals);
    }
}
