using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace EquivLab.Models;

/// <summary>
/// The trees of a binary model, read out to be scored without ML.NET's pipeline: a hundred times faster, which
/// scoring the same rows once for each column needs. Numeric splits and no missing values only.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly Tree[] _trees;

    private TreeEnsemble(Tree[] trees) => _trees = trees;

    /// <summary>Reads a model that <see cref="RowClassifier"/> trained; without one every score is 0.</summary>
    public static TreeEnsemble Of(ITransformer? model)
    {
        if (model is null) return new TreeEnsemble([]);
        RegressionTreeEnsemble trained = RowClassifier.TreesOf(model).Trees;
        return new TreeEnsemble([.. trained.Trees.Select((tree, t) => Tree.Of(tree, trained.TreeWeights[t]))]);
    }

    /// <summary>Whether some tree splits on a feature.</summary>
    public bool Uses(int feature) => _trees.Any(t => t.Uses(feature));

    /// <summary>What each tree adds to the score of each row.</summary>
    /// <param name="columns">One array of values a feature.</param>
    public double[][] Outputs(float[][] columns) => Array.ConvertAll(_trees, tree =>
    {
        var outputs = new double[columns[0].Length];
        for (int row = 0; row < outputs.Length; row++) outputs[row] = tree.Leaf(columns, row);
        return outputs;
    });

    /// <summary>The scores, the sums over trees: log-odds up to a constant factor.</summary>
    /// <param name="outputs">What the trees add, from <see cref="Outputs"/>.</param>
    /// <param name="rows">The number of rows.</param>
    public static double[] Scores(double[][] outputs, int rows)
    {
        var scores = new double[rows];
        foreach (double[] output in outputs)
            for (int row = 0; row < rows; row++) scores[row] += output[row];
        return scores;
    }

    /// <summary>The scores with other values in one column.</summary>
    /// <param name="columns">The columns that <paramref name="outputs"/> belong to.</param>
    /// <param name="outputs">What the trees add for them.</param>
    /// <param name="feature">The column to replace.</param>
    /// <param name="values">Its values.</param>
    public double[] ScoresWith(float[][] columns, double[][] outputs, int feature, float[] values)
    {
        float[][] replaced = [.. columns];
        replaced[feature] = values;
        var scores = new double[values.Length];
        for (int t = 0; t < _trees.Length; t++)
        {
            // Only the trees that look at the column answer otherwise.
            bool uses = _trees[t].Uses(feature);
            for (int row = 0; row < scores.Length; row++) scores[row] += uses ? _trees[t].Leaf(replaced, row) : outputs[t][row];
        }

        return scores;
    }

    /// <summary>One tree: children from 0 are nodes, below 0 the complements of leaves.</summary>
    private sealed record Tree(int[] Left, int[] Right, int[] Features, float[] Thresholds, double[] Leaves)
    {
        public static Tree Of(RegressionTreeBase tree, double weight) => new(
            [.. tree.LeftChild], [.. tree.RightChild], [.. tree.NumericalSplitFeatureIndexes], [.. tree.NumericalSplitThresholds], [.. tree.LeafValues.Select(value => weight * value)]);

        public bool Uses(int feature) => Features.Contains(feature);

        public double Leaf(float[][] columns, int row)
        {
            if (Left.Length == 0) return Leaves.Length > 0 ? Leaves[0] : 0;
            int node = 0;
            while (node >= 0) node = columns[Features[node]][row] <= Thresholds[node] ? Left[node] : Right[node];
            return Leaves[~node];
        }
    }
}
