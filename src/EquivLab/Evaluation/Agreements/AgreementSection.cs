namespace EquivLab.Evaluation.Agreements;

/// <summary>Whether whoever works with the synthetic table chooses the same model and finds the same features important. For information.</summary>
public sealed record AgreementSection
{
    /// <summary>How the models rank.</summary>
    public required ModelAgreement Models { get; init; }

    /// <summary>How the features rank.</summary>
    public required FeatureAgreement Features { get; init; }
}

/// <summary>The ranking of the compared models by one metric on the hold-out.</summary>
/// <param name="Metric">The metric: <c>rocAuc</c>, <c>accuracy</c> or <c>r2</c>.</param>
/// <param name="Tau">Kendall's tau-b of the two rankings, 1 for the same; null with fewer than two models.</param>
/// <param name="Scores">One row a model.</param>
public sealed record ModelAgreement(string Metric, double? Tau, IReadOnlyList<ModelScore> Scores);

/// <summary>A model's metric, trained on real and on synthetic data.</summary>
/// <param name="Name">The model.</param>
/// <param name="Real">Its metric trained on real data.</param>
/// <param name="Synthetic">Its metric trained on synthetic data.</param>
public sealed record ModelScore(string Name, double Real, double Synthetic);

/// <summary>
/// The ranking of the features by permutation importance: what a model's metric loses when a column's values are put
/// into random order (L. Breiman, Machine Learning 45, 2001, section 10). Both models meet the same orders of the same rows.
/// </summary>
public sealed record FeatureAgreement
{
    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>The metric that is lost.</summary>
    public required string Metric { get; init; }

    /// <summary>Kendall's tau-b of the two rankings; null with fewer than two features.</summary>
    public required double? Tau { get; init; }

    /// <summary>Hold-out rows that were predicted, at most 5,000, and at most 1,000 where there are many columns.</summary>
    public required int Rows { get; init; }

    /// <summary>Random orders of each column, over which the loss is averaged: three, or fewer where there are many columns.</summary>
    public required int Permutations { get; init; }

    /// <summary>One row a feature, the most important to the real model first.</summary>
    public required IReadOnlyList<FeatureImportance> Importances { get; init; }
}

/// <summary>What the metric loses without a feature's information.</summary>
/// <param name="Name">The column.</param>
/// <param name="Real">The loss of the model trained on real data.</param>
/// <param name="Synthetic">The loss of the model trained on synthetic data.</param>
public sealed record FeatureImportance(string Name, double Real, double Synthetic);
