using EquivLab.Data;
using EquivLab.Models;

namespace EquivLab.Evaluation;

/// <summary>What models are tested against: the hold-out's truth, and a model that learned nothing.</summary>
/// <param name="Task">What models predict.</param>
/// <param name="Truth">The hold-out rows with a known target.</param>
/// <param name="Baseline">The majority class or the mean of the real train set.</param>
internal sealed record TestSet(PredictionTask Task, TargetValues Truth, Baseline Baseline)
{
    /// <summary>Whether the train set has a rare class, see <see cref="ClassBalance"/>.</summary>
    public bool IsImbalanced { get; init; }

    public static TestSet Of(TableSplit split)
    {
        PredictionTask task = PredictionTask.FromTrain(split.Train, split.Target, split.Task);
        TargetValues truth = task.ReadTarget(split.Holdout);
        if (truth.Rows.Length == 0) throw new InputException($"The hold-out has no row with a known target '{split.Target}'; models cannot be tested.");
        return new TestSet(task, truth, Baseline.FromTrain(task, split.Train)) { IsImbalanced = ClassBalance.IsImbalanced(split.Train[split.Target], split.Task) };
    }

    /// <summary>All rows of one model.</summary>
    public IEnumerable<ModelResult> Rows(ModelComparison comparison, EvaluationOptions options) => Task.Task switch
    {
        TableTask.Binary => BinaryRows.Of(comparison, Truth.Classes, Baseline.MajorityClass, options, IsImbalanced),
        TableTask.Multiclass => MulticlassRows.Of(comparison, Truth.Classes, Baseline.MajorityClass, options, IsImbalanced),
        _ => RegressionRows.Of(comparison, Truth.Values, Baseline.Mean, options),
    };

    /// <summary>The gated rows of one model. A task's own come first, so the others are not computed; a policy's may stand anywhere.</summary>
    public IEnumerable<ModelResult> GatedRows(ModelComparison comparison, EvaluationOptions options) => options.Policy.Metrics is null
        ? Rows(comparison, options).TakeWhile(row => row.Gated)
        : Rows(comparison, options).Where(row => row.Gated);
}
