using CsCheck;
using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis.Forests;

public sealed class ForestGrowerTests
{
    [Fact]
    public void Every_row_is_in_the_leaf_that_it_falls_into_and_in_no_other() =>
        Gen.Select(Gen.Int[20, 400], Gen.ULong[1, 1000], Gen.Int[2, 30], Gen.Double[0, 8]).Sample((rows, seed, minLeaf, gain) =>
        {
            Table train = ForestTables.Lines(rows, seed);
            var options = new BayesForestOptions { Trees = 2, RowShare = 1, MinLeaf = minLeaf, RareLeaf = 2, MinGain = gain, FollowsLines = false };
            BayesNetwork network = ForestTables.Fit(train, options, seed: seed);
            CodedTable coded = ForestTables.Coded(train, network);
            foreach (ForestConditional forest in network.Conditionals.Cast<ForestConditional>())
            {
                foreach (ForestTree tree in forest.Trees)
                {
                    ushort[][] byLeaf = new ushort[tree.Start.Length - 1][];
                    foreach (IGrouping<int, int> leaf in Enumerable.Range(0, rows).GroupBy(r => tree.LeafOf(coded.Codes, r)))
                        byLeaf[leaf.Key] = [.. leaf.Select(r => coded.Codes[forest.Child][r]).Order()];
                    Assert.Equal(rows, tree.Codes.Length);
                    for (int leaf = 0; leaf < byLeaf.Length; leaf++) Assert.Equal(byLeaf[leaf], tree.Codes[tree.Start[leaf]..tree.Start[leaf + 1]]);
                }
            }
        }, iter: 60);

    [Fact]
    public void A_tree_is_given_its_share_of_the_rows_and_a_column_without_predecessors_all()
    {
        BayesNetwork network = ForestTables.Fit(ForestTables.Lines(500, 2), new BayesForestOptions { RowShare = 0.4, MostRowsPerTree = 150 });
        var first = (ForestConditional)network.Conditionals[0];
        Assert.Equal(500, Assert.Single(first.Trees).Codes.Length);
        Assert.All(network.Conditionals.Skip(1), c => Assert.All(((ForestConditional)c).Trees, t => Assert.Equal(150, t.Codes.Length)));
        network = ForestTables.Fit(ForestTables.Lines(500, 2), new BayesForestOptions { RowShare = 0.4 });
        Assert.All(network.Conditionals.Skip(1), c => Assert.All(((ForestConditional)c).Trees, t => Assert.Equal(200, t.Codes.Length)));
    }

    [Fact]
    public void Leaves_have_the_fewest_rows_or_more_and_fewer_only_where_the_target_is_rare() =>
        Gen.Select(Gen.ULong[1, 1000], Gen.Int[2, 40], Gen.Int[2, 10], Gen.Double[0.04, 0.5]).Sample((seed, minLeaf, rareLeaf, share) =>
        {
            Table train = Classes(600, seed, share);
            int target = train.IndexOf("label");
            BayesNetwork network = ForestTables.Fit(train, new BayesForestOptions { Trees = 2, MinLeaf = minLeaf, RareLeaf = rareLeaf, MinGain = 0 }, seed: seed);
            foreach (ForestConditional forest in network.Conditionals.Skip(1).Cast<ForestConditional>())
            {
                foreach (ForestTree tree in forest.Trees)
                {
                    Assert.All(Leaves(tree, 0), l => Assert.InRange(Rows(tree, l), Math.Min(rareLeaf, minLeaf), int.MaxValue));
                    if (tree.Feature[0] != target) Assert.All(Leaves(tree, 0), l => Assert.InRange(Rows(tree, l), minLeaf, int.MaxValue));
                    else
                    {
                        foreach (int side in new[] { tree.Left[0], tree.Left[0] + 1 })
                        {
                            int[] leaves = [.. Leaves(tree, side)];
                            bool isRare = leaves.Sum(l => Rows(tree, l)) * 2 < tree.Codes.Length;
                            if (!isRare) Assert.All(leaves, l => Assert.InRange(Rows(tree, l), minLeaf, int.MaxValue));
                        }
                    }
                }
            }
        }, iter: 60);

    [Fact]
    public void The_first_split_is_on_the_target()
    {
        Table train = Classes(800, 5, 0.3);
        BayesNetwork network = ForestTables.Fit(train, new BayesForestOptions { MinGain = 1e6 });
        Assert.Equal(train.IndexOf("label"), network.Conditionals[0].Child);
        // However little a split gains, also on a column that has nothing to do with it.
        Assert.All(network.Conditionals.Skip(1), c => Assert.All(((ForestConditional)c).Trees, t =>
        {
            Assert.Equal(train.IndexOf("label"), t.Feature[0]);
            Assert.Equal(3, t.Feature.Length);
        }));
    }

    /// <summary>20 rows of 1000 are 12 or 13 of those that a tree is given.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    public void A_class_of_two_percent_keeps_its_share_and_what_is_its_own(double gain)
    {
        double[] shares = new double[5], means = new double[5];
        for (int i = 0; i < shares.Length; i++)
        {
            Table train = Classes(1000, 11 + (ulong)i, 0.02);
            Table drawn = ForestTables.Fit(train, new BayesForestOptions { MinGain = gain }, seed: 1 + (ulong)i).Sample(20_000, 3, threads: 1);
            int[] rare = [.. Enumerable.Range(0, drawn.RowCount).Where(r => ((CategoricalColumn)drawn["label"])[r] == "rare")];
            shares[i] = rare.Length / (double)drawn.RowCount;
            means[i] = rare.Average(r => ((NumericColumn)drawn["shifted"]).Values[r]);
        }

        // The train sets have exactly 20 of them, 3 from the others on average, with an error of 0.1 over five train sets.
        Assert.InRange(shares.Average(), 0.017, 0.023);
        Assert.InRange(means.Average(), 2.5, 3.5);
    }

    /// <summary>A rare class that differs in one number, and is like the others in two columns.</summary>
    private static Table Classes(int rows, ulong seed, double share)
    {
        var rng = new Rng(seed, 80);
        double[] shifted = new double[rows], other = new double[rows];
        int[] kind = new int[rows], label = new int[rows];
        for (int r = 0; r < rows; r++)
        {
            label[r] = r < Math.Round(share * rows) ? 1 : 0;
            shifted[r] = Math.Round(ForestTables.Normal(ref rng) + 3 * label[r], 4);
            other[r] = Math.Round(ForestTables.Normal(ref rng), 4);
            kind[r] = rng.Next(4);
        }

        return new Table(
        [
            ForestTables.Number("shifted", shifted),
            ForestTables.Number("other", other),
            ForestTables.Category("kind", kind, "a", "b", "c", "d"),
            ForestTables.Category("label", label, "common", "rare"),
        ]);
    }

    private static int Rows(ForestTree tree, int leaf) => tree.Start[leaf + 1] - tree.Start[leaf];

    private static IEnumerable<int> Leaves(ForestTree tree, int node) =>
        tree.Feature[node] < 0 ? [tree.Value[node]] : Leaves(tree, tree.Left[node]).Concat(Leaves(tree, tree.Left[node] + 1));
}
