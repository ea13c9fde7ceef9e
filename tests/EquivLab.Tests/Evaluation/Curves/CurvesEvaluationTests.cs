using EquivLab.Data;
using EquivLab.Evaluation.Curves;
using EquivLab.Models;
using EquivLab.Models.Metrics;

namespace EquivLab.Tests.Evaluation.Curves;

public class CurvesEvaluationTests
{
    [Fact]
    public void Two_classes_have_all_curves_and_their_areas_are_the_metrics()
    {
        Table real = Models.SampleTables.Binary(600, 1), holdout = Models.SampleTables.Binary(600, 3);
        (ModelCurves curves, ModelComparison comparison, TargetValues truth) = Run(TableTask.Binary, real, Models.SampleTables.Binary(600, 2), holdout);
        bool[] labels = Array.ConvertAll(truth.Classes, c => c == 1);
        Assert.Equal(BinaryMetrics.RocAuc(labels, ((BinaryPredictions)comparison.Real.Predictions).Positive).Value(), curves.Roc!.RealArea, 1e-9);
        Assert.Equal(BinaryMetrics.RocAuc(labels, ((BinaryPredictions)comparison.Synthetic.Predictions).Positive).Value(), curves.Roc.SyntheticArea, 1e-9);
        Assert.InRange(curves.Roc.Real.X.Count, 2, CurveThinning.MostPoints);
        Assert.Equal(labels.Length, curves.Calibration!.Real.Bins.Sum(b => b.Rows));
        Assert.Equal(labels.Length, curves.Confusion!.Rows.Sum(r => r.Synthetic.Sum()));
        double accuracy = BinaryMetrics.Accuracy(labels, ((BinaryPredictions)comparison.Real.Predictions).Positive).Value();
        Assert.Equal(accuracy, curves.Confusion.Rows.Select((r, i) => r.Real[i]).Sum() / (double)labels.Length, 1e-12);
    }

    [Fact]
    public void Several_classes_have_the_macro_curve()
    {
        Table real = Models.SampleTables.Multiclass(600, 1), holdout = Models.SampleTables.Multiclass(600, 3);
        (ModelCurves curves, ModelComparison comparison, TargetValues truth) = Run(TableTask.Multiclass, real, Models.SampleTables.Multiclass(600, 2), holdout);
        var predictions = (MulticlassPredictions)comparison.Real.Predictions;
        Assert.Equal(MulticlassMetrics.MacroRocAuc(truth.Classes, predictions.Probabilities, predictions.ClassCount).Value(), curves.Roc!.RealArea, 1e-9);
        Assert.Equal(predictions.ClassCount, curves.Roc.Classes);
        CurvePoint[] drawn = [.. curves.Roc.Real.X.Zip(curves.Roc.Real.Y, (x, y) => new CurvePoint(x, y))];
        Assert.Equal(curves.Roc.RealArea, RankingCurves.Area(drawn), 0.003);
        Assert.Null(curves.PrecisionRecall);
        Assert.NotNull(curves.Calibration!.Real.Brier);
    }

    [Fact]
    public void A_number_has_predicted_against_observed_only()
    {
        (ModelCurves curves, _, TargetValues truth) = Run(
            TableTask.Regression, Models.SampleTables.Regression(600, 1), Models.SampleTables.Regression(600, 2), Models.SampleTables.Regression(600, 3));
        Assert.True(curves is { Roc: null, PrecisionRecall: null, Confusion: null });
        Assert.Equal(truth.Values.Length, curves.Calibration!.Real.Bins.Sum(b => b.Rows));
        Assert.Equal(1, curves.Calibration.Real.Bins.Sum(b => b.Rows * b.Observed) / truth.Values.Sum(), 1e-5);
    }

    private static (ModelCurves Curves, ModelComparison Comparison, TargetValues Truth) Run(TableTask kind, Table real, Table synthetic, Table holdout)
    {
        PredictionTask task = PredictionTask.FromTrain(real, "target", kind);
        ModelComparison comparison = Harness.Compare(task, real, synthetic, holdout, [kind == TableTask.Regression ? "linear-regression" : "logistic-regression"], 1)[0];
        TargetValues truth = task.ReadTarget(holdout);
        return (CurvesEvaluation.Of(comparison, task, truth), comparison, truth);
    }
}
