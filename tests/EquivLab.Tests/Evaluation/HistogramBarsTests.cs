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
            string[] named = [.. bars.SelectMany(b => b.Label.Split([' ', '<', '≥', '–'], StringSplitOptions.RemoveEmptyEntries)).Where(t => char.IsDigit(t[0]))];
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

    /// <summary>Between the ends no bar points at a few rows either, and no edge is the value of one of them.</summary>
    [Fact]
    public void No_bar_holds_a_few_rows_and_edges_are_round()
    {
        Gen.Select(Gen.Int[10, 600], Gen.ULong[1, 1_000_000]).Sample((rows, seed) =>
        {
            var rng = new Rng(seed, 6);
            // Two heaps with a few stragglers between them.
            double[] values = [.. Enumerable.Range(0, rows).Select(i => Math.Round((i % 20 == 0 ? 200 : i % 2 == 0 ? 0 : 600) + (100 * rng.NextDouble()), 3))];
            NumericColumn column = new(new ColumnSchema("n", ColumnType.Number) { Decimals = 3 }, values);
            IReadOnlyList<HistogramBar> bars = HistogramBars.Of(column, column);
            Assert.All(bars, b => Assert.True(b.Real == 0 || b.Real * rows > 9.999));
            Assert.Equal(1, bars.Sum(b => b.Real), 1e-9);
            double[] edges = [.. bars.SelectMany(b => b.Label.Split([' ', '<', '≥', '–'], StringSplitOptions.RemoveEmptyEntries)).Where(t => char.IsDigit(t[0])).Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
            // Steps of 1, 2 or 5 times a power of ten over a range of 700: at most two significant decimals.
            Assert.All(edges, e => Assert.Equal(e, Math.Round(e, 1)));
        }, iter: 300);
    }

    [Fact]
    public void A_bar_of_one_whole_number_is_named_by_it()
    {
        NumericColumn column = Numbers([.. Enumerable.Range(0, 600).Select(i => (double)(i % 6))]);
        Assert.Equal(["0", "1", "2", "3", "4", "≥ 5"], HistogramBars.Of(column, column).Select(b => b.Label));
        NumericColumn wide = Numbers([.. Enumerable.Range(0, 6000).Select(i => (double)(i % 60))]);
        Assert.Contains("10 – 14", HistogramBars.Of(wide, wide).Select(b => b.Label));
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
