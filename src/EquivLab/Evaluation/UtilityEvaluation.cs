using EquivLab.Data;
using EquivLab.Equivalence;
using EquivLab.Evaluation.Agreements;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Models;

namespace EquivLab.Evaluation;

/// <summary>Trains the models on the train set and on the synthetic table, and judges what the synthetic data lost on the hold-out.</summary>
internal static class UtilityEvaluation
{
    public static UtilitySection Run(
        TableSplit split, Table synthetic, EvaluationOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        foreach (InsightPolicy insight in options.Policy.Insights) InsightCheck.Require(insight, split.Train);
        foreach (SubgroupPolicy subgroup in options.Policy.Subgroups) SubgroupEvaluation.Require(subgroup, split.Train);
        PredictionTask task = PredictionTask.FromTrain(split.Train, split.Target, split.Task);
        IReadOnlyList<string> models = options.Policy.Models ?? ModelCatalog.NamesOf(split.Task);
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

        if (options.Policy.Subgroups.Count > 0) progress?.Report("judging the models in each subgroup");
        IReadOnlyList<SubgroupResult> subgroups = SubgroupEvaluation.Run(split, comparisons, truth, baseline, rows, options, cancellationToken);
        if (options.Policy.Insights.Count > 0) progress?.Report("asking the declared questions of both tables");
        IReadOnlyList<InsightResult> insights = InsightEvaluation.Run(split, synthetic, options, cancellationToken);
        progress?.Report("comparing the rankings of models and features");
        AgreementSection agreement = AgreementEvaluation.Run(split, task, comparisons, truth, options, cancellationToken);

        return new UtilitySection
        {
            Margin = options.Policy.Margin,
            StrictMargin = options.Policy.StrictMargin,
            Alpha = options.Alpha,
            TestRows = truth.Rows.Length,
            PositiveClass = task.PositiveClass,
            Verdict = Combine(rows.Where(r => r.Gated).Select(r => r.Verdict)),
            StrictVerdict = Combine(rows.Where(r => r.Gated).Select(r => r.StrictVerdict)),
            Models = rows,
            Insights = insights,
            Subgroups = subgroups,
            Agreement = agreement,
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
