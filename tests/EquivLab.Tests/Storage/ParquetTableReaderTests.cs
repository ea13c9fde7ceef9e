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

    /// <summary>A name with a pattern in it, beside a file that the pattern matches, in folders that look like partitions.</summary>
    [Theory]
    [InlineData("a[1].parquet", "a1.parquet")]
    [InlineData("a*.parquet", "ab.parquet")]
    [InlineData("a?.parquet", "ab.parquet")]
    [InlineData("year=2020/x=1/a.parquet", "year=2020/x=2/a.parquet")]
    [InlineData("[ab]/**/a.parquet", "a/c/a.parquet")]
    public void A_name_is_a_name(string name, string other)
    {
        foreach (string file in new[] { name, other }) Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        Write("SELECT 1 AS x, 'this' AS y", name);
        Write("SELECT 2 AS x, 'other' AS z UNION ALL SELECT 3, 'other'", other);
        RawTable read = ParquetTableReader.Read(_folder[name]);
        Assert.Equal(["x", "y"], read.Columns.Select(c => c.Name));
        Assert.Equal(["1", "this"], read.Columns.SelectMany(c => c.Texts));
        Assert.Equal(1, read.RowCount);
    }

    [Fact]
    public void An_instant_with_a_time_zone_is_the_same_whatever_the_machine_s()
    {
        const string Query = "SELECT TIMESTAMPTZ '2024-02-29 12:30:00+00' AS whole, TIMESTAMPTZ '2024-02-29 12:30:00.25+00' AS milli, TIMESTAMP '2024-02-29 12:30:00.000001' AS micro, TIMESTAMP 'infinity' AS never";
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (string tz in new[] { "UTC", "Asia/Kolkata", "America/St_Johns" })
            {
                Environment.SetEnvironmentVariable("TZ", tz);
                RawTable read = Read(Query);
                Assert.Equal(["2024-02-29T12:30:00Z", "2024-02-29T12:30:00.250Z", "2024-02-29T12:30:00.000001"], read.Columns.Take(3).Select(c => Assert.Single(c.Texts)));
                Assert.Equal([-1], read.Columns[3].Codes);
                Assert.Equal(["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyy-MM-ddTHH:mm:ss.ffffff"], TableSplitter.Infer(read).Columns.Take(3).Select(c => c.DateFormat));
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
        }
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
        Write(query, "t.parquet");
        return ParquetTableReader.Read(_folder["t.parquet"]);
    }

    private void Write(string query, string name)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{_folder[name]}' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }
}
