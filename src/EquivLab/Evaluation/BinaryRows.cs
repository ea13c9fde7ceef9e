using EquivLab.Models;
using EquivLab.Models.Metrics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Resampling;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Evaluation;

/// <summary>All metrics of one binary model: accuracy and ROC AUC are gated, balanced accuracy and average precision where a class is rare, the others inform.</summary>
internal static class BinaryRows
{
    public static IEnumerable<ModelResult> Of(ModelComparison comparison, int[] classes, int majority, EvaluationOptions options, bool isImbalanced = false)
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
        var skillIn = new MetricSkill(classes, options);
        // A model that learned nothing gives every row the share of positives, or calls every row positive.
        double[] shares = Array.ConvertAll(labels, _ => share), ones = Array.ConvertAll(labels, _ => 1.0);
        ModelResult Score(string metric, Func<double[], RowMetric> of, RowMetric nothing, bool gated = false, bool isHull = false)
        {
            RowMetric first = of(real), second = of(synthetic);
            Skill skill = skillIn.OfScore(first, second, nothing);
            return isHull ? bootstrap.HullScore(metric, first, second, nothing.Value(), skill, gated) : bootstrap.Score(metric, first, second, nothing.Value(), skill, gated);
        }

        yield return Score(ClassBalance.Metric, p => BinaryMetrics.BalancedAccuracy(labels, p), BinaryMetrics.BalancedAccuracy(labels, ones), isImbalanced, isHull: isImbalanced);
        // Where a class is rare the precision is that of finding it, whichever class counts as positive elsewhere.
        bool isFlipped = isImbalanced && majority == 1;
        bool[] sought = isFlipped ? Array.ConvertAll(labels, l => !l) : labels;
        yield return Score(
            ClassBalance.RankedMetric, p => BinaryMetrics.AveragePrecision(sought, isFlipped ? Array.ConvertAll(p, v => 1 - v) : p),
            BinaryMetrics.AveragePrecision(sought, shares), isImbalanced, isHull: true);
        yield return Score("f1", p => BinaryMetrics.F1(labels, p), BinaryMetrics.F1(labels, ones));
        RowMetric realLoss = BinaryMetrics.LogLoss(labels, real), loss = BinaryMetrics.LogLoss(labels, synthetic), entropy = BinaryMetrics.LogLoss(labels, shares);
        yield return bootstrap.Error("logLoss", realLoss, loss, entropy.Value(), skillIn.OfError(realLoss, loss, entropy));
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
