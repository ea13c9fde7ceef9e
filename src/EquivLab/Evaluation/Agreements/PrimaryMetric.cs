using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Models.Metrics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Evaluation.Agreements;

/// <summary>The metric that rankings go by: ROC AUC, accuracy for several classes, R² for numbers.</summary>
internal static class PrimaryMetric
{
    public static string Name(TableTask task) => task switch { TableTask.Binary => "rocAuc", TableTask.Multiclass => "accuracy", _ => "r2" };

    public static double Of(Predictions predictions, TargetValues truth) => predictions switch
    {
        BinaryPredictions binary => DeLong.Auc(Array.ConvertAll(truth.Classes, c => c == 1), binary.Positive, 0.9).Auc,
        MulticlassPredictions several => several.Predicted.Zip(truth.Classes).Count(p => p.First == p.Second) / (double)truth.Classes.Length,
        RegressionPredictions numbers => RegressionMetrics.R2(truth.Values, numbers.Values).Value(),
        _ => double.NaN,
    };
}
