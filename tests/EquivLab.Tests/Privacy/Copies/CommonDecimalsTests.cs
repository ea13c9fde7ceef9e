using EquivLab.Data;
using EquivLab.Privacy.Copies;

namespace EquivLab.Tests.Privacy.Copies;

public sealed class CommonDecimalsTests
{
    /// <summary>100 copied members, and as many strangers: what the copies went through hides none of them.</summary>
    [Theory]
    [InlineData("float")]
    [InlineData("one decimal")]
    [InlineData("more digits")]
    [InlineData("none")]
    public void Copies_with_other_decimals_are_found(string way)
    {
        Table members = Amounts(400, 1, 2), others = Amounts(400, 2, 2);
        double Written(double value) => way switch
        {
            "float" => (float)value,
            "one decimal" => Math.Round(value, 1),
            "more digits" => value + 0.00123,
            _ => value,
        };
        Table synthetic = new([.. members.Select([.. Enumerable.Range(0, 100)]).Columns.Select(c => new NumericColumn(c.Schema, Array.ConvertAll(((NumericColumn)c).Values.ToArray(), Written)))]);
        NearCopyCounts counts = NearCopySearch.Run(synthetic, members, others, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 400).Select(i => i < 100), counts.Members.Exact);
        Assert.DoesNotContain(true, counts.NonMembers.Exact);
    }

    [Fact]
    public void A_few_longer_values_and_short_tables_change_nothing()
    {
        Table real = Amounts(400, 1, 0), made = Amounts(400, 2, 0);
        Table few = new([.. made.Columns.Select(c => new NumericColumn(c.Schema, [.. ((NumericColumn)c).Values.ToArray().Select((v, i) => i % 3 == 0 ? v + 0.25 : v)]))]);
        Assert.Same(few, CommonDecimals.Of(few, real, real).Synthetic);
        Table tiny = Amounts(20, 3, 0), fine = Amounts(400, 4, 2);
        Assert.Same(fine, CommonDecimals.Of(tiny, fine, fine).Members);
    }

    private static Table Amounts(int rows, ulong seed, int decimals)
    {
        var rng = new Rng(seed, 8);
        return new Table([.. new[] { "x", "y", "z" }.Select(name => new NumericColumn(
            new ColumnSchema(name, ColumnType.Number), [.. Enumerable.Range(0, rows).Select(_ => Math.Round(1000 * rng.NextDouble(), decimals))]))]);
    }
}
