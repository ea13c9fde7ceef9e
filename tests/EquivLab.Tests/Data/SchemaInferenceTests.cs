using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class SchemaInferenceTests
{
    [Theory]
    [InlineData(ColumnType.Integer, "1", "2", "-3", "2")]
    [InlineData(ColumnType.Number, "1.5", "2", "1e-3", "2")]
    [InlineData(ColumnType.Boolean, "yes", "no", "yes", "no")]
    [InlineData(ColumnType.Boolean, "0", "1", "1", "0")]
    [InlineData(ColumnType.Date, "2024-02-29", "2023-01-01", "2023-01-01", "2022-12-31")]
    [InlineData(ColumnType.Date, "31.12.2023", "01.01.2024", "01.01.2024", "15.06.2024")]
    [InlineData(ColumnType.Category, "red", "blue", "red", "3")]
    [InlineData(ColumnType.Category, "00123", "00456", "00123", "00789")]
    public void Infers_a_type(ColumnType expected, params string[] values)
    {
        Assert.Equal(expected, Infer(values).Type);
    }

    [Fact]
    public void Counts_decimals_as_written()
    {
        Assert.Equal(3, Infer("1.50", "2.125", "2", "1.50").Decimals);
        Assert.Equal(3, Infer("1e-3", "2", "2", "1").Decimals);
    }

    [Fact]
    public void An_all_missing_column_is_a_category_without_values()
    {
        var table = new RawTable("t.csv", "", [new RawColumn("c", [-1, -1], [])], [2, 3]);
        Assert.Equal(ColumnType.Category, SchemaInference.Infer(table, [0, 1]).Columns[0].Type);
    }

    [Theory]
    [InlineData("has a different value in every row", "A1", "B2", "C3", "D4")]
    [InlineData("has a different value in every row", "17", "22", "3", "4")]
    [InlineData("holds e-mail addresses", "ann@example.org", "bob@example.org", "ann@example.org", "x@y.example")]
    [InlineData("holds card numbers", "4111 1111 1111 1111", "5500000000000004", "4111 1111 1111 1111", "340000000000009")]
    public void Names_columns_that_identify(string reason, params string[] values)
    {
        var warnings = new List<string>();
        TableSchema schema = SchemaInference.Infer(Raw(values), AllRows(values), warn: warnings.Add);
        Assert.Equal(ColumnType.Identifier, schema.Columns[0].Type);
        Assert.Contains(reason, Assert.Single(warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(values[0], warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_target_and_measured_numbers_are_no_identifiers()
    {
        string[] values = ["1", "2", "3", "4"];
        Assert.Equal(ColumnType.Integer, SchemaInference.Infer(Raw(values), AllRows(values), target: "c").Columns[0].Type);
        Assert.Equal(ColumnType.Number, Infer("1.5", "2.5", "3.5", "4.25").Type);
    }

    [Fact]
    public void Recognises_free_text()
    {
        string[] values = [.. Enumerable.Range(0, 20).Select(i => $"the patient came in with a complaint of kind {i % 15}")];
        Assert.Equal(ColumnType.Text, Infer(values).Type);
    }

    [Theory]
    [InlineData("8,75", "2,25")]
    [InlineData("1.234,56", "2")]
    public void Refuses_decimal_commas_without_showing_them(string first, string second)
    {
        string message = Assert.Throws<InputException>(() => Infer(first, second, first, second)).Message;
        Assert.StartsWith("t.csv line 2: column 'c' has decimal commas", message, StringComparison.Ordinal);
        Assert.DoesNotContain(first, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_numbers_with_stray_words_naming_the_first_line()
    {
        string[] values = [.. Enumerable.Range(0, 100).Select(i => i == 7 ? "unknown" : i.ToString(CultureInfo.InvariantCulture))];
        string message = Assert.Throws<InputException>(() => Infer(values)).Message;
        Assert.StartsWith("t.csv line 9: column 'c' holds numbers except in 1 rows", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_given_rows_are_looked_at()
    {
        Assert.Equal(ColumnType.Integer, SchemaInference.Infer(Raw(["1", "1", "2", "word"]), [0, 1, 2]).Columns[0].Type);
    }

    [Fact]
    public void A_schema_file_is_read_back_and_a_broken_one_is_located()
    {
        var schema = new TableSchema([new ColumnSchema("x", ColumnType.Number) { Decimals = 2 }, new ColumnSchema("d", ColumnType.Date) { DateFormat = "yyyy" }]);
        string json = SchemaJson.Write(schema);
        Assert.Contains("\"type\": \"number\"", json, StringComparison.Ordinal);
        Assert.Equal(schema.Columns, SchemaJson.Read(json, "s.json").Columns);
        Assert.StartsWith("s.json line 3", Assert.Throws<InputException>(() => SchemaJson.Read("{\"columns\": [\n{\"name\": \"a\",\n\"type\": \"float\"}]}", "s.json")).Message, StringComparison.Ordinal);
        Assert.Contains("needs a dateFormat", Assert.Throws<InputException>(() => SchemaJson.Read("{\"columns\":[{\"name\":\"a\",\"type\":\"date\"}]}", "s.json")).Message, StringComparison.Ordinal);
    }

    private static ColumnSchema Infer(params string[] values) => SchemaInference.Infer(Raw(values), AllRows(values)).Columns[0];

    private static int[] AllRows(string[] values) => [.. Enumerable.Range(0, values.Length)];

    private static RawTable Raw(string[] values)
    {
        string[] texts = [.. values.Distinct()];
        var column = new RawColumn("c", [.. values.Select(v => Array.IndexOf(texts, v))], texts);
        return new RawTable("t.csv", "", [column], [.. Enumerable.Range(2, values.Length)]);
    }
}
