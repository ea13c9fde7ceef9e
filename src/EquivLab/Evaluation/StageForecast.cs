using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Privacy;
using EquivLab.Privacy.Shadows;
using EquivLab.Synthesis;
using EquivLab.Synthesis.External;
using EquivLab.Tuning;

namespace EquivLab.Evaluation;

/// <summary>
/// How many seconds the stages of an evaluation should take, roughly, fitted to what tables of 5,000 to 1,000,000 rows and of 5
/// to 1,000 columns took on two cores: enough to say which part of the whole each is. What a machine makes of it is measured while
/// it runs, see <see cref="StagedProgress"/>.
/// </summary>
public static class StageForecast
{
    /// <summary>Seconds of every stage that an evaluation will have.</summary>
    /// <param name="split">The real table.</param>
    /// <param name="options">What is asked of the evaluation.</param>
    /// <param name="synthesizer">What will be fitted; null where the synthetic table is there already.</param>
    /// <param name="syntheticRows">Rows of the synthetic table; null is as many as the train set has.</param>
    /// <param name="repeats">Over how many splits a synthesizer is judged; null is none.</param>
    public static IReadOnlyDictionary<Stage, double> Of(TableSplit split, EvaluationOptions options, ISynthesizer? synthesizer, int? syntheticRows = null, int? repeats = null)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(options);
        double rows = split.Train.RowCount, columns = split.Train.Columns.Count, values = rows * columns;
        double models = (options.Policy.Models ?? ModelCatalog.AvailableOf(split.Task)).Count;
        // Trees and forests are trained once for each class, where there are more than two.
        int classes = split.Task == TableTask.Multiclass ? ((CategoricalColumn)split.Train[split.Target]).Categories.Count : 1;
        double made = (syntheticRows ?? rows) * columns;
        double training = models * (0.2 + 1.1e-6 * (values + made) + 0.006 * columns) * Math.Max(1, 0.8 * classes);
        double deltas = models * (0.15 + 5.7e-5 * split.Holdout.RowCount + 0.008 * columns) * Math.Max(1, 0.5 * classes);
        double membership = 0.3 + 2.8e-4 * Math.Pow(values, 0.8), fitting = synthesizer is null ? 0 : Fitting(split.Train, synthesizer, split.Target);
        var plan = new Dictionary<Stage, double>
        {
            [Stage.Population] = 0.3,
            [Stage.Models] = training,
            [Stage.Deltas] = deltas,
            [Stage.Fidelity] = 0.2 + 1.6e-3 * Math.Sqrt(values) + 1e-5 * columns * columns,
            [Stage.Copies] = 0.1 + 2e-6 * values,
            [Stage.Membership] = membership + Shadows(split.Train, options),
            [Stage.Risks] = 0.3 * membership,
            [Stage.Writing] = 0.3,
        };
        if (synthesizer is not null)
        {
            plan[Stage.Fitting] = fitting;
            // An outside program fits and samples in one run, and may take any time.
            plan[Stage.Sampling] = synthesizer is ExternalSynthesizer ? double.NaN : 0.1 + 4e-7 * made;
        }

        if (options.Attacks is { Canaries: > 0, Synthesizer: not null }) plan[Stage.Canaries] = (synthesizer is ExternalSynthesizer ? double.NaN : fitting) + 1;
        if (options.RunControls) plan[Stage.Controls] = 2 * training + 1.5 * deltas;
        if (options.Policy.Privacy.Masking is not null) plan[Stage.Masking] = 0.5 * training + deltas + 0.7 * membership;
        if (repeats is { } times) plan[Stage.Repeats] = times * ((synthesizer is ExternalSynthesizer ? double.NaN : fitting) + training);
        return plan;
    }

    /// <summary>Seconds of a fit, the self-audit included.</summary>
    /// <param name="train">The train set.</param>
    /// <param name="synthesizer">What is fitted.</param>
    /// <param name="target">The column that models will predict, which the self-audit tests too; null where there is none.</param>
    public static double Fitting(Table train, ISynthesizer synthesizer, string? target)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (synthesizer is not SelfAuditedForest { IsAudited: true }) return Alone(train);
        int classes = target is not null && train.Contains(target) && train[target] is CategoricalColumn { Categories.Count: > 2 } column ? column.Categories.Count : 0;
        return (3.5 + 1.24e-3 * Math.Sqrt(train.RowCount) * Math.Pow(train.Columns.Count, 1.15)) * (1 + 0.3 * classes);
    }

    private static double Alone(Table train) => 0.3 + 2e-6 * train.RowCount * train.Columns.Count;

    private static double Shadows(Table train, EvaluationOptions options) => options.Attacks is { Budget: not AttackBudget.Quick, Synthesizer: not null }
        ? ShadowModels.Count(options.Attacks.Budget) * Alone(train)
        : 0;
}
