using System.Globalization;

namespace EquivLab.Data;

/// <summary>Infers what columns mean from the texts of chosen rows.</summary>
public static class SchemaInference
{
    /// <summary>Infers a schema.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="rows">The rows to look at: the train set.</param>
    /// <param name="target">A column that is never taken for an identifier, or null.</param>
    /// <param name="warn">Receives a sentence for each column that is left out of synthesis, and why.</param>
    /// <exception cref="InputException">A column looks like numbers, but some values are not.</exception>
    public static TableSchema Infer(RawTable table, ReadOnlySpan<int> rows, string? target = null, Action<string>? warn = null)
    {
        var columns = new ColumnSchema[table.Columns.Count];
        for (int c = 0; c < columns.Length; c++)
        {
            RawColumn column = table.Columns[c];
            int[] counts = column.Count(rows);
            ColumnSchema schema = InferColumn(table, column, counts, warn);
            string? marks = schema.Type is ColumnType.Category or ColumnType.Text ? MarkedNumbers.Hint(column.Texts, counts) : null;
            string remedy = marks is null ? "declare its type in a schema file to keep it" : $"it {marks}, write plain numbers to keep it";
            if (column.Name != target && IdentifyingColumn.Reason(column.Texts, counts, schema.Type) is { } reason)
            {
                schema = new ColumnSchema(column.Name, ColumnType.Identifier);
                warn?.Invoke($"Column '{column.Name}' {reason} and is left out as an identifier; {remedy}.");
            }
            else if (schema.Type == ColumnType.Text)
            {
                warn?.Invoke($"Column '{column.Name}' is free text and is left out; {(marks is null ? "declare it as a category in a schema file to keep it" : remedy)}.");
            }

            else if (marks is not null)
            {
                warn?.Invoke($"Column '{column.Name}' {marks}, and is taken for a category, each value for itself; write plain numbers to keep their order.");
            }

            columns[c] = schema;
        }

        return new TableSchema(columns);
    }

    private static ColumnSchema InferColumn(RawTable table, RawColumn column, ReadOnlySpan<int> counts, Action<string>? warn)
    {
        int rows = 0, distinct = 0, numeric = 0, numericRows = 0, decimals = 0, written = int.MaxValue;
        bool isWhole = true, isExact = true;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            rows += counts[i];
            distinct++;
            if (!NumberText.TryParse(column.Texts[i], out double value)) continue;
            numeric++;
            numericRows += counts[i];
            int digits = NumberText.Decimals(column.Texts[i], value);
            decimals = Math.Max(decimals, digits);
            written = Math.Min(written, digits);
            isWhole &= value == Math.Floor(value) && (Math.Abs(value) < 1L << 53 || !column.Texts[i].AsSpan().ContainsAny('e', 'E'));
            isExact &= NumberText.IsExact(column.Texts[i], value);
        }

        if (distinct == 0) return new ColumnSchema(column.Name, ColumnType.Category);
        if (IsBoolean(column.Texts, counts, distinct)) return new ColumnSchema(column.Name, ColumnType.Boolean);
        if (DateInference.FormatOf(column.Texts, counts) is { } format) return new ColumnSchema(column.Name, ColumnType.Date) { DateFormat = format };
        // Digits that a double cannot hold are those of a key, not of a measurement.
        if (numeric == distinct && !isExact)
        {
            warn?.Invoke($"Column '{column.Name}' holds whole numbers with more digits than a number keeps, and is taken for a category.");
            return new ColumnSchema(column.Name, ColumnType.Category);
        }

        if (numeric == distinct)
        {
            return new ColumnSchema(column.Name, isWhole ? ColumnType.Integer : ColumnType.Number)
            {
                Decimals = isWhole ? 0 : decimals,
                MinDecimals = written,
            };
        }

        RefuseAlmostNumbers(table, column, counts, rows, distinct, numericRows);
        DateInference.RefuseAlmostDates(table, column, counts, rows);
        return new ColumnSchema(column.Name, IsText(column.Texts, counts, rows, distinct) ? ColumnType.Text : ColumnType.Category);
    }

    private static bool IsBoolean(string[] texts, ReadOnlySpan<int> counts, int distinct)
    {
        if (distinct != 2) return false;
        var seen = new List<string>(2);
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] > 0) seen.Add(texts[i]);
        return BooleanText.IsPair(seen);
    }

    /// <summary>Refuses decimal commas, and a column of numbers with a few stray words: as a category it would be useless and leak.</summary>
    private static void RefuseAlmostNumbers(RawTable table, RawColumn column, ReadOnlySpan<int> counts, int rows, int distinct, int numericRows)
    {
        int first = -1, commas = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0 || NumberText.TryParse(column.Texts[i], out _)) continue;
            if (first < 0) first = i;
            if (NumberText.HasDecimalComma(column.Texts[i])) commas += counts[i];
        }

        int line = table.LineNumbers[Array.IndexOf(column.Codes, first)];
        if (commas > 0 && commas + numericRows == rows)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture,
                $"{table.Name} line {line}: column '{column.Name}' has decimal commas; expected decimal points (1.5, not 1,5). Export the file with points, and without thousands separators."));
        }

        if (numericRows >= 0.9 * rows && distinct > 50)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture,
                $"{table.Name} line {line}: column '{column.Name}' holds numbers except in {rows - numericRows} rows; name those texts with --missing, or declare the column's type in a schema file."));
        }
    }

    /// <summary>Free text: mostly different values that are long or have several words.</summary>
    private static bool IsText(string[] texts, ReadOnlySpan<int> counts, int rows, int distinct)
    {
        if (distinct < 0.5 * rows) return false;
        long length = 0, words = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            length += texts[i].Length;
            words += texts[i].AsSpan().Count(' ') + 1;
        }

        return length > 30L * distinct || words > 3L * distinct;
    }
}
