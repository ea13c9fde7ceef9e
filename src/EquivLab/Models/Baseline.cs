using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>
/// The model that learned nothing from the features: it always answers with the most frequent class, or the mean, of
/// the real train table. A real model that does not beat it proves nothing about the synthetic data.
/// </summary>
/// <param name="MajorityClass">The index of the most frequent class (the lower of equals); −1 for regression.</param>
/// <param name="MajorityShare">Its share of the train rows with a known target; NaN for regression.</param>
/// <param name="Mean">The mean of the target over the train rows; NaN for classification.</param>
public sealed record Baseline(int MajorityClass, double MajorityShare, double Mean)
{
    /// <summary>Learns the baseline.</summary>
    /// <param name="task">The task.</param>
    /// <param name="realTrain">The real train table.</param>
    /// <exception cref="InputException">No row has a known target.</exception>
    public static Baseline FromTrain(PredictionTask task, Table realTrain)
    {
        ArgumentNullException.ThrowIfNull(task);
        TargetValues target = task.ReadTarget(realTrain);
        if (target.Rows.Length == 0)
            throw new InputException($"No row of the train table has a known target '{task.Target}'; check the target column.");
        if (task.Task == TableTask.Regression) return new Baseline(-1, double.NaN, target.Values.Average());

        var counts = new int[task.Classes.Count];
        foreach (int label in target.Classes) counts[label]++;
        int majority = Array.IndexOf(counts, counts.Max());
        return new Baseline(majority, (double)counts[majority] / target.Rows.Length, double.NaN);
    }
}
