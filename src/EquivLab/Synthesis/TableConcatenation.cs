using EquivLab.Data;

namespace EquivLab.Synthesis;

/// <summary>Puts blocks of rows one after the other.</summary>
internal static class TableConcatenation
{
    /// <summary>Concatenates blocks that share columns; a categorical column's category lists may differ between blocks.</summary>
    public static Table Concatenate(IReadOnlyList<ColumnSchema> columns, Table[] blocks)
    {
        int rows = blocks.Sum(b => b.RowCount);
        var joined = new Column[columns.Count];
        for (int c = 0; c < joined.Length; c++)
            joined[c] = columns[c].IsNumeric ? JoinNumeric(columns[c], blocks, c, rows) : JoinCategorical(columns[c], blocks, c, rows);
        return new Table(joined);
    }

    private static NumericColumn JoinNumeric(ColumnSchema schema, Table[] blocks, int column, int rows)
    {
        var values = new double[rows];
        int at = 0;
        foreach (Table block in blocks)
        {
            ReadOnlySpan<double> source = ((NumericColumn)block.Columns[column]).Values;
            source.CopyTo(values.AsSpan(at));
            at += source.Length;
        }

        return new NumericColumn(schema, values);
    }

    private static CategoricalColumn JoinCategorical(ColumnSchema schema, Table[] blocks, int column, int rows)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[rows];
        int at = 0;
        foreach (Table block in blocks)
        {
            var source = (CategoricalColumn)block.Columns[column];
            var map = new int[source.Categories.Count];
            for (int i = 0; i < map.Length; i++)
            {
                if (!index.TryGetValue(source.Categories[i], out map[i]))
                    index.Add(source.Categories[i], map[i] = index.Count);
            }

            foreach (int code in source.Codes) codes[at++] = code < 0 ? CategoricalColumn.Missing : map[code];
        }

        return new CategoricalColumn(schema, codes, [.. index.Keys]);
    }
}
