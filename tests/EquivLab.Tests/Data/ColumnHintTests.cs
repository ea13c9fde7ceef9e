using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

/// <summary>Columns that mean something else than they look like are named, with what to do.</summary>
public sealed class ColumnHintTests
{
    [Theory]
    [InlineData("0.0%", "'%'")]
    [InlineData("$0", "'$'")]
    [InlineData("€ 0.00", "'€'")]
    [InlineData("CHF 0", "'CHF'")]
    [InlineData("0 kg", "'kg'")]
    [InlineData("$0,000", "'$'")]
    public void Numbers_with_marks_get_a_hint(string format, string mark)
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => (1000 + 37 * i).ToString(format.Replace("%", "'%'", StringComparison.Ordinal).Replace("kg", "'kg'", StringComparison.Ordinal), CultureInfo.InvariantCulture))];
        var warnings = new List<string>();
        ColumnSchema schema = Infer([.. texts, .. texts, .. texts], warnings);
        Assert.Equal(ColumnType.Category, schema.Type);
        Assert.Contains(mark, Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_and_classes_get_none()
    {
        var warnings = new List<string>();
        Infer([.. Enumerable.Range(0, 180).Select(i => "A" + i % 60)], warnings);
        Infer([.. Enumerable.Range(0, 180).Select(i => i % 5 + " kg")], warnings);
        Infer([.. Enumerable.Range(0, 180).Select(i => "00" + (100 + i % 60))], warnings);
        Assert.Empty(warnings);
    }

    [Fact]
    public void Columns_that_are_equal_are_named_and_others_are_not()
    {
        double[] a = [1, 2, double.NaN, 4], b = [1, 2, double.NaN, 5], same = [3, 3, 3, 3];
        var table = new Table(
        [
            Number("a", a), Number("b", b), Number("again", [.. a]), Number("constant", same), Number("constant2", [.. same]),
            new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), [0, 1, -1, 0], ["x", "y"]),
            new CategoricalColumn(new ColumnSchema("d", ColumnType.Category), [1, 0, -1, 1], ["y", "x"]),
        ]);
        string[] warnings = [.. EqualColumns.Warnings(table)];
        Assert.Equal(2, warnings.Length);
        Assert.StartsWith("Columns 'a' and 'again' hold the same values", warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("Columns 'c' and 'd' hold the same values", warnings[1], StringComparison.Ordinal);
    }

    private static NumericColumn Number(string name, double[] values) => new(new ColumnSchema(name, ColumnType.Number), values);

    private static ColumnSchema Infer(string[] cells, List<string> warnings)
    {
        string[] texts = [.. cells.Distinct()];
        var table = new RawTable("t.csv", "", [new RawColumn("c", Array.ConvertAll(cells, cell => Array.IndexOf(texts, cell)), texts)], [.. Enumerable.Range(2, cells.Length)]);
        return SchemaInference.Infer(table, [.. Enumerable.Range(0, cells.Length)], warn: warnings.Add).Columns[0];
    }
}
