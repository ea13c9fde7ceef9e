using System.Numerics;
using CsCheck;
using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis.Forests;

/// <summary>Against every split there is. Tables are so small that no steps are merged.</summary>
public sealed class ForestSplitSearchTests
{
    [Fact]
    public void No_split_on_an_ordered_column_is_better() => Sample((node, minSide) =>
    {
        Assert.Equal(node.BestOf(0, minSide), node.Found(0, minSide), 1e-9);
    });

    /// <summary>Ordering categories by one share is exact for two groups alone (Breiman et al. 1984, section 4.2).</summary>
    [Fact]
    public void No_split_on_categories_is_better_for_two_groups() => Sample((node, minSide) =>
    {
        double best = node.BestOf(1, minSide), found = node.Found(1, minSide);
        if (node.Groups == 2 && minSide == 1) Assert.Equal(best, found, 1e-9);
        else Assert.True(found <= best + 1e-9);
    });

    [Fact]
    public void What_is_said_of_an_unsplit_node_is_its_impurity() => Sample((node, _) =>
    {
        (double value, double impurity) = node.Search().Enter(node.Rows);
        Assert.Equal(node.Squares(node.Rows), value, 1e-9);
        Assert.Equal(node.Impurity(), impurity, 1e-9);
    });

    private static void Sample(Action<Node, int> check) =>
        Gen.Select(Gen.Int[10, 60], Gen.Int[2, 4], Gen.Int[0, 4], Gen.ULong[1, 1 << 20], Gen.Int[1, 6])
            .Sample((rows, groups, ordered, seed, minSide) => check(new Node(rows, groups, Math.Min(ordered, groups), seed), minSide), iter: 300);

    /// <summary>A node: a number of at most 12 steps and four categories, both with gaps, and groups of the child, some of them ordered.</summary>
    private sealed class Node
    {
        private readonly SplitFeature[] _features;
        private readonly byte[] _groupOf;
        private readonly int _ordered;

        public Node(int rows, int groups, int ordered, ulong seed)
        {
            var rng = new Rng(seed, 79);
            // A group without an order beside ordered ones is that of missing values.
            (Groups, _ordered) = (groups, ordered == 0 ? 0 : Math.Max(ordered, groups - 1));
            _groupOf = new byte[rows];
            var number = new double[rows];
            var category = new int[rows];
            for (int r = 0; r < rows; r++)
            {
                _groupOf[r] = (byte)rng.Next(groups);
                number[r] = rng.NextDouble() < 0.15 ? double.NaN : rng.Next(8) + _groupOf[r];
                category[r] = rng.NextDouble() < 0.15 ? CategoricalColumn.Missing : Math.Min(3, rng.Next(3) + (_groupOf[r] == 0 ? 1 : 0));
            }

            var table = new Table([ForestTables.Number("n", number, 0), ForestTables.Category("c", category, "a", "b", "c", "d")]);
            CodedTable coded = CodedTable.Fit(table, new BinningOptions(50, 1, 1, 1));
            _features = [.. coded.Codecs.Select((codec, c) => SplitFeature.Of(codec, coded.Codes[c]))];
            // Part of the table only: a node seldom has all rows.
            Rows = [.. Enumerable.Range(0, rows).Where(_ => rng.NextDouble() < 0.8).DefaultIfEmpty(0)];
        }

        public int Groups { get; }

        public int[] Rows { get; }

        public ForestSplitSearch Search() => new(_features, _groupOf, Groups, _ordered);

        /// <summary>What the search says its split is worth, having checked that it is; −1 for none.</summary>
        public double Found(int feature, int minSide)
        {
            ForestSplitSearch search = Search();
            search.Enter(Rows);
            var best = new ForestSplit(-1, -1, 0, null);
            bool varies = search.Try(Rows, feature, minSide, ref best);
            Assert.Equal(Rows.Select(r => _features[feature].Steps[r]).Distinct().Count() > 1, varies);
            if (best.Feature < 0) return -1;
            Assert.Equal(feature, best.Feature);
            Assert.Equal(Worth(r => best.GoesLeft(_features[feature].Steps[r]), minSide), best.Value, 1e-9);
            return best.Value;
        }

        public double BestOf(int feature, int minSide)
        {
            byte[] steps = _features[feature].Steps;
            int[] present = [.. Rows.Select(r => (int)steps[r]).Distinct().Order()];
            IEnumerable<int> masks = Enumerable.Range(1, (1 << present.Length) - 2);
            // On a line only those that begin at its low end.
            if (_features[feature].IsOrdered) masks = masks.Where(m => BitOperations.IsPow2(m + 1));
            return masks.Select(m => Worth(r => (m >> Array.IndexOf(present, steps[r]) & 1) == 1, minSide)).Append(-1).Max();
        }

        public double Impurity()
        {
            double n = Rows.Length;
            return Counts(Rows).Sum(c => c * (n - c) / n);
        }

        public double Squares(int[] rows) => Counts(rows).Sum(c => c * c) / rows.Length;

        private double Worth(Func<int, bool> goesLeft, int minSide)
        {
            int[] left = [.. Rows.Where(goesLeft)], right = [.. Rows.Where(r => !goesLeft(r))];
            return left.Length < minSide || right.Length < minSide ? -1 : Squares(left) + Squares(right);
        }

        /// <summary>The rows up to each ordered group but the last, and those of each other group.</summary>
        private IEnumerable<double> Counts(int[] rows)
        {
            for (int g = 0; g < Groups; g++)
            {
                if (g < _ordered - 1) yield return rows.Count(r => _groupOf[r] <= g);
                else if (g >= _ordered) yield return rows.Count(r => _groupOf[r] == g);
            }
        }
    }
}
