namespace EquivLab.Evaluation.Likeness;

/// <summary>Which columns are missing together, in hold-out and synthetic rows.</summary>
public sealed record MissingPatternsResult
{
    /// <summary>Total variation between the patterns of hold-out and synthetic rows; 0 (same) to 1. The longer one of synthetic table and train set is cut to the length of the other.</summary>
    public required double Distance { get; init; }

    /// <summary>The same between hold-out and train set: what chance alone gives.</summary>
    public required double Reference { get; init; }

    /// <summary>The most frequent patterns of at least ten hold-out rows, the most frequent first.</summary>
    public required IReadOnlyList<MissingPattern> Patterns { get; init; }

    /// <summary>All other patterns of real or synthetic rows together; null where there are none.</summary>
    public required OtherPatterns? Others { get; init; }
}

/// <summary>One set of columns that are missing together.</summary>
/// <param name="Missing">The columns; empty for complete rows.</param>
/// <param name="Real">Share of the hold-out rows that miss these and no others.</param>
/// <param name="Synthetic">Share of the synthetic rows.</param>
/// <param name="Reference">Share of the train rows.</param>
public sealed record MissingPattern(IReadOnlyList<string> Missing, double Real, double Synthetic, double Reference);

/// <summary>Patterns that are not named one by one.</summary>
/// <param name="Count">How many there are in hold-out and synthetic rows.</param>
/// <param name="Real">Their share of the hold-out rows.</param>
/// <param name="Synthetic">Their share of the synthetic rows.</param>
/// <param name="Reference">Their share of the train rows, patterns that only the train set has included.</param>
public sealed record OtherPatterns(int Count, double Real, double Synthetic, double Reference);
