using EquivLab.Models;
using EquivLab.Models.Metrics;

namespace EquivLab.Evaluation.Curves;

/// <summary>The curves of one model, from the predictions that its figures were computed from.</summary>
internal static class CurvesEvaluation
{
    /// <summary>Nothing is shown of fewer hold-out rows.</summary>
    public const int FewestRows = 10;

    /// <summary>Above this share of positives precision and recall say little that the ROC curve does not (T. Saito and M. Rehmsmeier, PLoS ONE 10, 2015).</summary>
    private const double Rare = 1 / 3.0;

    public static ModelCurves Of(ModelComparison comparison, PredictionTask task, TargetValues truth) => (comparison.Real.Predictions, comparison.Synthetic.Predictions) switch
    {
        (BinaryPredictions real, BinaryPredictions synthetic) => Binary(comparison.Model, task, truth.Classes, real.Positive, synthetic.Positive),
        (MulticlassPredictions real, MulticlassPredictions synthetic) => Multiclass(comparison.Model, task, truth.Classes, real, synthetic),
        (RegressionPredictions real, RegressionPredictions synthetic) => new ModelCurves
        {
            Name = comparison.Model,
            Calibration = Pair(Reliability.OfNumbers(real.Values, truth.Values, FewestRows), Reliability.OfNumbers(synthetic.Values, truth.Values, FewestRows)),
        },
        _ => new ModelCurves { Name = comparison.Model },
    };

    private static ModelCurves Binary(string model, PredictionTask task, int[] classes, double[] real, double[] synthetic)
    {
        bool[] labels = Array.ConvertAll(classes, c => c == 1);
        int positives = labels.Count(l => l);
        bool isShown = Math.Min(positives, labels.Length - positives) >= FewestRows;
        double Precision(double[] p) => BinaryMetrics.AveragePrecision(labels, p).Value();
        return new ModelCurves
        {
            Name = model,
            Roc = isShown ? Pair(p => RankingCurves.Roc(labels, p), RankingCurves.Area, real, synthetic) : null,
            PrecisionRecall = isShown && positives < Rare * labels.Length
                ? Pair(p => RankingCurves.PrecisionRecall(labels, p, FewestRows), null, real, synthetic) with { RealArea = Precision(real), SyntheticArea = Precision(synthetic) }
                : null,
            Calibration = Pair(Reliability.OfShares(real, labels, FewestRows), Reliability.OfShares(synthetic, labels, FewestRows)),
            Confusion = ConfusionCounts.Of(task.Classes, classes, Calls(real), Calls(synthetic), FewestRows),
        };
    }

    private static ModelCurves Multiclass(string model, PredictionTask task, int[] classes, MulticlassPredictions real, MulticlassPredictions synthetic)
    {
        int[] shown = [.. Enumerable.Range(0, real.ClassCount).Where(c => classes.Count(t => t == c) is int n && n >= FewestRows && n < classes.Length)];
        CurvePoint[][] Curves(MulticlassPredictions p) =>
            [.. shown.Select(c => RankingCurves.Roc(Array.ConvertAll(classes, t => t == c), [.. Enumerable.Range(0, p.Count).Select(i => p.Probabilities[i * p.ClassCount + c])]))];
        CalibrationCurve? Called(MulticlassPredictions p) => Reliability.OfShares(
            [.. p.Predicted.Select((c, i) => p.Probabilities[i * p.ClassCount + c])], [.. p.Predicted.Select((c, i) => c == classes[i])], FewestRows);

        CurvePoint[][] ofReal = Curves(real), ofSynthetic = Curves(synthetic);
        return new ModelCurves
        {
            Name = model,
            Roc = shown.Length == 0 ? null : new CurvePair(
                ofReal.Average(RankingCurves.Area), ofSynthetic.Average(RankingCurves.Area),
                CurveThinning.Line(RankingCurves.Mean(ofReal)), CurveThinning.Line(RankingCurves.Mean(ofSynthetic)), shown.Length),
            Calibration = Pair(Called(real), Called(synthetic)),
            Confusion = ConfusionCounts.Of(task.Classes, classes, real.Predicted, synthetic.Predicted, FewestRows),
        };
    }

    private static CurvePair Pair(Func<double[], CurvePoint[]> curve, Func<CurvePoint[], double>? area, double[] real, double[] synthetic)
    {
        CurvePoint[] a = curve(real), b = curve(synthetic);
        return new CurvePair(area?.Invoke(a) ?? double.NaN, area?.Invoke(b) ?? double.NaN, CurveThinning.Line(a), CurveThinning.Line(b));
    }

    private static CalibrationPair? Pair(CalibrationCurve? real, CalibrationCurve? synthetic) =>
        real is null || synthetic is null ? null : new CalibrationPair(Reliability.Level, real, synthetic);

    private static int[] Calls(double[] scores) => Array.ConvertAll(scores, s => s >= 0.5 ? 1 : 0);
}
