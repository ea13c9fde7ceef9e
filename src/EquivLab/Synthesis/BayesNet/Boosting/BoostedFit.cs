using EquivLab.Encoding;
using EquivLab.Models;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;

namespace EquivLab.Synthesis.BayesNet.Boosting;

/// <summary>
/// Fits a column given all others by LightGBM, over the same codes that everything else is drawn in. Its trees are taken over
/// as splits on codes, so that a model is saved, loaded and sampled without it.
/// </summary>
internal static class BoostedFit
{
    private const int MostClasses = 16;

    /// <summary>The most categories of a column that trees can tell from all others.</summary>
    private const int MostCategories = 64;

    private const int MostRows = 100_000;

    /// <summary>Rows times features, 400 MB of floats.</summary>
    private const double MostNumbers = 1e8;

    private static readonly BoostingSettings Settings = new(Trees: 50, Leaves: 31, LeafRows: 20, Bins: 255, LearningRate: 0.2);

    /// <param name="data">The coded train set.</param>
    /// <param name="child">The column.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between classes.</param>
    /// <returns>Null where the column has one code or very many, or stands alone.</returns>
    public static BoostedConditional? Of(CodedTable data, int child, ulong seed, int threads, CancellationToken cancellationToken)
    {
        ushort[] classes = [.. data.Codes[child].Distinct().Order()];
        (int Column, int Code)[] features = [.. data.Codecs.SelectMany((codec, c) => c == child ? [] : FeaturesOf(codec, c))];
        if (classes.Length is < 2 or > MostClasses || features.Length == 0) return null;
        int rows = (int)Math.Min(Math.Min(data.RowCount, MostRows), Math.Max(1, MostNumbers / features.Length));
        int[] used = [.. Enumerable.Range(0, rows).Select(i => (int)((long)i * data.RowCount / rows))];
        float[][] vectors = Array.ConvertAll(used, row => Array.ConvertAll(features, f => Value(data.Codes[f.Column][row], f.Code)));
        int[] labels = Array.ConvertAll(used, row => Array.BinarySearch(classes, data.Codes[child][row]));
        var trees = new BoostedTree[classes.Length == 2 ? 1 : classes.Length][];
        // Of two classes the trees of one tell both.
        Parallel.For(0, trees.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, k =>
        {
            int of = trees.Length == 1 ? 1 : k;
            bool[] isClass = Array.ConvertAll(labels, label => label == of);
            // A class may be so rare that the rows that are learned from have none of it: it is drawn by its share then.
            trees[k] = isClass.Distinct().Count() == 2
                ? Trees(vectors, isClass, features, unchecked((int)seed))
                : [Constant(LogOdds(data.Codes[child].AsSpan().Count(classes[of]), data.RowCount))];
        });
        return new BoostedConditional(child, classes, trees);
    }

    private static BoostedTree[] Trees(float[][] vectors, bool[] isClass, (int Column, int Code)[] features, int seed)
    {
        if (RowClassifier.Train(vectors, isClass, Settings, seed) is not { } model) return [];
        (RegressionTreeEnsemble ensemble, PlattCalibrator calibrator) = RowClassifier.TreesOf(model);
        // The calibrator turns a score s into 1 / (1 + exp(slope · s + offset)).
        double factor = -calibrator.Slope;
        return
        [
            .. ensemble.Trees.Select((tree, t) => TreeOf(tree, features, factor * ensemble.TreeWeights[t])),
            Constant(factor * ensemble.Bias - calibrator.Offset),
        ];
    }

    private static IEnumerable<(int Column, int Code)> FeaturesOf(ColumnCodec codec, int column)
    {
        if (codec.IsOrdered) return [(column, -1)];
        // Codes of categories come by falling frequency.
        IEnumerable<int> codes = Enumerable.Range(0, Math.Min(codec.ValueCodes, MostCategories));
        return (codec.HasMissing ? codes.Append(codec.ValueCodes) : codes).Select(code => (column, code));
    }

    private static float Value(ushort code, int only) => only < 0 ? code : code == only ? 1 : 0;

    private static double LogOdds(int some, int all) => Math.Log(some / (double)(all - some));

    private static BoostedTree Constant(double score) => new([-1], [0], [(float)score]);

    private static BoostedTree TreeOf(RegressionTree tree, (int Column, int Code)[] features, double factor)
    {
        if (tree.NumberOfNodes == 0) return Constant(factor * tree.LeafValues[0]);
        var feature = new List<short>();
        var value = new List<int>();
        var score = new List<float>();
        Add(0);
        return new BoostedTree([.. feature], [.. value], [.. score]);

        void Add(int node)
        {
            if (node < 0)
            {
                feature.Add(-1);
                value.Add(0);
                score.Add((float)(factor * tree.LeafValues[~node]));
                return;
            }

            (int column, int code) = features[tree.NumericalSplitFeatureIndexes[node]];
            feature.Add((short)column);
            value.Add(code < 0 ? (int)Math.Floor(tree.NumericalSplitThresholds[node]) : ~code);
            score.Add(0);
            Add(tree.LeftChild[node]);
            Add(tree.RightChild[node]);
        }
    }
}
