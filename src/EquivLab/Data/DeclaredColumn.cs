using System.Globalization;

namespace EquivLab.Data;

/// <summary>Refuses a declared column that the data contradict, where reading its values would not.</summary>
internal static class DeclaredColumn
{
    private const int Booleans = 2;

    /// <param name="table">The file as read.</param>
    /// <param name="rows">The rows that the declaration is for.</param>
    /// <param name="declared">The declared column.</param>
    /// <exception cref="InputException">There is no such column, or it cannot be what is declared.</exception>
    public static void Require(RawTable table, ReadOnlySpan<int> rows, ColumnSchema declared)
    {
        RawColumn column = table.Columns[table.IndexOf(declared.Name)];
        if (declared.Type != ColumnType.Boolean) return;
        int[] counts = column.Count(rows);
        // TRUE and True are one value.
        int values = column.Texts.Where((_, t) => counts[t] > 0).Select(text => BooleanText.Meaning(text) is { } meaning ? (object)meaning : text).Distinct().Count();
        if (values > Booleans)
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: column '{declared.Name}' is declared a boolean but has {values:N0} different values; declare it a category, or another type, in the schema file, or name the texts that mean missing with --missing."));
    }
}
