using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// Texts that a spreadsheet would run as a formula when it opens a CSV file: those that begin with =, +, −, @, a tab or a return (OWASP,
/// "CSV Injection"). A number, and a sign alone, are none.
/// </summary>
public static class FormulaCells
{
    private const char Apostrophe = '\'';

    /// <summary>A sentence on the columns with such texts; null where there are none. It quotes no text.</summary>
    /// <param name="columns">Columns that are written to a file.</param>
    /// <param name="remedy">What to do about it.</param>
    public static string? Warning(IReadOnlyList<Column> columns, string remedy = "--escape-formulas writes them with an apostrophe in front")
    {
        (string Name, int Count)[] found = [.. columns.Select(c => (c.Name, c is CategoricalColumn texts ? texts.Categories.Count(IsFormula) : 0)).Where(c => c.Item2 > 0)];
        string[] headers = [.. columns.Select(c => c.Name).Where(IsFormula)];
        if (found.Length == 0 && headers.Length == 0) return null;
        string[] parts =
        [
            .. found.Length > 0 ? [$"of {string.Join(", ", found.Select(f => string.Create(CultureInfo.InvariantCulture, $"'{f.Name}' ({f.Count:N0} value{(f.Count == 1 ? "" : "s")})")))}"] : Array.Empty<string>(),
            .. headers.Length > 0 ? [$"in the header ({string.Join(", ", headers.Select(h => $"'{h}'"))})"] : Array.Empty<string>(),
        ];
        return $"Cells {string.Join(" and ", parts)} begin like a formula, which a spreadsheet would run; {remedy}.";
    }

    /// <summary>The table with an apostrophe before each such text, also in the header: a spreadsheet then shows it as a text.</summary>
    /// <param name="table">A table.</param>
    public static Table Escaped(Table table) => new([.. table.Columns.Select(Escaped)]);

    /// <summary>The columns' meaning with their names escaped likewise.</summary>
    /// <param name="columns">Columns.</param>
    public static IReadOnlyList<ColumnSchema> Escaped(IReadOnlyList<ColumnSchema> columns) => [.. columns.Select(c => IsFormula(c.Name) ? c with { Name = Apostrophe + c.Name } : c)];

    private static Column Escaped(Column column)
    {
        ColumnSchema schema = Escaped([column.Schema])[0];
        return column switch
        {
            CategoricalColumn texts when schema != column.Schema || texts.Categories.Any(IsFormula) =>
                new CategoricalColumn(schema, texts.Codes.ToArray(), [.. texts.Categories.Select(c => IsFormula(c) ? Apostrophe + c : c)]),
            NumericColumn numbers when schema != column.Schema => new NumericColumn(schema, numbers.Values.ToArray()),
            _ => column,
        };
    }

    private static bool IsFormula(string text) => text.Length > 1 && "=+-@\t\r".Contains(text[0]) && !NumberText.TryParse(text, out _);
}
