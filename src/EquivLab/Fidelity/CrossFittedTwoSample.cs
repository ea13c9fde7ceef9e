using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Fidelity;

/// <summary>
/// The classifier two-sample test of D. Lopez-Paz and M. Oquab (ICLR 2017) with five folds instead of halves: boosted
/// trees tell the rows of two tables apart, each row by trees that did not learn from it; chance alone gives 0.5.
/// </summary>
/// <param name="Auc">The mean of the folds' areas under the ROC curve.</param>
/// <param name="Interval">Its interval; the folds are tested on different rows, so their variances (DeLong) add up.</param>
/// <param name="Importances">What the mean area loses when a column is shuffled among the scored rows, in the order of the tables; empty where not asked for.</param>
internal sealed record CrossFittedTwoSample(double Auc, Interval Interval, double[] Importances)
{
    public const int Folds = 5;

    private static readonly BoostingSettings Settings = new(Trees: 40, Leaves: 8, LeafRows: 20, Bins: 255, LearningRate: 0.1);

    /// <param name="first">A table in random order, of at least two rows a fold.</param>
    /// <param name="second">Another one with the same columns, likewise.</param>
    /// <param name="level">Two-sided confidence of the interval.</param>
    /// <param name="seed">The seed of trees and of shuffled columns.</param>
    /// <param name="explain">Whether the columns' importances are wanted, given the interval.</param>
    /// <param name="cancellationToken">Stops between folds.</param>
    public static CrossFittedTwoSample Compare(Table first, Table second, double level, ulong seed, Func<Interval, bool> explain, CancellationToken cancellationToken)
    {
        int columns = first.Columns.Count;
        float[][] rows = TwoSampleRows.Of(first, second);
        var folds = new Fold[Folds];
        for (int f = 0; f < Folds; f++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Both tables are dealt out evenly; which place a row has in its table is random.
            bool IsTested(int row) => (row < first.RowCount ? row : row - first.RowCount) % Folds == f;
            int[] tested = [.. Enumerable.Range(0, rows.Length).Where(IsTested)], learned = [.. Enumerable.Range(0, rows.Length).Where(r => !IsTested(r))];
            TreeEnsemble trees = TreeEnsemble.Of(RowClassifier.Train(Array.ConvertAll(learned, r => rows[r]), Array.ConvertAll(learned, r => r >= first.RowCount), Settings, unchecked((int)seed)));
            folds[f] = new Fold(trees, [.. Enumerable.Range(0, columns).Select(c => Array.ConvertAll(tested, r => rows[r][c]))], Array.ConvertAll(tested, r => r >= first.RowCount));
        }

        double auc = folds.Average(f => f.Area.Auc), reach = Math.Sqrt(folds.Sum(f => Math.Pow(f.Reach(level), 2))) / Folds;
        var interval = new Interval(Math.Max(0, auc - reach), Math.Min(1, auc + reach), level);
        double[] importances = explain(interval) ? [.. Enumerable.Range(0, columns).Select(c => folds.Select((f, i) => f.Loss(c, seed, c * Folds + i)).Average())] : [];
        return new CrossFittedTwoSample(auc, interval, importances);
    }

    /// <summary>Rows, one array a column, scored by trees that do not know them.</summary>
    private sealed class Fold
    {
        private readonly TreeEnsemble _trees;
        private readonly float[][] _columns;
        private readonly bool[] _isSecond;
        private readonly double[][] _outputs;
        private readonly double[] _scores;

        public Fold(TreeEnsemble trees, float[][] columns, bool[] isSecond)
        {
            (_trees, _columns, _isSecond, _outputs) = (trees, columns, isSecond, trees.Outputs(columns));
            _scores = TreeEnsemble.Scores(_outputs, isSecond.Length);
            Area = DeLong.Auc(isSecond, _scores);
        }

        public AucEstimate Area { get; }

        /// <summary>Half the width of the area's interval; where all scores are one, that of a guess.</summary>
        public double Reach(double level)
        {
            if (!Area.IsDegenerate) return StandardNormal.TwoSided(level) * Math.Sqrt(Area.Variance);
            Interval limit = DeLong.Auc(_isSecond, _scores, level).Interval;
            return Math.Max(limit.High - Area.Auc, Area.Auc - limit.Low);
        }

        /// <summary>What the area loses when a column is shuffled.</summary>
        public double Loss(int column, ulong seed, int stream)
        {
            // A column that no tree splits on changes no score.
            if (!_trees.Uses(column)) return 0;
            float[] values = [.. _columns[column]];
            new Rng(seed, Streams.PopulationOrders + (ulong)stream).Shuffle(values.AsSpan());
            return Area.Auc - DeLong.Auc(_isSecond, _trees.ScoresWith(_columns, _outputs, column, values)).Auc;
        }
    }
}
