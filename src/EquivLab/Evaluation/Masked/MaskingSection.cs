namespace EquivLab.Evaluation.Masked;

/// <summary>
/// The train set masked as the policy says, and put through the same models and attacks as the synthetic table: what
/// masking would keep and leak instead. A comparison; no verdict hangs on it.
/// </summary>
public sealed record MaskingSection
{
    /// <summary>How many rows were asked to share each combination of quasi-identifiers.</summary>
    public required int K { get; init; }

    /// <summary>The quasi-identifiers; empty where there are none.</summary>
    public required IReadOnlyList<string> QuasiIdentifiers { get; init; }

    /// <summary>The columns that masking touched, in the order of the table.</summary>
    public required IReadOnlyList<MaskedColumn> Columns { get; init; }

    /// <summary>What the quasi-identifiers link to in the train set as it is; null where there are none.</summary>
    public required LinkageFigures? Before { get; init; }

    /// <summary>What they link to in the masked train set; null where there are none.</summary>
    public required LinkageFigures? After { get; init; }

    /// <summary>The rows of the models trained on the masked table, gated metrics only.</summary>
    public required IReadOnlyList<ModelResult> Models { get; init; }

    /// <summary>The fidelity score of the masked table, as <see cref="FidelitySection.Overall"/>.</summary>
    public required double Fidelity { get; init; }

    /// <summary>The attacks on the masked table, those that train nothing again.</summary>
    public required PrivacySection Privacy { get; init; }
}

/// <summary>What masking did to a column.</summary>
/// <param name="Name">The column.</param>
/// <param name="Redacted">Whether it was blanked.</param>
/// <param name="Width">The width of the intervals that its numbers were put into, or null.</param>
/// <param name="Groups">How many groups its categories were put into, or null.</param>
/// <param name="Changed">The share of train rows whose value is another one after all of masking.</param>
public sealed record MaskedColumn(string Name, bool Redacted, double? Width, int? Groups, double Changed);

/// <summary>What somebody who knows the quasi-identifiers of a person can link to.</summary>
/// <param name="Combinations">How many different combinations of quasi-identifiers there are.</param>
/// <param name="SmallestGroup">Rows of the rarest combination: the k that is reached.</param>
/// <param name="UniqueRows">Rows that share their combination with no other.</param>
public sealed record LinkageFigures(int Combinations, int SmallestGroup, int UniqueRows);
