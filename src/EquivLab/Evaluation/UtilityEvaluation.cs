using EquivLab.Data;
using EquivLab.Evaluation.Agreements;
using EquivLab.Evaluation.Curves;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Models;

namespace EquivLab.Evaluation;

/// <summary>Trains the models on the train set and on the synthetic table, and judges what the synthetic data lost on the hold-out.</summary>
internal static class UtilityEvaluation
{
    /// <summary>Refuses what the policy asks of columns that are not there, before anything is computed.</summary>
    /// <exception cref="InputException">A question or a subgroup means nothing for the table.</exception>
    public static void Require(Policy policy, Table train)
    {
        for (int i = 0; i < policy.Insights.Count; i++) InsightCheck.Require(policy, i, train);
        for (int i = 0; i < policy.Subgroups.Count; i++) SubgroupEvaluation.Require(policy, i, train);
    }

    /// <returns>The section, and the models' predictions; those that learned from real rows are what the controls are compared with too.</returns>
    public static (UtilitySection Section, IReadOnlyList<ModelComparison> Comparisons) Run(
        TableSplit split, Table synthetic, TestSet test, EvaluationOptions options, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> models = options.Policy.Models ?? ModelCatalog.AvailableOf(split.Task);
        progress?.Report(new ProgressStep("training the models on both tables") { Stage = Stage.Models });
        IReadOnlyList<ModelComparison> comparisons = Harness.Compare(
            test.Task, split.Train, synthetic, split.Holdout, models, unchecked((int)options.Seed), options.Threads, progress, cancellationToken);

        progress?.Report(new ProgressStep("judging the deltas") { Stage = Stage.Deltas });
        var rows = new List<ModelResult>();
        foreach (ModelComparison comparison in comparisons)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.AddRange(test.Rows(comparison, options));
        }

        if (options.Policy.Subgroups.Count > 0) progress?.Report("judging the models in each subgroup");
        IReadOnlyList<SubgroupResult> subgroups = SubgroupEvaluation.Run(split, comparisons, test.Truth, test.Baseline, rows, options, cancellationToken);
        if (options.Policy.Insights.Count > 0) progress?.Report("asking the declared questions of both tables");
        IReadOnlyList<InsightResult> insights = InsightEvaluation.Run(split, synthetic, options, cancellationToken);
        progress?.Report("comparing the rankings of models and features");
        AgreementSection agreement = AgreementEvaluation.Run(split, test.Task, comparisons, test.Truth, options, cancellationToken);

        var section = new UtilitySection
        {
            Margin = options.Policy.Margin,
            StrictMargin = options.Policy.StrictMargin,
            Alpha = options.Alpha,
            Alternative = options.Alternative,
            Scale = options.Scale,
            IsImbalanced = test.IsImbalanced,
            TestRows = test.Truth.Rows.Length,
            PositiveClass = IsCommon(test.Task.PositiveClass, split.Holdout[split.Target]) ? test.Task.PositiveClass : null,
            Verdict = JointVerdict.Of(rows.Where(r => r.Gated).Select(r => r.Verdict)),
            StrictVerdict = JointVerdict.Of(rows.Where(r => r.Gated).Select(r => r.StrictVerdict)),
            Models = rows,
            Insights = insights,
            Subgroups = subgroups,
            Agreement = agreement,
            Curves = [.. comparisons.Select(c => CurvesEvaluation.Of(c, test.Task, test.Truth))],
            Pipelines = models.ToDictionary(m => m, m => ModelCatalog.Describe(split.Task, m)),
        };
        return (section, comparisons);
    }

    /// <summary>Whether enough hold-out rows have a class for its name to be printed.</summary>
    private static bool IsCommon(string? name, Column target) =>
        name is not null && target is CategoricalColumn classes && Enumerable.Range(0, classes.Count).Count(row => classes[row] == name) >= NamedGroups.FewestRows;
}
