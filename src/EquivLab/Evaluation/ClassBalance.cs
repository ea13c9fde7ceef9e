using EquivLab.Data;

namespace EquivLab.Evaluation;

/// <summary>
/// Whether the classes of a target are so unequal that accuracy and ROC AUC can stay the same while a model no longer finds the rare
/// one: then the mean recall of the classes is gated too, and of two classes how well the rare one is ranked.
/// </summary>
internal static class ClassBalance
{
    /// <summary>The metric that gives each class the same weight.</summary>
    public const string Metric = "balancedAccuracy";

    /// <summary>The metric of two classes that hangs on the rows ranked highest alone.</summary>
    public const string RankedMetric = "averagePrecision";

    /// <summary>Of two classes one is rare below 20 % of the train rows; of k below 40 % of an equal share.</summary>
    private const double ShareOfEqual = 0.4;

    /// <param name="target">The train set's target.</param>
    /// <param name="task">What it is.</param>
    public static bool IsImbalanced(Column target, TableTask task)
    {
        if (task == TableTask.Regression) return false;
        var codes = ((CategoricalColumn)target).Codes.ToArray();
        int[] rows = [.. codes.Where(code => code >= 0).CountBy(code => code).Select(c => c.Value)];
        return rows.Length > 1 && IsRare(rows.Min(), rows.Sum(), rows.Length);
    }

    /// <summary>Whether a class of so many of all rows is rare among so many classes.</summary>
    public static bool IsRare(int rows, int all, int classes) => rows < ShareOfEqual * all / classes;
}
