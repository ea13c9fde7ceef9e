using EquivLab.Data;
using EquivLab.Evaluation.Likeness;

namespace EquivLab.Evaluation;

/// <summary>How like the real columns and pairs of columns the synthetic ones are, against the hold-out.</summary>
public sealed record FidelitySection
{
    /// <summary>One minus the mean distance over columns and pairs, from 0 to 1. A summary only; no verdict hangs on it.</summary>
    public required double Overall { get; init; }

    /// <summary>One minus the mean column distance.</summary>
    public required double ColumnScore { get; init; }

    /// <summary>One minus the mean pair distance.</summary>
    public required double PairScore { get; init; }

    /// <summary>The distance of each column.</summary>
    public required IReadOnlyList<ColumnFidelity> Columns { get; init; }

    /// <summary>The distance of each pair of columns.</summary>
    public required IReadOnlyList<PairFidelity> Pairs { get; init; }

    /// <summary>The distance of triples of columns; null where there are fewer than three columns, and in older results.</summary>
    public TripleResult? Triples { get; init; }

    /// <summary>How well synthetic rows can be told from real ones; null where there are too few rows, and in older results.</summary>
    public PropensityResult? Propensity { get; init; }

    /// <summary>Rare categories and tails; null in older results.</summary>
    public CoverageResult? Coverage { get; init; }

    /// <summary>Which columns are missing together; null where nothing is missing, and in older results.</summary>
    public MissingPatternsResult? MissingPatterns { get; init; }

    /// <summary>Rows on a plane; null where there are too few rows or features, and in older results.</summary>
    public ProjectionResult? Projection { get; init; }
}

/// <summary>How far the synthetic column is from the real one.</summary>
public sealed record ColumnFidelity
{
    /// <summary>The column.</summary>
    public required string Name { get; init; }

    /// <summary>The column's type.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>The distance: <c>ks</c> (Kolmogorov–Smirnov) for numbers, <c>tv</c> (total variation) for categories; missing values count as a value.</summary>
    public required string Metric { get; init; }

    /// <summary>The distance between hold-out and synthetic column, 0 (same) to 1. The longer one of synthetic table and train set is cut to the length of the other.</summary>
    public required double Value { get; init; }

    /// <summary>The same distance between hold-out and train column, cut likewise: what chance alone gives.</summary>
    public required double Reference { get; init; }

    /// <summary>Share of missing values in the hold-out.</summary>
    public required double RealMissing { get; init; }

    /// <summary>Share of missing values in the synthetic table.</summary>
    public required double SyntheticMissing { get; init; }

    /// <summary>A histogram to draw; categories held by fewer than 10 hold-out rows are one bar.</summary>
    public required IReadOnlyList<HistogramBar> Bars { get; init; }
}

/// <summary>One bar of a histogram over hold-out and synthetic rows.</summary>
/// <param name="Label">The category, or the range of numbers.</param>
/// <param name="Real">Share of the hold-out rows.</param>
/// <param name="Synthetic">Share of the synthetic rows.</param>
public sealed record HistogramBar(string Label, double Real, double Synthetic);

/// <summary>How far the joint distribution of two columns is from the real one.</summary>
/// <param name="A">A column.</param>
/// <param name="B">Another column.</param>
/// <param name="Value">Total variation between the joint distributions, numbers cut at the train set's deciles; 0 (same) to 1. The longer one of synthetic table and train set is cut to the length of the other.</param>
/// <param name="Reference">The same between hold-out and train set, cut likewise: what chance alone gives.</param>
/// <param name="RealAssociation">Cramér's V of the pair in the hold-out, corrected for bias (Bergsma 2013).</param>
/// <param name="SyntheticAssociation">Cramér's V of the pair in the synthetic table, corrected likewise.</param>
public sealed record PairFidelity(string A, string B, double Value, double Reference, double RealAssociation, double SyntheticAssociation);
