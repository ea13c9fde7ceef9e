namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>How a table is masked.</summary>
public sealed record MaskingOptions
{
    /// <summary>Columns that are blanked: every value becomes missing, which every type of column allows.</summary>
    public IReadOnlyList<string> Redact { get; init; } = [];

    /// <summary>Columns that are made coarser.</summary>
    public IReadOnlyList<Generalisation> Generalise { get; init; } = [];

    /// <summary>
    /// Columns that together could point at a person; null is every column but the target, since an attacker may know
    /// any of them, and an empty list is none.
    /// </summary>
    public IReadOnlyList<string>? QuasiIdentifiers { get; init; }

    /// <summary>Each combination of quasi-identifiers is shared by at least so many rows.</summary>
    public int K { get; init; } = 5;
}

/// <summary>A column that is made coarser, either by a width or by groups.</summary>
/// <param name="Column">The column.</param>
/// <param name="Width">
/// The width of the intervals, from 0 on, that numbers are put into; each number becomes the middle of its interval. In
/// the column's unit; of dates in days, of instants in seconds.
/// </param>
/// <param name="Groups">Categories by the name of the group that takes their place; the others stay as they are.</param>
public sealed record Generalisation(string Column, double? Width = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Groups = null);
