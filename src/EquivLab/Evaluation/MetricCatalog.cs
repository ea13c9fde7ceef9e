using EquivLab.Data;

namespace EquivLab.Evaluation;

/// <summary>The metrics of each task, and which of them are gated where the policy names none.</summary>
internal static class MetricCatalog
{
    public static IReadOnlyList<string> NamesOf(TableTask task) => task switch
    {
        TableTask.Binary => ["accuracy", "rocAuc", "balancedAccuracy", "averagePrecision", "f1", "logLoss"],
        TableTask.Multiclass => ["accuracy", "balancedAccuracy", "macroF1", "macroRocAuc", "logLoss"],
        _ => ["r2", "rmse", "mae"],
    };

    /// <param name="task">What the target is.</param>
    /// <param name="isImbalanced">Whether a class is rare, see <see cref="ClassBalance"/>: then metrics of the rare class are gated too.</param>
    public static IReadOnlyList<string> GatedOf(TableTask task, bool isImbalanced) => task switch
    {
        TableTask.Binary => isImbalanced ? ["accuracy", "rocAuc", ClassBalance.Metric, ClassBalance.RankedMetric] : ["accuracy", "rocAuc"],
        TableTask.Multiclass => isImbalanced ? ["accuracy", ClassBalance.Metric] : ["accuracy"],
        _ => ["r2"],
    };

    /// <summary>That a task has no such metric, and which it has.</summary>
    public static string Unknown(TableTask task, string metric) =>
        $"there is no metric '{metric}' for {task.ToString().ToLowerInvariant()}; choose from {string.Join(", ", NamesOf(task))}.";
}
