using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// A synthetic table that another tool wrote, parsed with the types of the train set: columns in any order, categories that
/// the train set does not have, and numbers with more decimals than it has, whole ones with fractions too. Such things
/// are to be judged, not refused.
/// </summary>
public static class ExternalTable
{
    private const int MostNamed = 5;

    /// <summary>Parses a table that may have other columns besides, which are left out.</summary>
    /// <param name="file">The table as read.</param>
    /// <param name="train">The train set.</param>
    /// <exception cref="InputException">A column is missing, or a value does not fit its type.</exception>
    public static Table Parse(RawTable file, Table train)
    {
        string[] missing = [.. train.Columns.Select(c => c.Name).Except(file.Columns.Select(c => c.Name))];
        if (missing.Length > 0) throw new InputException($"{file.Name}: lacks {List(missing)}; expected the columns of the train set.");
        var schema = new TableSchema([.. train.Columns.Select(c => Precise(c.Schema, file.Columns[file.IndexOf(c.Name)]))]);
        return TableParser.Parse(file, schema, Enumerable.Range(0, file.RowCount).ToArray());
    }

    /// <summary>Parses a table that has the columns of the train set and no others.</summary>
    /// <param name="file">The table as read.</param>
    /// <param name="train">The train set.</param>
    /// <exception cref="InputException">A column is missing or is one too many, or a value does not fit its type.</exception>
    public static Table ParseOnly(RawTable file, Table train)
    {
        string[] names = [.. file.Columns.Select(c => c.Name)], extra = [.. names.Where(n => !train.Contains(n))];
        // Where no name is right, the first line may be a row: it is not to be printed.
        if (extra.Length == names.Length)
            throw new InputException($"{file.Name} line 1: names no column of the train set; expected a header with {List([.. train.Columns.Select(c => c.Name)])}.");
        if (extra.Length == 0) return Parse(file, train);
        string[] missing = [.. train.Columns.Select(c => c.Name).Except(names)];
        string lacks = missing.Length > 0 ? $"lacks {List(missing)} and " : "";
        throw new InputException($"{file.Name}: {lacks}has {List(extra)} besides; expected the columns of the train set and no others.");
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

    private static string List(string[] names) =>
        string.Join(", ", names.Take(MostNamed).Select(n => $"'{n}'")) + (names.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Length - MostNamed} more") : "");
}
