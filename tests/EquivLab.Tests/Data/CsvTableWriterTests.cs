using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class CsvTableWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_back()
    {
        Table table = SampleTables.Mixed(300);
        RawTable raw = CsvTableReader.Read(_folder.Write("t.csv", SampleTables.Csv(table)));
        Table read = TableParser.Parse(raw, new TableSchema([.. table.Columns.Select(c => c.Schema)]), [.. Enumerable.Range(0, 300)]);
        foreach (Column column in table.Columns)
            Assert.Equal(SampleTables.Texts(table, column.Name), SampleTables.Texts(read, column.Name));
    }

    [Fact]
    public void Writes_each_type_as_it_is_read()
    {
        var table = new Table(
        [
            new NumericColumn(new ColumnSchema("n", ColumnType.Number) { Decimals = 2 }, [1.5, 1e-7, double.NaN]),
            new NumericColumn(new ColumnSchema("i", ColumnType.Integer), [-3, double.NaN, 1e12]),
            new NumericColumn(new ColumnSchema("d", ColumnType.Date) { DateFormat = "dd.MM.yyyy" }, [new DateTime(2024, 2, 29).Ticks / TimeSpan.TicksPerDay, double.NaN, 0]),
            new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), [0, -1, 1], ["a,b", "say \"x\"\nend"]),
        ]);
        Assert.Equal("n,i,d,c\n1.5,-3,29.02.2024,\"a,b\"\n0,,,\n,1000000000000,01.01.0001,\"say \"\"x\"\"\nend\"\n", SampleTables.Csv(table));
    }
}
