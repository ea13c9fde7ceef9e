using EquivLab.Data;
using EquivLab.Evaluation;
using Samples = EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Evaluation;

public sealed class CellCodesTests
{
    [Fact]
    public void Numbers_are_cut_at_deciles_into_equal_cells()
    {
        NumericColumn column = Samples.Numbers("x", [.. Enumerable.Range(0, 1000).Select(i => (double)i), double.NaN]);
        int[] cells = CellCodes.Fit(column).Encode(column);
        Assert.Equal(Enumerable.Repeat(100, 10), cells[..1000].GroupBy(c => c).Select(g => g.Count()));
        Assert.DoesNotContain(cells[^1], cells[..^1]);
    }

    [Fact]
    public void Numbers_outside_the_train_range_go_to_the_outer_cells()
    {
        CellCodes codes = CellCodes.Fit(Samples.Numbers("x", [.. Enumerable.Range(0, 100).Select(i => (double)i)]));
        Assert.Equal(codes.Encode(Samples.Numbers("x", 0, 99)), codes.Encode(Samples.Numbers("x", -1e300, 1e300)));
    }

    [Fact]
    public void Categories_beyond_the_thirty_most_frequent_share_one_cell()
    {
        string[] values = [.. Enumerable.Range(0, 40).SelectMany(c => Enumerable.Repeat($"k{c}", 50 - c))];
        CategoricalColumn column = Samples.Texts("c", values);
        CellCodes codes = CellCodes.Fit(column);
        int[] cells = codes.Encode(column);
        Assert.Equal(31, cells.Distinct().Count());
        Assert.Single(cells.Where((_, i) => int.Parse(values[i][1..], System.Globalization.CultureInfo.InvariantCulture) >= 30).Distinct());
        int[] strange = codes.Encode(Samples.Texts("c", "k39", "never seen", null));
        Assert.Equal(strange[0], strange[1]);
        Assert.NotEqual(strange[1], strange[2]);
        Assert.All(strange, c => Assert.InRange(c, 0, codes.Count - 1));
    }

    [Fact]
    public void A_column_without_any_value_is_one_cell()
    {
        NumericColumn empty = Samples.Numbers("x", double.NaN, double.NaN);
        CellCodes codes = CellCodes.Fit(empty);
        Assert.Single(codes.Encode(empty).Distinct());
        Assert.All(codes.Encode(Samples.Numbers("x", -5, 5)), c => Assert.InRange(c, 0, codes.Count - 2));
    }
}
