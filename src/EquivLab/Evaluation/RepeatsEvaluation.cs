using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Statistics.Means;

namespace EquivLab.Evaluation;

/// <summary>Judges a synthesizer over seeds and splits; see <see cref="RepeatsSection"/>.</summary>
public static class RepeatsEvaluation
{
    /// <summary>Splits, synthesizes and compares models once a seed, and judges the mean delta of each model and gated metric.</summary>
    /// <param name="seeds">One seed a repeat, at least two.</param>
    /// <param name="draw">Makes a split and its synthetic table from a seed.</param>
    /// <param name="options">Margins, level and models.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public static RepeatsSection Run(
        IReadOnlyList<ulong> seeds, Func<ulong, (TableSplit Split, Table Synthetic)> draw, EvaluationOptions options,
        IProgress<ProgressStep>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds.Count, 2);
        var deltas = new Dictionary<(string Model, string Metric), List<double>>();
        int trainRows = 0, testRows = 0;
        for (int i = 0; i < seeds.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ProgressStep($"repeat {i + 1} of {seeds.Count}") { Stage = Stage.Repeats });
            (TableSplit split, Table synthetic) = draw(seeds[i]);
            TestSet test = TestSet.Of(split);
            trainRows = split.Train.RowCount;
            testRows = test.Truth.Rows.Length;
            IReadOnlyList<ModelComparison> comparisons = Harness.Compare(
                test.Task, split.Train, synthetic, split.Holdout, options.Policy.Models ?? ModelCatalog.AvailableOf(split.Task),
                unchecked((int)seeds[i]), options.Threads, null, cancellationToken);
            foreach (ModelResult row in comparisons.SelectMany(c => test.GatedRows(c, options)))
            {
                if (!deltas.TryGetValue((row.Name, row.Metric), out List<double>? list)) deltas.Add((row.Name, row.Metric), list = []);
                list.Add(row.Delta);
            }
        }

        RepeatedResult[] rows = [.. deltas.Select(d => Judge(d.Key.Model, d.Key.Metric, [.. d.Value], trainRows, testRows, options))];
        return new RepeatsSection
        {
            Repeats = seeds.Count,
            Seeds = seeds,
            Verdict = JointVerdict.Of(rows.Select(r => r.Verdict)),
            Models = rows,
        };
    }

    private static RepeatedResult Judge(string model, string metric, double[] deltas, int trainRows, int testRows, EvaluationOptions options)
    {
        PairedT test = CorrectedResampledT.Tost(deltas, trainRows, testRows, options.Policy.MarginOf(metric), options.Alpha);
        return new RepeatedResult
        {
            Name = model,
            Metric = metric,
            Deltas = deltas,
            Mean = test.Mean,
            CiLow = test.Interval.Low,
            CiHigh = test.Interval.High,
            PValue = options.Alternative.P(test.Tests),
            Verdict = options.Alternative.Judge(test.Interval, options.Policy.MarginOf(metric)),
            StrictVerdict = options.Alternative.Judge(test.Interval, options.Policy.StrictMarginOf(metric)),
        };
    }
}
