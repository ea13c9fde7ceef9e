using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class RepeatedIdentifierTests
{
    [Theory]
    [InlineData("id", "1000", true)]
    [InlineData("patient_id", "1000", true)]
    [InlineData("customerId", "1000", true)]
    [InlineData("USERID", "1000", true)]
    [InlineData("Patient", "1000", true)]
    [InlineData("subject no", "1000", false)]
    [InlineData("code", "C-1000", true)]
    [InlineData("code", "1000", false)]
    [InlineData("covid", "1000", false)]
    [InlineData("width", "1000", false)]
    [InlineData("humidity", "0.1000", false)]
    [InlineData("idle", "1000", false)]
    [InlineData("resid", "1000", false)]
    [InlineData("weight", "46 kg 1000", false)]
    public void By_its_name_or_by_how_it_is_written(string name, string like, bool expected)
    {
        string front = like[..^4];
        Assert.Equal(expected, RepeatedIdentifier.Is(Column(name, 300, 3, i => front + (1000 + i))));
    }

    [Fact]
    public void Not_where_it_does_not_repeat_or_has_few_values_or_is_a_measurement()
    {
        Assert.False(RepeatedIdentifier.Is(Column("patient_id", 300, 1, i => "" + i)));
        Assert.False(RepeatedIdentifier.Is(Column("store_id", 12, 200, i => "" + i)));
        Assert.False(RepeatedIdentifier.Is(Column("site_id", 30, 200, i => "" + i)));
        Assert.False(RepeatedIdentifier.Is(Column("id", 300, 3, i => i + ".5")));
    }

    [Theory]
    [InlineData("flchain.csv")]
    [InlineData("slid.csv")]
    [InlineData("arrests.csv")]
    [InlineData("marketing-income.csv")]
    public void No_column_of_a_table_of_single_rows_is_one(string file) =>
        Assert.DoesNotContain(CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", file)).Columns, RepeatedIdentifier.Is);

    private static RawColumn Column(string name, int values, int each, Func<int, string> text) =>
        new(name, [.. Enumerable.Range(0, values * each).Select(i => i % values)], [.. Enumerable.Range(0, values).Select(text)]);
}
