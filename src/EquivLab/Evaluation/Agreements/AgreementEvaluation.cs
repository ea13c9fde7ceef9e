using EquivLab.Data;
using EquivLab.Fidelity;
using EquivLab.Models;

namespace EquivLab.Evaluation.Agreements;

/// <summary>Compares what the two tables say about models and features.</summary>
internal static class AgreementEvaluation
{
    private const string PreferredModel = "lightgbm";

    public static AgreementSection Run(
        TableSplit split, PredictionTask task, IReadOnlyList<ModelComparison> comparisons, TargetValues truth, EvaluationOptions options, CancellationToken cancellationToken)
    {
        string metric = PrimaryMetric.Name(split.Task);
        ModelScore[] scores = [.. comparisons.Select(c =>
            new ModelScore(c.Model, PrimaryMetric.Of(c.Real.Predictions, truth), PrimaryMetric.Of(c.Synthetic.Predictions, truth)))];
        ModelComparison chosen = comparisons.FirstOrDefault(c => c.Model == PreferredModel) ?? comparisons[0];
        var importance = new PermutationImportance(split.Holdout, task, truth, options);
        FeatureImportance[] importances = [.. task.Features.Zip(
            importance.Of(chosen.Real.Predict!, cancellationToken), importance.Of(chosen.Synthetic.Predict!, cancellationToken)).Select(f => new FeatureImportance(f.First, f.Second, f.Third))];
        return new AgreementSection
        {
            Models = new ModelAgreement(metric, Tau([.. scores.Select(s => s.Real)], [.. scores.Select(s => s.Synthetic)]), scores),
            Features = new FeatureAgreement
            {
                Model = chosen.Model,
                Metric = metric,
                Tau = Tau([.. importances.Select(f => f.Real)], [.. importances.Select(f => f.Synthetic)]),
                Rows = importance.Rows,
                Permutations = importance.Permutations,
                Importances = [.. importances.OrderByDescending(f => f.Real).ThenBy(f => f.Name, StringComparer.Ordinal)],
            },
        };
    }

    /// <summary>Tau, or null where it is undefined: fewer than two, all tied, or a metric that does not exist.</summary>
    private static double? Tau(double[] real, double[] synthetic)
    {
        if (real.Concat(synthetic).Any(double.IsNaN)) return null;
        double tau = KendallTau.B(real, synthetic);
        return double.IsNaN(tau) ? null : Math.Clamp(tau, -1, 1);
    }
}
