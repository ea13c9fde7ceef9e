using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Tests;

/// <summary>Small tables with known structure.</summary>
internal static class SampleTables
{
    /// <summary>
    /// Mixed columns: <c>group</c> (3 categories), <c>amount</c> (0 in half the rows of group a, else heavy-tailed with
    /// two decimals), <c>age</c> (whole), <c>note</c> (missing where group is c), <c>label</c> (yes more often in group a).
    /// </summary>
    public static Table Mixed(int rows, ulong seed = 1)
    {
        var rng = new Rng(seed, 99);
        var group = new int[rows];
        var amount = new double[rows];
        var age = new double[rows];
        var note = new int[rows];
        var label = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            group[i] = rng.Next(3);
            amount[i] = group[i] == 0 && rng.NextDouble() < 0.5 ? 0 : Math.Round(Math.Exp(3 * rng.NextDouble() + group[i]), 2);
            age[i] = 20 + rng.Next(50);
            note[i] = group[i] == 2 ? CategoricalColumn.Missing : rng.Next(2);
            label[i] = rng.NextDouble() < (group[i] == 0 ? 0.8 : 0.3) ? 1 : 0;
        }

        return new Table(
        [
            new CategoricalColumn(new ColumnSchema("group", ColumnType.Category), group, ["a", "b", "c"]),
            new NumericColumn(new ColumnSchema("amount", ColumnType.Number) { Decimals = 2 }, amount),
            new NumericColumn(new ColumnSchema("age", ColumnType.Integer), age),
            new CategoricalColumn(new ColumnSchema("note", ColumnType.Category), note, ["x", "y"]),
            new CategoricalColumn(new ColumnSchema("label", ColumnType.Boolean), label, ["no", "yes"]),
        ]);
    }

    /// <summary>A table as CSV text with a header.</summary>
    public static string Csv(Table table)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvTableWriter(stream, [.. table.Columns.Select(c => c.Schema)])) writer.Write(table);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A text column of a table, missing as an empty text.</summary>
    public static string[] Texts(Table table, string column) => table[column] switch
    {
        CategoricalColumn c => [.. Enumerable.Range(0, table.RowCount).Select(r => c[r] ?? "")],
        NumericColumn n => [.. n.Values.ToArray().Select(v => double.IsNaN(v) ? "" : v.ToString(CultureInfo.InvariantCulture))],
        _ => throw new NotSupportedException(),
    };
}
