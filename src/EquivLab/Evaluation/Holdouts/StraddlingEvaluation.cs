using EquivLab.Data;
using EquivLab.Models;

namespace EquivLab.Evaluation.Holdouts;

/// <summary>Counts hold-out rows that the train set has too, and tests the models without them.</summary>
internal static class StraddlingEvaluation
{
    /// <summary>With fewer rows a metric tells nothing worth printing.</summary>
    private const int FewestRows = 10;

    /// <param name="split">The real train and hold-out set.</param>
    /// <param name="test">What models are tested against.</param>
    /// <param name="comparisons">The models' predictions.</param>
    /// <param name="options">Which metrics are gated, seed, threads.</param>
    /// <returns>Null where no row is shared.</returns>
    public static StraddlingResult? Run(TableSplit split, TestSet test, IReadOnlyList<ModelComparison> comparisons, EvaluationOptions options)
    {
        StraddlingRows rows = StraddlingRows.Of(split.Train, split.Holdout, options.Threads);
        if (rows.Shared == 0) return null;
        int[] once = rows.IsNoteworthy ? [.. Enumerable.Range(0, test.Truth.Rows.Length).Where(i => !rows.IsShared[test.Truth.Rows[i]])] : [];
        return new StraddlingResult
        {
            HoldoutRows = split.Holdout.RowCount,
            Shared = rows.Shared,
            Examined = rows.Examined,
            Alone = rows.Alone,
            ByChance = rows.ByChance,
            IsNoteworthy = rows.IsNoteworthy,
            CanBeGrouped = split.WasSplitHere,
            RowsOnce = once.Length,
            Models = once.Length < FewestRows ? [] : [.. comparisons.SelectMany(c => Figures(c, once, test, options))],
        };
    }

    private static IEnumerable<ModelOnce> Figures(ModelComparison comparison, int[] rows, TestSet test, EvaluationOptions options)
    {
        TestSet part = test with { Truth = Part(test.Truth, rows) };
        ModelComparison parted = comparison with { Real = Part(comparison.Real, rows), Synthetic = Part(comparison.Synthetic, rows) };
        ModelResult[] all = [.. test.GatedRows(comparison, options)];
        foreach (ModelResult once in part.GatedRows(parted, options))
        {
            if (double.IsFinite(once.Real) && all.FirstOrDefault(r => r.Metric == once.Metric) is { } whole)
                yield return new ModelOnce(once.Name, once.Metric, whole.Real, once.Real, whole.Synthetic, once.Synthetic);
        }
    }

    private static TargetValues Part(TargetValues truth, int[] rows) => new(
        [.. rows.Select(i => truth.Rows[i])], truth.Classes.Length == 0 ? [] : [.. rows.Select(i => truth.Classes[i])], truth.Values.Length == 0 ? [] : [.. rows.Select(i => truth.Values[i])]);

    private static ModelRun Part(ModelRun run, int[] rows) => run with
    {
        Predictions = run.Predictions switch
        {
            BinaryPredictions binary => new BinaryPredictions([.. rows.Select(i => binary.Positive[i])]),
            MulticlassPredictions several => new MulticlassPredictions(
                several.ClassCount,
                [.. rows.SelectMany(i => Enumerable.Range(i * several.ClassCount, several.ClassCount)).Select(place => several.Probabilities[place])],
                [.. rows.Select(i => several.Predicted[i])]),
            RegressionPredictions regression => new RegressionPredictions([.. rows.Select(i => regression.Values[i])]),
            _ => throw new NotSupportedException(),
        },
    };
}
