namespace EquivLab.Evaluation.Policies;

/// <summary>What attacks may learn, and which columns they are about.</summary>
public sealed record PrivacyPolicy
{
    /// <summary>The largest AUC of membership inference that is tolerated.</summary>
    public double AttackAuc { get; init; } = 0.55;

    /// <summary>The largest true-positive rate of membership inference at a false-positive rate of 1 % that is tolerated.</summary>
    public double TprAtFpr01 { get; init; } = 0.03;

    /// <summary>The largest risk of attribute inference, singling out and linkability that is tolerated, beyond what the hold-out shows of everybody.</summary>
    public double Risk { get; init; } = 0.1;

    /// <summary>
    /// The largest excess of exact copies among members that is tolerated, as a share: the upper bound must be below
    /// it. A significant excess of more than half a percent fails at any tolerance, and copies of records that nobody resembles fail earlier still, see <see cref="Attacks.LoneCopies"/>.
    /// </summary>
    public double ExactCopies { get; init; } = 0.05;

    /// <summary>Columns that an attacker may know of a person; null is all but the one that is attacked.</summary>
    public IReadOnlyList<string>? KeyColumns { get; init; }

    /// <summary>Columns that an attacker wants to learn, which are judged in any case; null is each in turn, of which the target is judged in any case.</summary>
    public IReadOnlyList<string>? SecretColumns { get; init; }

    /// <summary>Attacks that must have been run; null asks for none in particular.</summary>
    public IReadOnlyList<string>? RequiredAttacks { get; init; }

    /// <summary>How the table would be masked instead; null where masking is not compared.</summary>
    public MaskingPolicy? Masking { get; init; }
}

/// <summary>How a table is masked, as an alternative that synthesis is compared with.</summary>
public sealed record MaskingPolicy
{
    /// <summary>Columns that are blanked.</summary>
    public IReadOnlyList<string> Redact { get; init; } = [];

    /// <summary>Columns that are made coarser.</summary>
    public IReadOnlyList<GeneralisationPolicy> Generalise { get; init; } = [];

    /// <summary>Columns that together could point at a person; null is every column but the target, an empty list is none.</summary>
    public IReadOnlyList<string>? QuasiIdentifiers { get; init; }

    /// <summary>Each combination of quasi-identifiers is shared by at least so many rows.</summary>
    public int K { get; init; } = 5;
}

/// <summary>A column that is made coarser.</summary>
/// <param name="Column">The column.</param>
/// <param name="Width">The width of the intervals that numbers are put into; each number becomes the middle of its interval.</param>
/// <param name="Groups">Categories by the name of the group that takes their place.</param>
public sealed record GeneralisationPolicy(string Column, double? Width = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Groups = null);
