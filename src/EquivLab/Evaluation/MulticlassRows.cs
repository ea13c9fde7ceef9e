using EquivLab.Models;
using EquivLab.Models.Metrics;
using EquivLab.Statistics.Resampling;

namespace EquivLab.Evaluation;

/// <summary>All metrics of one multiclass model: accuracy is gated, balanced accuracy where a class is rare, the others inform. Each asks for skill in itself.</summary>
internal static class MulticlassRows
{
    public static IEnumerable<ModelResult> Of(ModelComparison comparison, int[] classes, int majority, EvaluationOptions options, bool isImbalanced = false)
    {
        var real = (MulticlassPredictions)comparison.Real.Predictions;
        var synthetic = (MulticlassPredictions)comparison.Synthetic.Predictions;
        int k = real.ClassCount;
        var row = new MetricRow(comparison.Model, options, classes.Length);
        yield return AccuracyRow.Build(row, classes, real.Predicted, synthetic.Predicted, majority, options);

        double[] shares = Shares(classes, k);
        if (shares.Count(s => s > 0) < 2) yield break;
        // A model that learned nothing calls every row the majority class, and gives every row the hold-out's shares.
        int[] calls = new int[classes.Length];
        Array.Fill(calls, majority);
        double[] probabilities = [.. Enumerable.Repeat(shares, classes.Length).SelectMany(s => s)];
        var bootstrap = new BootstrapRow(row, classes, options);
        var skill = new MetricSkill(classes, options);
        ModelResult Score(string metric, Func<MulticlassPredictions, RowMetric> of, RowMetric nothing, bool gated = false)
        {
            RowMetric first = of(real), second = of(synthetic);
            return bootstrap.Score(metric, first, second, nothing.Value(), skill.OfScore(first, second, nothing), gated);
        }

        yield return Score(ClassBalance.Metric, p => MulticlassMetrics.BalancedAccuracy(classes, p.Predicted, k), MulticlassMetrics.BalancedAccuracy(classes, calls, k), isImbalanced);
        yield return Score("macroF1", p => MulticlassMetrics.MacroF1(classes, p.Predicted, k), MulticlassMetrics.MacroF1(classes, calls, k));
        yield return Score("macroRocAuc", p => MulticlassMetrics.MacroRocAuc(classes, p.Probabilities, k), MulticlassMetrics.MacroRocAuc(classes, probabilities, k));
        RowMetric realLoss = MulticlassMetrics.LogLoss(classes, real.Probabilities, k), loss = MulticlassMetrics.LogLoss(classes, synthetic.Probabilities, k);
        RowMetric entropy = MulticlassMetrics.LogLoss(classes, probabilities, k);
        yield return bootstrap.Error("logLoss", realLoss, loss, entropy.Value(), skill.OfError(realLoss, loss, entropy));
    }

    private static double[] Shares(int[] classes, int k)
    {
        var shares = new double[k];
        foreach (int c in classes) shares[c]++;
        return Array.ConvertAll(shares, count => count / classes.Length);
    }
}
