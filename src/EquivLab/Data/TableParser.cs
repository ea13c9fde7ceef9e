using System.Globalization;

namespace EquivLab.Data;

/// <summary>Turns rows of a file as read into a typed table.</summary>
public static class TableParser
{
    /// <summary>Parses rows under a schema. A categorical column lists only the categories that these rows use.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="schema">The meaning of the columns; columns it does not name are left out, order is the schema's.</param>
    /// <param name="rows">The rows to parse.</param>
    /// <exception cref="InputException">A column is missing, or a value does not fit its type.</exception>
    public static Table Parse(RawTable table, TableSchema schema, ReadOnlySpan<int> rows)
    {
        int[] chosen = rows.ToArray();
        var columns = new Column[schema.Columns.Count];
        for (int c = 0; c < columns.Length; c++)
        {
            RawColumn raw = table.Columns[table.IndexOf(schema.Columns[c].Name)];
            columns[c] = schema.Columns[c].IsNumeric
                ? ParseNumeric(table, raw, schema.Columns[c], chosen)
                : Categories(table, raw, schema.Columns[c], chosen);
        }

        return new Table(columns);
    }

    private static CategoricalColumn Categories(RawTable table, RawColumn raw, ColumnSchema schema, int[] rows)
    {
        if (schema.Categories is { } domain)
        {
            int stray = Array.FindIndex(rows, r => raw.Codes[r] >= 0 && !domain.Contains(raw.Texts[raw.Codes[r]]));
            if (stray >= 0)
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{table.Name} line {table.LineNumbers[rows[stray]]}: column '{schema.Name}' has a category that its declared domain lacks; correct it, name it with --missing, or add it to the schema file."));
        }

        if (!schema.IsNumbered) return new CategoricalColumn(schema, raw.Codes, raw.Texts).Select(rows);
        string[] texts = Array.ConvertAll(raw.Texts, text => NumberText.TryParse(text, out double value) ? NumberText.Canonical(value, schema.MinDecimals) : text);
        string[] categories = [.. texts.Distinct()];
        var codeOf = categories.Select((text, code) => (text, code)).ToDictionary(c => c.text, c => c.code, StringComparer.Ordinal);
        int[] codes = Array.ConvertAll(raw.Codes, code => code < 0 ? CategoricalColumn.Missing : codeOf[texts[code]]);
        return new CategoricalColumn(schema, codes, categories).Select(rows);
    }

    private static NumericColumn ParseNumeric(RawTable table, RawColumn raw, ColumnSchema schema, int[] rows)
    {
        var parsed = new double[raw.Texts.Length];
        int[] counts = raw.Count(rows);
        for (int t = 0; t < parsed.Length; t++)
            if (counts[t] > 0 && !TryParse(raw.Texts[t], schema, out parsed[t])) Refuse(table, raw, schema, rows, t);

        var values = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            values[i] = raw.Codes[rows[i]] < 0 ? double.NaN : parsed[raw.Codes[rows[i]]];
        return new NumericColumn(schema, values);
    }

    private static bool TryParse(string text, ColumnSchema schema, out double value) => schema.Type switch
    {
        ColumnType.Date => DateFormats.TryParse(text, schema.DateFormat!, out value),
        ColumnType.Integer => NumberText.TryParse(text, out value) && value == Math.Floor(value),
        _ => NumberText.TryParse(text, out value),
    };

    private static void Refuse(RawTable table, RawColumn raw, ColumnSchema schema, int[] rows, int text)
    {
        int row = Array.Find(rows, r => raw.Codes[r] == text);
        string expected = schema.Type switch
        {
            ColumnType.Date => $"a date as {schema.DateFormat}",
            ColumnType.Integer => "a whole number",
            _ => NumberText.HasDecimalComma(raw.Texts[text]) ? "a number with a decimal point, not a comma" : "a number",
        };
        throw new InputException(string.Create(CultureInfo.InvariantCulture,
            $"{table.Name} line {table.LineNumbers[row]}: column '{schema.Name}' expected {expected}, as in the train set; correct the value, name it with --missing, or declare the column's type in a schema file."));
    }
}
