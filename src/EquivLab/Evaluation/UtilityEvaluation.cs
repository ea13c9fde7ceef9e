using EquivLab.Data;
using EquivLab.Equivalence;
using EquivLab.Models;

namespace EquivLab.Evaluation;

/// <summary>Trains the models on the train set and on the synthetic table, and judges what the synthetic data lost on the hold-out.</summary>
internal static class UtilityEvaluation
{
    public static UtilitySection Run(
        TableSplit split, Table synthetic, EvaluationOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        PredictionTask task = PredictionTask.FromTrain(split.Train, split.Target, split.Task);
        IReadOnlyList<string> models = options.Models ?? ModelCatalog.NamesOf(split.Task);
        IReadOnlyList<ModelComparison> comparisons = Harness.Compare(
            task, split.Train, synthetic, split.Holdout, models, unchecked((int)options.Seed), options.Threads, progress, cancellationToken);

        TargetValues truth = task.ReadTarget(split.Holdout);
        if (truth.Rows.Length == 0) throw new InputException($"The hold-out has no row with a known target '{split.Target}'; models cannot be tested.");
        Baseline baseline = Baseline.FromTrain(task, split.Train);
        progress?.Report("judging the deltas");
        var rows = new List<ModelResult>();
        foreach (ModelComparison comparison in comparisons)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.AddRange(split.Task switch
            {
                TableTask.Binary => BinaryRows.Of(comparison, truth.Classes, baseline.MajorityClass, options),
                TableTask.Multiclass => MulticlassRows.Of(comparison, truth.Classes, baseline.MajorityClass, options),
                _ => RegressionRows.Of(comparison, truth.Values, baseline.Mean, options),
            });
        }

        return new UtilitySection
        {
            Margin = options.Margin,
            StrictMargin = options.StrictMargin,
            Alpha = options.Alpha,
            Alternative = options.Alternative,
            TestRows = truth.Rows.Length,
            PositiveClass = task.PositiveClass,
            Verdict = Combine(rows.Where(r => r.Gated).Select(r => r.Verdict)),
            StrictVerdict = Combine(rows.Where(r => r.Gated).Select(r => r.StrictVerdict)),
            Models = rows,
            Pipelines = models.ToDictionary(m => m, m => ModelCatalog.Describe(split.Task, m)),
        };
    }

    /// <summary>
    /// All must be equivalent: an intersection–union test, whose level is that of the single tests (Berger 1982). One
    /// difference that is shown decides the other way.
    /// </summary>
    internal static Verdict Combine(IEnumerable<EquivalenceVerdict> verdicts)
    {
        var combined = Verdict.Passed;
        foreach (EquivalenceVerdict verdict in verdicts)
        {
            if (verdict == EquivalenceVerdict.Different) return Verdict.Failed;
            if (verdict == EquivalenceVerdict.Inconclusive) combined = Verdict.Inconclusive;
        }

        return combined;
    }
}
