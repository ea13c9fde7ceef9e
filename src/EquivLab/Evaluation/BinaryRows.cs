using EquivLab.Equivalence;
using EquivLab.Models;
using EquivLab.Models.Metrics;

namespace EquivLab.Evaluation;

/// <summary>All metrics of one binary model: accuracy and ROC AUC are gated, the others inform.</summary>
internal static class BinaryRows
{
    public static IEnumerable<ModelResult> Of(ModelComparison comparison, int[] classes, int majority, EvaluationOptions options)
    {
        double[] real = ((BinaryPredictions)comparison.Real.Predictions).Positive;
        double[] synthetic = ((BinaryPredictions)comparison.Synthetic.Predictions).Positive;
        bool[] labels = Array.ConvertAll(classes, c => c == 1);
        var row = new MetricRow(comparison.Model, options, labels.Length);
        yield return AccuracyRow.Build(row, classes, Calls(real), Calls(synthetic), majority, options);

        ModelResult auc = Auc(row, labels, real, synthetic, options);
        yield return auc;
        int positives = labels.Count(l => l);
        double share = (double)positives / labels.Length;
        if (positives == 0 || positives == labels.Length) yield break;

        var bootstrap = new BootstrapRow(row, classes, options);
        yield return bootstrap.Score(
            "balancedAccuracy", BinaryMetrics.BalancedAccuracy(labels, real), BinaryMetrics.BalancedAccuracy(labels, synthetic), 0.5, auc.HasSkill);
        // A model that calls every row positive has precision share and recall 1.
        yield return bootstrap.Score("f1", BinaryMetrics.F1(labels, real), BinaryMetrics.F1(labels, synthetic), 2 * share / (1 + share), auc.HasSkill);
        yield return bootstrap.Score(
            "averagePrecision", BinaryMetrics.AveragePrecision(labels, real), BinaryMetrics.AveragePrecision(labels, synthetic), share, auc.HasSkill);
        double entropy = -share * Math.Log(share) - (1 - share) * Math.Log(1 - share);
        yield return bootstrap.Error("logLoss", BinaryMetrics.LogLoss(labels, real), BinaryMetrics.LogLoss(labels, synthetic), entropy, auc.HasSkill);
    }

    private static ModelResult Auc(MetricRow row, bool[] labels, double[] real, double[] synthetic, EvaluationOptions options)
    {
        AucComparison comparison = DeLong.Compare(labels, real, synthetic, options.Level);
        AucEstimate alone = DeLong.Auc(labels, real, options.Level);
        string? rule = comparison.SmallerClass < MetricRow.FewestPerClass
            ? $"fewer than {MetricRow.FewestPerClass} hold-out rows in the smaller class" : null;
        return row.Build(
            "rocAuc",
            gated: true,
            "delong",
            new Figures(comparison.AucA, comparison.AucB, 0.5),
            comparison.Difference,
            comparison.Interval,
            hasSkill: alone.Interval.Low > 0.5,
            comparison.StandardError,
            margin => comparison.Tost(margin).P,
            comparison.IsDegenerate ? margin => RowsToSettle(comparison.SmallerClass, labels.Length, margin, options) : null,
            rule);
    }

    /// <summary>Where two rankings are the same, the rows at which the no-event limit z² / (k + z²) falls below the margin.</summary>
    private static int? RowsToSettle(int smallerClass, int rows, double margin, EvaluationOptions options)
    {
        double z = StandardNormal.TwoSided(options.Level), needed = z * z * (1 - margin) / margin;
        return smallerClass == 0 ? null : (int)Math.Min(int.MaxValue, Math.Ceiling(needed / smallerClass * rows));
    }

    private static int[] Calls(double[] scores) => Array.ConvertAll(scores, s => s >= 0.5 ? 1 : 0);
}
