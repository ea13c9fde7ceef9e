using EquivLab.Data;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Evaluation.Likeness;
using EquivLab.Evaluation.Masked;
using EquivLab.Models;

namespace EquivLab.Evaluation;

/// <summary>Evaluates a synthetic table against the real one it stands in for. What was fitted before it has seen the train set only; from here on the hold-out is read.</summary>
public static class Evaluator
{
    /// <summary>Runs every evaluator on the three tables.</summary>
    /// <param name="split">The real train and hold-out set.</param>
    /// <param name="synthetic">The synthetic table, with the columns of the train set.</param>
    /// <param name="options">Margins, level, models, seed.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public static EvaluationFigures Evaluate(
        TableSplit split, Table synthetic, EvaluationOptions options, IProgress<ProgressStep>? progress = null, CancellationToken cancellationToken = default)
    {
        // A misnamed column is refused before the models are trained.
        RiskColumns.Of(split.Train, options.Policy.Privacy, options.Policy.Source);
        TestSet test = TestSet.Of(split);
        MaskingPlan.Require(options.Policy, split);
        UtilityEvaluation.Require(options.Policy, split.Train);
        progress?.Report(new ProgressStep("telling hold-out rows from train rows") { Stage = Stage.Population });
        PopulationResult? population = PopulationEvaluation.Run(split, options, cancellationToken);
        (UtilitySection utility, IReadOnlyList<ModelComparison> comparisons) = UtilityEvaluation.Run(split, synthetic, test, options, progress, cancellationToken);
        StraddlingResult? straddling = StraddlingEvaluation.Run(split, test, comparisons, options);
        foreach (string warning in HoldoutWords.Of(population, straddling)) progress?.Report("warning: " + warning);
        ModelRun[] real = [.. comparisons.Select(c => c.Real)];
        progress?.Report(new ProgressStep("comparing columns and pairs") { Stage = Stage.Fidelity });
        FidelitySection fidelity = FidelityEvaluation.Run(split, synthetic, options, cancellationToken);
        progress?.Report("telling synthetic rows from real ones");
        fidelity = LikenessEvaluation.With(fidelity, split, synthetic, options, cancellationToken);
        PrivacySection privacy = PrivacyEvaluation.Run(split, synthetic, options, progress, cancellationToken, population);
        IReadOnlyList<ControlResult> controls = options.RunControls
            ? new ControlsEvaluation(split, test, options, cancellationToken).Run(real, progress)
            : [];
        MaskingSection? masking = options.Policy.Privacy.Masking is { } policy
            ? MaskingEvaluation.Run(policy, split, test, real, options, population, progress, cancellationToken)
            : null;
        return new EvaluationFigures(utility, fidelity, privacy, controls, masking) { Straddling = straddling };
    }
}

/// <summary>What an evaluation found.</summary>
/// <param name="Utility">Models on real and synthetic data.</param>
/// <param name="Fidelity">Columns and pairs.</param>
/// <param name="Privacy">Attacks.</param>
/// <param name="Controls">Tables whose outcome is known beforehand; empty where they were skipped.</param>
/// <param name="Masking">Masking instead of synthesis; null where the policy does not ask for it.</param>
public sealed record EvaluationFigures(
    UtilitySection Utility, FidelitySection Fidelity, PrivacySection Privacy, IReadOnlyList<ControlResult> Controls, MaskingSection? Masking = null)
{
    /// <summary>Hold-out rows that the train set has too; null where there are none.</summary>
    public StraddlingResult? Straddling { get; init; }
}
