using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis.Forests;

public sealed class ForestNumbersTests
{
    [Fact]
    public void Numbers_stay_in_their_range_and_have_no_more_decimals()
    {
        Table train = ForestTables.Lines(1000, 4), drawn = ForestTables.Fit(train, new BayesForestOptions()).Sample(20_000, 2, threads: 1);
        foreach (string name in new[] { "x", "y" })
        {
            double[] real = Known(train, name), made = Known(drawn, name);
            Assert.Equal(4, drawn[name].Schema.Decimals);
            Assert.All(made, v => Assert.InRange(v, real.Min(), real.Max()));
            Assert.All(made, v => Assert.Equal(Math.Round(v, 4), v));
        }
    }

    /// <summary>Whole hundreds: each of them is held by many, so that nothing between them may come up.</summary>
    [Fact]
    public void A_grid_of_frequent_values_is_kept_and_so_are_their_shares()
    {
        var rng = new Rng(5, 81);
        double[] grid = [.. Enumerable.Range(0, 2000).Select(_ => 100.0 * rng.Next(12))];
        Table train = new([ForestTables.Number("grid", grid, 0), .. ForestTables.Lines(2000, 5).Columns]);
        Table drawn = ForestTables.Fit(train, new BayesForestOptions()).Sample(40_000, 2, threads: 1);
        double[] made = Known(drawn, "grid");
        Assert.All(made, v => Assert.Equal(0, v % 100));
        for (int v = 0; v < 12; v++)
        {
            double share = grid.Count(g => g == 100.0 * v) / 2000.0;
            // Trees see part of the rows each: their mean strays from the train set's share by about 0.001 in 0.08.
            Assert.InRange(made.Count(m => m == 100.0 * v) / 40_000.0, share - 0.012, share + 0.012);
        }
    }

    [Fact]
    public void A_frequent_value_keeps_its_share_and_missing_values_theirs()
    {
        Table train = ForestTables.Lines(2000, 6), drawn = ForestTables.Fit(train, new BayesForestOptions()).Sample(40_000, 2, threads: 1);
        double Share(Table table, Func<double, bool> what) => ((NumericColumn)table["y"]).Values.ToArray().Count(what) / (double)table.RowCount;
        Assert.Equal(Share(train, v => v == ForestTables.Spike), Share(drawn, v => v == ForestTables.Spike), 0.015);
        Assert.Equal(Share(train, double.IsNaN), Share(drawn, double.IsNaN), 0.012);
    }

    /// <summary>Ten decimals: that a value comes up by chance has a probability of about 10⁻⁶ in the whole table.</summary>
    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 8)]
    [InlineData(true, 0)]
    public void A_value_that_few_rows_have_is_never_reproduced(bool followsLines, double gain)
    {
        var rng = new Rng(7, 82);
        double[] x = new double[1500], y = new double[1500];
        for (int r = 0; r < x.Length; r++)
        {
            x[r] = Math.Round(ForestTables.Normal(ref rng), 10);
            y[r] = Math.Round(3 * x[r] + 0.1 * ForestTables.Normal(ref rng), 10);
            // Held by nine rows each, one too few.
            if (r < 90) x[r] = 0.0123456789 + r / 9;
        }

        Table train = new([ForestTables.Number("x", x, 10), ForestTables.Number("y", y, 10), ForestTables.Lines(1500, 7)["label"]]);
        Table drawn = ForestTables.Fit(train, new BayesForestOptions { FollowsLines = followsLines, MinGain = gain, FrequentRows = 10 }).Sample(20_000, 2, threads: 1);
        foreach (string name in new[] { "x", "y" })
            Assert.Empty(Known(drawn, name).Intersect(Known(train, name)));
    }

    [Fact]
    public void Numbers_that_rise_together_are_followed_more_closely_than_a_tree_does()
    {
        Table train = ForestTables.Lines(1500, 8);
        double real = Correlation(train);
        double forest = Correlation(ForestTables.Fit(train, new BayesForestOptions()).Sample(20_000, 2, threads: 1));
        double tree = Correlation(new BayesTreeSynthesizer().Fit(train, new FitOptions { Target = "label" }).Sample(20_000, 2, 1));
        // Over train sets the forest loses about 0.01, the tree 0.07.
        Assert.InRange(forest, real - 0.02, real + 0.02);
        Assert.True(tree < real - 0.04, $"the tree's correlation is {tree}, the real one {real}");
    }

    private static double Correlation(Table table)
    {
        double[] x = ((NumericColumn)table["x"]).Values.ToArray(), y = ((NumericColumn)table["y"]).Values.ToArray();
        int[] rows = [.. Enumerable.Range(0, x.Length).Where(r => !double.IsNaN(y[r]) && y[r] != ForestTables.Spike)];
        return ForestTables.Correlation([.. rows.Select(r => x[r])], [.. rows.Select(r => y[r])]);
    }

    private static double[] Known(Table table, string name) => Array.FindAll(((NumericColumn)table[name]).Values.ToArray(), v => !double.IsNaN(v));
}
