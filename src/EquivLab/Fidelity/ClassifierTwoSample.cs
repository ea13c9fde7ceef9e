using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Fidelity;

/// <summary>
/// The classifier two-sample test (D. Lopez-Paz and M. Oquab, "Revisiting classifier two-sample tests", ICLR 2017): how
/// well boosted trees tell the rows of two tables apart, rows that they were not trained on. Each half of either table
/// is scored by trees that were trained on the other halves. Which columns give the rows away is permutation importance
/// (L. Breiman, Machine Learning 45, 2001): what the AUC loses when a column is shuffled among the scored rows.
/// </summary>
/// <param name="Auc">The mean of both halves' areas under the ROC curve: 0.5 when nothing can be told.</param>
/// <param name="Interval">The mean reach of DeLong's intervals of both, around it.</param>
/// <param name="Importances">What the mean AUC loses without each column, in the order of the tables.</param>
internal sealed record ClassifierTwoSample(double Auc, Interval Interval, double[] Importances)
{
    /// <summary>How often each column is shuffled.</summary>
    public const int Permutations = 3;

    /// <summary>What tells the tables apart. Smaller than the models of the utility: it has to see differences, not to be the best.</summary>
    public static readonly BoostingSettings Settings = new(Trees: 60, Leaves: 8, LeafRows: 50, Bins: 255, LearningRate: 0.1);

    /// <param name="real">A table in random order.</param>
    /// <param name="other">Another one with the same columns, in random order and about as long.</param>
    /// <param name="seed">The seed of trees and of orders.</param>
    /// <param name="threads">The most threads; the figures do not depend on it.</param>
    /// <param name="cancellationToken">Stops between scorings.</param>
    public static ClassifierTwoSample Compare(Table real, Table other, ulong seed, int threads, CancellationToken cancellationToken)
    {
        int columns = real.Columns.Count;
        float[][] rows = TwoSampleRows.Of(real, other);
        float[][] a = rows[..real.RowCount], b = rows[real.RowCount..];
        Half first = Half.Of(a[..(a.Length / 2)], b[..(b.Length / 2)]), second = Half.Of(a[(a.Length / 2)..], b[(b.Length / 2)..]);
        int modelSeed = unchecked((int)seed);
        Scored[] halves = [Scored.Of(first, second.Train(modelSeed)), Scored.Of(second, first.Train(modelSeed))];

        var losses = new double[2 * columns];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, losses.Length, parallel, i =>
        {
            var random = new Rng(seed, Streams.PropensityOrders + (ulong)i);
            losses[i] = halves[i % 2].Loss(i / 2, ref random);
        });
        AucEstimate one = halves[0].Auc, two = halves[1].Auc;
        // A difference by chance that both halves share raises both areas, so their errors count as one and the same.
        double auc = (one.Auc + two.Auc) / 2, reach = (one.Interval.High - one.Interval.Low + two.Interval.High - two.Interval.Low) / 4;
        return new ClassifierTwoSample(
            auc, new Interval(Math.Max(0, auc - reach), Math.Min(1, auc + reach), 0.95),
            [.. Enumerable.Range(0, columns).Select(c => (losses[2 * c] + losses[2 * c + 1]) / 2)]);
    }

    /// <summary>Rows of both tables, and which are of the other one.</summary>
    private sealed record Half(float[][] Rows, bool[] IsOther)
    {
        public static Half Of(float[][] real, float[][] other) =>
            new([.. real, .. other], [.. Enumerable.Range(0, real.Length + other.Length).Select(i => i >= real.Length)]);

        /// <summary>Trees that tell these rows apart; none where there is nothing to split on.</summary>
        public TreeEnsemble Train(int seed) => TreeEnsemble.Of(RowClassifier.Train(Rows, IsOther, Settings, seed));
    }

    /// <summary>A half as columns, scored by trees that do not know it.</summary>
    private sealed record Scored(float[][] Columns, bool[] IsOther, TreeEnsemble Trees, double[][] Outputs, AucEstimate Auc)
    {
        public static Scored Of(Half half, TreeEnsemble trees)
        {
            float[][] columns = [.. Enumerable.Range(0, half.Rows[0].Length).Select(c => Array.ConvertAll(half.Rows, r => r[c]))];
            double[][] outputs = trees.Outputs(columns);
            return new Scored(columns, half.IsOther, trees, outputs, DeLong.Auc(half.IsOther, TreeEnsemble.Scores(outputs, half.Rows.Length)));
        }

        /// <summary>What the area loses on average when a column is shuffled.</summary>
        public double Loss(int column, ref Rng random)
        {
            // A column that no tree splits on changes no score.
            if (!Trees.Uses(column)) return 0;
            double sum = 0;
            for (int p = 0; p < Permutations; p++)
            {
                float[] values = [.. Columns[column]];
                random.Shuffle(values.AsSpan());
                sum += Auc.Auc - DeLong.Auc(IsOther, Trees.ScoresWith(Columns, Outputs, column, values)).Auc;
            }

            return sum / Permutations;
        }
    }
}
