using System.Globalization;
using CsCheck;
using EquivLab.Data;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Evaluation;

public sealed class HistogramBarsTests
{
    [Fact]
    public void No_bar_names_a_category_of_fewer_than_ten_hold_out_rows()
    {
        Gen.Int[0, 30].Array[1, 12].Where(counts => counts.Sum() > 0).Sample(counts =>
        {
            CategoricalColumn real = Categories(counts), synthetic = Categories([.. counts.Select(c => c + 50)]);
            IReadOnlyList<HistogramBar> bars = HistogramBars.Of(real, synthetic);
            for (int c = 0; c < counts.Length; c++)
                Assert.Equal(counts[c] >= 10, bars.Any(b => b.Label == Name(c)));
            Assert.Equal(1, bars.Sum(b => b.Real), 1e-9);
            Assert.Equal(1, bars.Sum(b => b.Synthetic), 1e-9);
        }, iter: 300);
    }

    [Fact]
    public void No_bar_names_the_extremes_of_a_number()
    {
        Gen.Select(Gen.Int[10, 400], Gen.ULong[1, 1_000_000]).Sample((rows, seed) =>
        {
            var rng = new Rng(seed, 5);
            double[] values = [.. Enumerable.Range(0, rows).Select(_ => 1000 + rng.Next(100_000)).Select(v => (double)v)];
            values[0] = 7;
            values[^1] = 9_999_999;
            NumericColumn column = Numbers(values);
            IReadOnlyList<HistogramBar> bars = HistogramBars.Of(column, column);
            string[] named = [.. bars.SelectMany(b => b.Label.Split([' ', '<', '≥', '–'], StringSplitOptions.RemoveEmptyEntries))];
            Assert.DoesNotContain("7", named);
            Assert.DoesNotContain(named, n => double.Parse(n, CultureInfo.InvariantCulture) > 200_000);
            Assert.Equal(1, bars.Sum(b => b.Real), 1e-9);
        }, iter: 300);
    }

    /// <summary>Ten rows or more lie beyond either end, so that an end points at nobody.</summary>
    [Theory]
    [InlineData(25)]
    [InlineData(60)]
    [InlineData(300)]
    public void The_open_ends_hold_ten_rows(int rows)
    {
        NumericColumn column = Numbers([.. Enumerable.Range(0, rows).Select(i => (double)(i * 1000))]);
        IReadOnlyList<HistogramBar> bars = HistogramBars.Of(column, column);
        Assert.InRange(bars[0].Real * rows, 9.999, rows);
        Assert.InRange(bars[^1].Real * rows, 9.999, rows);
    }

    [Fact]
    public void Fewer_than_ten_numbers_have_no_bars_but_missing()
    {
        NumericColumn column = Numbers([.. Enumerable.Range(0, 50).Select(i => i < 9 ? i : double.NaN)]);
        Assert.Equal("missing", Assert.Single(HistogramBars.Of(column, column)).Label);
    }

    private static string Name(int category) => $"k{category}";

    private static CategoricalColumn Categories(int[] counts) => new(
        new ColumnSchema("c", ColumnType.Category),
        [.. counts.SelectMany((count, c) => Enumerable.Repeat(c, count))],
        [.. Enumerable.Range(0, counts.Length).Select(Name)]);

    private static NumericColumn Numbers(double[] values) => new(new ColumnSchema("n", ColumnType.Integer), values);
}
