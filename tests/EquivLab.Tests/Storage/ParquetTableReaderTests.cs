using DuckDB.NET.Data;
using EquivLab.Data;
using EquivLab.Storage;

namespace EquivLab.Tests.Storage;

public sealed class ParquetTableReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Read without types, so that the texts are the same to the last digit.</summary>
    [Theory]
    [InlineData("arrests")]
    [InlineData("slid")]
    public void The_same_table_is_the_same_from_either_format(string name)
    {
        string csv = Path.Combine(AppContext.BaseDirectory, "datasets", name + ".csv");
        RawTable expected = CsvTableReader.Read(csv), read = Read($"FROM read_csv('{csv}', all_varchar = true)");
        Assert.Equal(expected.Columns.Select(c => c.Name), read.Columns.Select(c => c.Name));
        foreach ((RawColumn a, RawColumn b) in expected.Columns.Zip(read.Columns))
        {
            Assert.Equal(a.Texts, b.Texts);
            Assert.Equal(a.Codes, b.Codes);
        }
    }

    [Fact]
    public void Typed_values_have_the_texts_that_types_are_inferred_from()
    {
        RawTable read = Read("SELECT 3::BIGINT AS whole, 0.25::DOUBLE AS part, 1.50::DECIMAL(9,2) AS price, i = 0 AS flag, DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 12:30:00' AS instant, NULL::INTEGER AS nothing, ' NA ' AS text FROM range(2) t(i)");
        Assert.Equal(["3", "0.25", "1.50", "true", "2024-02-29", "2024-02-29T12:30:00"], read.Columns.Take(6).Select(c => c.Texts[0]));
        Assert.All(read.Columns.Skip(6), c => Assert.Equal([-1, -1], c.Codes));
        TableSchema schema = TableSplitter.Infer(read);
        Assert.Equal([ColumnType.Integer, ColumnType.Number, ColumnType.Number, ColumnType.Boolean, ColumnType.Date, ColumnType.Date], schema.Columns.Take(6).Select(c => c.Type));
    }

    [Fact]
    public void What_is_no_plain_table_is_refused()
    {
        Assert.Equal("t.parquet: column 'list' is nested; expected plain values.", Assert.Throws<InputException>(() => Read("SELECT 1 AS a, [1, 2] AS list")).Message);
        Assert.Equal("t.parquet: column 'pair' is nested; expected plain values.", Assert.Throws<InputException>(() => Read("SELECT {'a': 1} AS pair")).Message);
        Assert.Equal("t.parquet: has no rows.", Assert.Throws<InputException>(() => Read("SELECT 1 AS a WHERE false")).Message);
        Assert.Equal("text.parquet: is not a Parquet file, or a broken one.", Assert.Throws<InputException>(() => ParquetTableReader.Read(_folder.Write("text.parquet", "a,b\n1,2\n"))).Message);
    }

    private RawTable Read(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{_folder["t.parquet"]}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return ParquetTableReader.Read(_folder["t.parquet"]);
    }
}
