using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Synthesis;
using EquivLab.Tuning;

namespace EquivLab.Evaluation;

/// <summary>
/// How many seconds the stages of an evaluation should take on two cores, roughly: enough to say which part of the whole
/// each is. What a machine makes of it is measured while it runs, see <see cref="StagedProgress"/>.
/// </summary>
public static class StageForecast
{
    /// <summary>Seconds of every stage that an evaluation will have.</summary>
    /// <param name="split">The real table.</param>
    /// <param name="syntheticRows">Rows of the synthetic table.</param>
    /// <param name="options">What is asked of the evaluation.</param>
    /// <param name="synthesizer">What will be fitted; null where the synthetic table is there already.</param>
    /// <param name="repeats">Over how many splits a synthesizer is judged; null is none.</param>
    public static IReadOnlyDictionary<Stage, double> Of(TableSplit split, int syntheticRows, EvaluationOptions options, ISynthesizer? synthesizer, int? repeats = null)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(options);
        double rows = split.Train.RowCount, columns = split.Train.Columns.Count, tests = split.Holdout.RowCount;
        int models = (options.Policy.Models ?? ModelCatalog.AvailableOf(split.Task)).Count;
        double training = models * Training(split, rows), fitting = synthesizer is null ? 0 : Fitting(rows, columns, synthesizer);
        var plan = new Dictionary<Stage, double>
        {
            [Stage.Population] = 0.3 + 2e-6 * rows * columns,
            [Stage.Models] = 2 * training,
            [Stage.Deltas] = models * (0.3 + 1e-5 * tests),
            [Stage.Fidelity] = 0.5 + 4e-8 * rows * columns * columns,
            [Stage.Copies] = 0.1 + 1e-6 * rows * columns,
            [Stage.Membership] = 0,
            [Stage.Risks] = 0,
            [Stage.Writing] = 0.5,
        };
        if (synthesizer is not null)
        {
            plan[Stage.Fitting] = fitting;
            plan[Stage.Sampling] = 0.05 + 1e-7 * syntheticRows * columns;
        }

        if (options.Attacks is { Canaries: > 0, Synthesizer: not null }) plan[Stage.Canaries] = fitting + 1;
        if (options.RunControls) plan[Stage.Controls] = 3 * training + 1;
        if (options.Policy.Privacy.Masking is not null) plan[Stage.Masking] = training;
        if (repeats is { } times) plan[Stage.Repeats] = times * (fitting + 2 * training);
        return plan;
    }

    /// <summary>Seconds of a fit.</summary>
    /// <param name="rows">Rows of the train set.</param>
    /// <param name="columns">Columns of the train set.</param>
    /// <param name="synthesizer">What is fitted.</param>
    public static double Fitting(double rows, double columns, ISynthesizer synthesizer) =>
        0.2 + (synthesizer is SelfAuditedForest ? 4 : 1) * rows * columns * 1e-6;

    private static double Training(TableSplit split, double rows) => 0.5 + 1e-6 * rows * split.Train.Columns.Count;
}
