using EquivLab.Models;
using EquivLab.Models.Metrics;

namespace EquivLab.Evaluation;

/// <summary>All metrics of one multiclass model: accuracy is gated, the others inform.</summary>
internal static class MulticlassRows
{
    public static IEnumerable<ModelResult> Of(ModelComparison comparison, int[] classes, int majority, EvaluationOptions options)
    {
        var real = (MulticlassPredictions)comparison.Real.Predictions;
        var synthetic = (MulticlassPredictions)comparison.Synthetic.Predictions;
        int k = real.ClassCount;
        var row = new MetricRow(comparison.Model, options, classes.Length);
        ModelResult accuracy = AccuracyRow.Build(row, classes, real.Predicted, synthetic.Predicted, majority, options);
        yield return accuracy;
        // Accuracy decides on the synthetic model's skill too; the other metrics ask for the real model's only.
        var skill = new Skill(accuracy.HasSkill, true);

        int[] counts = new int[k];
        foreach (int c in classes) counts[c]++;
        int present = counts.Count(c => c > 0);
        if (present < 2) yield break;
        double majorityShare = (double)counts[majority] / classes.Length;
        double entropy = -counts.Where(c => c > 0).Sum(c => (double)c / classes.Length * Math.Log((double)c / classes.Length));
        var bootstrap = new BootstrapRow(row, classes, options);
        yield return bootstrap.Score(
            "balancedAccuracy",
            MulticlassMetrics.BalancedAccuracy(classes, real.Predicted, k),
            MulticlassMetrics.BalancedAccuracy(classes, synthetic.Predicted, k),
            1.0 / present,
            skill);
        // Only the majority class is ever right: its F1 over the number of classes.
        yield return bootstrap.Score(
            "macroF1",
            MulticlassMetrics.MacroF1(classes, real.Predicted, k),
            MulticlassMetrics.MacroF1(classes, synthetic.Predicted, k),
            2 * majorityShare / (1 + majorityShare) / present,
            skill);
        yield return bootstrap.Score(
            "macroRocAuc",
            MulticlassMetrics.MacroRocAuc(classes, real.Probabilities, k),
            MulticlassMetrics.MacroRocAuc(classes, synthetic.Probabilities, k),
            0.5,
            skill);
        yield return bootstrap.Error(
            "logLoss",
            MulticlassMetrics.LogLoss(classes, real.Probabilities, k),
            MulticlassMetrics.LogLoss(classes, synthetic.Probabilities, k),
            entropy,
            skill);
    }
}
