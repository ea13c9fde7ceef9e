using CsCheck;
using EquivLab.Data;
using EquivLab.Fidelity;
using EquivLab.Tests.Privacy;

namespace EquivLab.Tests.Fidelity;

public class MixedFeaturesTests
{
    private static double Variance(double[] values) => values.Sum(v => v * v) / values.Length;

    /// <summary>In a factor analysis of mixed data a number has the variance 1 and m categories have m − 1 together (Pagès 2004).</summary>
    [Fact]
    public void Each_column_has_the_variance_that_Pages_gives_it()
    {
        MixedTables.Gen(20, 200).Sample(table =>
        {
            MixedFeatures features = MixedFeatures.Fit(table, 1, int.MaxValue, complete: true);
            var variances = features.Columns.Zip(features.Encode(table), (name, values) => (name, values)).ToLookup(f => f.name, f => f.values);
            Assert.All(variances.SelectMany(v => v), values => Assert.Equal(0, values.Average(), 1e-9));
            foreach (CategoricalColumn column in table.Columns.OfType<CategoricalColumn>())
            {
                int categories = Enumerable.Range(0, column.Count).Select(r => column[r] ?? "missing").Distinct().Count();
                Assert.Equal(categories - 1, variances[column.Name].Sum(Variance), 1e-9);
            }

            Assert.Empty(variances["constant"]);
        }, iter: 100);
    }

    [Fact]
    public void Numbers_are_standardised_and_their_gaps_are_the_mean_and_an_indicator()
    {
        var table = new Table([new NumericColumn(new ColumnSchema("x", ColumnType.Number), [1, 3, double.NaN, 5])]);
        double[][] encoded = MixedFeatures.Fit(table, 1, 10, true).Encode(table);
        Assert.Equal([-1, 0, 0, 1], encoded[0]);
        Assert.Equal([-0.5, -0.5, 1.5, -0.5], encoded[1]);
    }

    [Fact]
    public void An_indicator_needs_enough_rows_and_the_base_is_the_most_frequent()
    {
        var column = new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), [0, 0, 0, 0, 1, 1, 1, 2, -1, -1], ["a", "b", "c"]);
        var table = new Table([column]);
        Assert.Equal(4, MixedFeatures.Fit(table, 1, 10, complete: true).Count);
        Assert.Equal(3, MixedFeatures.Fit(table, 1, 10, complete: false).Count);
        Assert.Equal(3, MixedFeatures.Fit(table, 2, 10, complete: true).Count);
        MixedFeatures most = MixedFeatures.Fit(table, 1, 1, complete: false);
        Assert.Equal([false, false, false, false, true, true, true, false, false, false], most.Encode(table)[0].Select(v => v > 0));
    }

    [Fact]
    public void A_table_without_the_category_has_it_in_no_row()
    {
        var schema = new ColumnSchema("c", ColumnType.Category);
        MixedFeatures features = MixedFeatures.Fit(new Table([new CategoricalColumn(schema, [0, 0, 1], ["a", "b"])]), 1, 10, complete: true);
        double[][] encoded = features.Encode(new Table([new CategoricalColumn(schema, [-1, 0], ["z"])]));
        Assert.All(encoded.SelectMany(f => f), value => Assert.True(value < 0));
    }
}
