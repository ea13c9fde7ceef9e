using EquivLab.Data;
using EquivLab.Equivalence;
using EquivLab.Models;
using EquivLab.Synthesis;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace EquivLab.Fidelity;

/// <summary>
/// The classifier two-sample test (D. Lopez-Paz and M. Oquab, "Revisiting classifier two-sample tests", ICLR 2017): how
/// well boosted trees tell the rows of two tables apart, rows that they were not trained on. Each half of either table
/// is scored by trees that were trained on the other halves. Which columns give the rows away is permutation importance
/// (L. Breiman, Machine Learning 45, 2001): what the AUC loses when a column is shuffled among the scored rows.
/// </summary>
/// <param name="Auc">The mean of both halves' areas under the ROC curve: 0.5 when nothing can be told.</param>
/// <param name="Interval">DeLong's interval of that mean, given the trees.</param>
/// <param name="Importances">What the mean AUC loses without each column, in the order of the tables.</param>
internal sealed record ClassifierTwoSample(double Auc, Interval Interval, double[] Importances)
{
    /// <summary>What tells the tables apart. Smaller than the models of the utility: it has to see differences, not to be the best.</summary>
    public static readonly BoostingSettings Settings = new(Trees: 60, Leaves: 15, LeafRows: 20, Bins: 255, LearningRate: 0.1);

    /// <param name="real">A table in random order.</param>
    /// <param name="other">Another one with the same columns, in random order and about as long.</param>
    /// <param name="seed">The seed of trees and of orders.</param>
    /// <param name="threads">The most threads; the figures do not depend on it.</param>
    /// <param name="cancellationToken">Stops between scorings.</param>
    public static ClassifierTwoSample Compare(Table real, Table other, ulong seed, int threads, CancellationToken cancellationToken)
    {
        var columns = real.Columns.Select(c => c.Schema).ToArray();
        var others = new Table([.. columns.Select(c => other[c.Name])]);
        RowFeatures features = RowFeatures.Of(TableConcatenation.Concatenate(columns, [real, others]));
        float[][] a = features.Rows(real), b = features.Rows(others);
        Half first = Half.Of(a[..(a.Length / 2)], b[..(b.Length / 2)]), second = Half.Of(a[(a.Length / 2)..], b[(b.Length / 2)..]);
        int modelSeed = unchecked((int)seed);
        Trees[] trees = [Trees.Train(second, modelSeed), Trees.Train(first, modelSeed)];
        Half[] halves = [first, second];
        AucEstimate[] whole = [halves[0].Auc(trees[0], 0.95), halves[1].Auc(trees[1], 0.95)];

        var losses = new double[2 * columns.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, losses.Length, parallel, i =>
        {
            int half = i % 2, column = i / 2;
            // A column that no tree splits on changes no score.
            if (!trees[half].Uses(column)) return;
            var random = new Rng(seed, Streams.PropensityOrders + (ulong)i);
            losses[i] = whole[half].Auc - halves[half].Shuffled(column, ref random).Auc(trees[half], 0.95).Auc;
        });
        double auc = (whole[0].Auc + whole[1].Auc) / 2, reach = StandardNormal.TwoSided(0.95) * Math.Sqrt(whole[0].Variance + whole[1].Variance) / 2;
        return new ClassifierTwoSample(
            auc, new Interval(Math.Max(0, auc - reach), Math.Min(1, auc + reach), 0.95),
            [.. Enumerable.Range(0, columns.Length).Select(c => (losses[2 * c] + losses[2 * c + 1]) / 2)]);
    }

    /// <summary>Rows of both tables, and which are of the other one.</summary>
    private sealed record Half(float[][] Rows, bool[] IsOther)
    {
        public static Half Of(float[][] real, float[][] other) =>
            new([.. real, .. other], [.. Enumerable.Range(0, real.Length + other.Length).Select(i => i >= real.Length)]);

        public AucEstimate Auc(Trees trees, double level) => DeLong.Auc(IsOther, trees.Score(Rows), level);

        /// <summary>The same rows with the values of one column in random order.</summary>
        public Half Shuffled(int column, ref Rng random)
        {
            float[] values = Array.ConvertAll(Rows, r => r[column]);
            random.Shuffle(values.AsSpan());
            float[][] rows = Array.ConvertAll(Rows, r => (float[])r.Clone());
            for (int i = 0; i < rows.Length; i++) rows[i][column] = values[i];
            return new Half(rows, IsOther);
        }
    }

    /// <summary>Trained trees; none where there was nothing to split on.</summary>
    private sealed record Trees(ITransformer? Model, bool[] Used)
    {
        public static Trees Train(Half half, int seed)
        {
            var context = new MLContext(seed);
            var label = new ViewColumn<bool>(EncodingPipeline.Label, BooleanDataViewType.Instance, i => half.IsOther[i]);
            try
            {
                ITransformer model = LightGbmTrainers.Binary(context, Settings, seed).Fit(new TableView(half.Rows.Length, [RowFeatures.Vectors(half.Rows), label]));
                VBuffer<float> gains = default;
                ((ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>>)model)
                    .Model.SubModel.GetFeatureWeights(ref gains);
                return new Trees(model, [.. gains.DenseValues().Select(g => g > 0)]);
            }
            catch (ArgumentNullException)
            {
                // What ML.NET throws when LightGBM found no split at all; see ModelPipeline.
                return new Trees(null, new bool[half.Rows[0].Length]);
            }
        }

        public bool Uses(int column) => Used[column];

        public double[] Score(float[][] rows) => Model is null ? new double[rows.Length]
            : [.. Model.Transform(new TableView(rows.Length, [RowFeatures.Vectors(rows)])).GetColumn<float>("Score").Select(s => (double)s)];
    }
}
