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

        var skill = new Skill(Beats(labels, real), Beats(labels, synthetic));
        yield return Auc(row, labels, real, synthetic, skill, options);
        int positives = labels.Count(l => l);
        double share = (double)positives / labels.Length;
        if (positives == 0 || positives == labels.Length) yield break;

        var bootstrap = new BootstrapRow(row, classes, options);
        yield return bootstrap.Score(
            "balancedAccuracy", BinaryMetrics.BalancedAccuracy(labels, real), BinaryMetrics.BalancedAccuracy(labels, synthetic), 0.5, skill);
        // A model that calls every row positive has precision share and recall 1.
        yield return bootstrap.Score("f1", BinaryMetrics.F1(labels, real), BinaryMetrics.F1(labels, synthetic), 2 * share / (1 + share), skill);
        yield return bootstrap.Score(
            "averagePrecision", BinaryMetrics.AveragePrecision(labels, real), BinaryMetrics.AveragePrecision(labels, synthetic), share, skill);
        double entropy = -share * Math.Log(share) - (1 - share) * Math.Log(1 - share);
        yield return bootstrap.Error("logLoss", BinaryMetrics.LogLoss(labels, real), BinaryMetrics.LogLoss(labels, synthetic), entropy, skill);
    }

    private static ModelResult Auc(MetricRow row, bool[] labels, double[] real, double[] synthetic, Skill skill, EvaluationOptions options)
    {
        AucComparison comparison = DeLong.Compare(labels, real, synthetic, options.Level);
        bool isRatio = options.Scale == Scale.Ratio;
        double InArea(double margin) => options.Scale.ToDifference(margin, comparison.AucA);
        int RowsForRule(double margin) =>
            (int)Math.Min(int.MaxValue, Math.Ceiling(EvidenceRule.FewestPerClass(InArea(margin)) * (double)labels.Length / comparison.SmallerClass));
        return row.Build(
            "rocAuc",
            gated: true,
            isRatio ? "delong-ratio-score" : "delong-score",
            new Figures(comparison.AucA, comparison.AucB, 0.5),
            options.Scale.OfScore(comparison.AucA, comparison.AucB),
            isRatio ? AucRatioScore.Interval(comparison, options.Level) : AucScore.Interval(comparison, options.Level),
            skill,
            comparison.StandardError / (isRatio ? comparison.AucA : 1),
            margin => options.Alternative.P(isRatio ? AucRatioScore.Tost(comparison, margin) : AucScore.Tost(comparison, margin)),
            margin => RequiredRows.ToSettle(comparison.Difference, comparison.StandardError, labels.Length, InArea(margin), alpha: options.Alpha, oneSided: options.Alternative.IsOneSided()) is { } rows
                ? Math.Max(rows, RowsForRule(margin)) : null,
            margin => EvidenceRule.Auc(comparison.SmallerClass, InArea(margin)));
    }

    private static bool Beats(bool[] labels, double[] scores) =>
        DeLong.Auc(labels, scores, EvidenceRule.SkillLevel).Interval.Low > 0.5;

    private static int[] Calls(double[] scores) => Array.ConvertAll(scores, s => s >= 0.5 ? 1 : 0);
}
