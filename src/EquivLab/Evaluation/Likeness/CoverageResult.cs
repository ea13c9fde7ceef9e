namespace EquivLab.Evaluation.Likeness;

/// <summary>Whether the synthetic table has what is rare in the real one: rare categories and the tails of numbers.</summary>
public sealed record CoverageResult
{
    /// <summary>The categories of each categorical column.</summary>
    public required IReadOnlyList<CategoryCoverage> Categories { get; init; }

    /// <summary>Both tails of each numeric column that has a hundred hold-out values.</summary>
    public required IReadOnlyList<TailCoverage> Tails { get; init; }
}

/// <summary>Whether the categories of a column are all there, and how much of the rare ones.</summary>
public sealed record CategoryCoverage
{
    /// <summary>The column.</summary>
    public required string Name { get; init; }

    /// <summary>The categories that at least ten hold-out rows have.</summary>
    public required int Categories { get; init; }

    /// <summary>How many of them some synthetic row has.</summary>
    public required int Covered { get; init; }

    /// <summary>How many of them some train row has, as the synthesizer saw no others.</summary>
    public required int Known { get; init; }

    /// <summary>Those of them that no synthetic row has, the most frequent first; at most ten.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>The categories that less than 1 % of all real rows have.</summary>
    public required int Rare { get; init; }

    /// <summary>Share of the hold-out rows that have a rare category.</summary>
    public required double RareReal { get; init; }

    /// <summary>Share of the synthetic rows that have one.</summary>
    public required double RareSynthetic { get; init; }

    /// <summary>Share of the train rows that have one: what chance alone gives.</summary>
    public required double RareReference { get; init; }

    /// <summary>Share of the synthetic rows that have a category that no real row has.</summary>
    public required double Invented { get; init; }
}

/// <summary>How much of a numeric column lies in the tails of the hold-out, of all values that are not missing.</summary>
public sealed record TailCoverage
{
    /// <summary>The column.</summary>
    public required string Name { get; init; }

    /// <summary>The level of the hold-out's quantiles that bound the tails: 0.01, or more where fewer than ten values were beyond them.</summary>
    public required double Level { get; init; }

    /// <summary>Share of the hold-out below the lower quantile; less than the level where many values are the same.</summary>
    public required double RealBelow { get; init; }

    /// <summary>Share of the synthetic values below it.</summary>
    public required double SyntheticBelow { get; init; }

    /// <summary>Share of the train values below it: what chance alone gives.</summary>
    public required double ReferenceBelow { get; init; }

    /// <summary>Share of the hold-out above the upper quantile.</summary>
    public required double RealAbove { get; init; }

    /// <summary>Share of the synthetic values above it.</summary>
    public required double SyntheticAbove { get; init; }

    /// <summary>Share of the train values above it.</summary>
    public required double ReferenceAbove { get; init; }
}
