using EquivLab.Evaluation.Agreements;
using EquivLab.Evaluation.Curves;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation;

/// <summary>Models trained on real (TRTR) and on synthetic data (TSTR), both scored on the hold-out.</summary>
public sealed record UtilitySection
{
    /// <summary>The tolerant margin δ, as a share (0.05 is 5 percentage points).</summary>
    public required double Margin { get; init; }

    /// <summary>The strict margin, as a share.</summary>
    public required double StrictMargin { get; init; }

    /// <summary>The level α of each one-sided test; intervals have level 1 − 2α.</summary>
    public required double Alpha { get; init; }

    /// <summary>What was to be shown of each loss.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>What losses and margins are counted in.</summary>
    public Scale Scale { get; init; }

    /// <summary>Hold-out rows with a known target, which are what models were tested on.</summary>
    public required int TestRows { get; init; }

    /// <summary>Whether a class is so rare in the train set that metrics of that class are gated beside the usual ones, unless the policy names metrics.</summary>
    public bool IsImbalanced { get; init; }

    /// <summary>The class that metrics of a binary target call positive; null for other tasks, and where fewer than 10 hold-out rows have it.</summary>
    public string? PositiveClass { get; init; }

    /// <summary>The utility verdict at the tolerant margin.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The utility verdict at the strict margin.</summary>
    public required Verdict StrictVerdict { get; init; }

    /// <summary>One row a model and metric.</summary>
    public required IReadOnlyList<ModelResult> Models { get; init; }

    /// <summary>One row a question and answer; empty where the policy asks none.</summary>
    public IReadOnlyList<InsightResult> Insights { get; init; } = [];

    /// <summary>One row a group and model; empty where the policy names no column.</summary>
    public IReadOnlyList<SubgroupResult> Subgroups { get; init; } = [];

    /// <summary>Whether both tables rank models and features alike; null where it was not asked.</summary>
    public AgreementSection? Agreement { get; init; }

    /// <summary>Curves and matrices, one entry a model; empty in results of old.</summary>
    public IReadOnlyList<ModelCurves> Curves { get; init; } = [];

    /// <summary>The pipelines and their fixed hyperparameters, by model name.</summary>
    public required IReadOnlyDictionary<string, string> Pipelines { get; init; }

    /// <summary>The tolerant margin of a row: its metric's own where it has one, else the section's.</summary>
    /// <param name="row">A row of this section.</param>
    public double MarginOf(ModelResult row) => row.Margin ?? Margin;

    /// <summary>The strict margin of a row, at most its tolerant one.</summary>
    /// <param name="row">A row of this section.</param>
    public double StrictMarginOf(ModelResult row) => Math.Min(StrictMargin, MarginOf(row));
}

/// <summary>One model judged by one metric.</summary>
public sealed record ModelResult
{
    /// <summary>The model, such as <c>lightgbm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The metric, such as <c>accuracy</c> or <c>rocAuc</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Whether the row takes part in the verdict.</summary>
    public required bool Gated { get; init; }

    /// <summary>The tolerant margin of this metric alone; null is the section's.</summary>
    public double? Margin { get; init; }

    /// <summary>The metric of the model trained on real data (TRTR).</summary>
    public required double Real { get; init; }

    /// <summary>The metric of the model trained on synthetic data (TSTR).</summary>
    public required double Synthetic { get; init; }

    /// <summary>
    /// What the synthetic data lost, on the section's <see cref="Scale"/>: real − synthetic; for errors (log loss, RMSE,
    /// MAE) synthetic − real as a share of the baseline's error; on the ratio scale both as a share of the real metric.
    /// Positive is a loss.
    /// </summary>
    public required double Delta { get; init; }

    /// <summary>Lower end of the 1 − 2α interval of the delta.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the 1 − 2α interval of the delta.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The p-value of the test of the alternative at the tolerant margin, where the method has one.</summary>
    public double? PValue { get; init; }

    /// <summary>The statistical method, such as <c>tango</c>, <c>delong-score</c>, <c>bootstrap-bca</c> or <c>bootstrap-hull</c>; <c>tang</c> and <c>delong-ratio-score</c> on the ratio scale.</summary>
    public required string Method { get; init; }

    /// <summary>The verdict at the tolerant margin.</summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>The verdict at the strict margin.</summary>
    public required EquivalenceVerdict StrictVerdict { get; init; }

    /// <summary>The metric of a model that learned nothing (majority class, chance or mean).</summary>
    public required double Baseline { get; init; }

    /// <summary>Whether the real model beats the baseline significantly; a row without skill is never equivalent.</summary>
    public required bool HasSkill { get; init; }

    /// <summary>For an inconclusive row: hold-out rows that would settle it, if the delta stays as it is; null where none would.</summary>
    public int? RequiredHoldoutRows { get; init; }

    /// <summary>The smallest margin at which the rules of evidence allow an equivalence here; 0 where they always do, 1 where never.</summary>
    public double EvidenceMargin { get; init; }

    /// <summary>Why an equivalence is withheld by rule, or null.</summary>
    public string? Note { get; init; }
}
