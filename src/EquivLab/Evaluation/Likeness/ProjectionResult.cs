namespace EquivLab.Evaluation.Likeness;

/// <summary>Hold-out and synthetic rows on the plane along which the hold-out rows differ most. Cells of fewer than ten rows are not told.</summary>
public sealed record ProjectionResult
{
    /// <summary>The hold-out rows that the components were fitted to.</summary>
    public required int Rows { get; init; }

    /// <summary>The two axes.</summary>
    public required IReadOnlyList<ProjectionAxis> Axes { get; init; }

    /// <summary>The cells that hold at least ten hold-out or ten synthetic rows.</summary>
    public required IReadOnlyList<ProjectionCell> Cells { get; init; }

    /// <summary>Total variation between the shares of all cells, those that are not told included; 0 (same) to 1. The longer one of synthetic table and train set is cut to the length of the other.</summary>
    public required double Distance { get; init; }

    /// <summary>The same between hold-out and train set: what chance alone gives.</summary>
    public required double Reference { get; init; }

    /// <summary>Share of the hold-out rows in cells that are not told.</summary>
    public required double RealUntold { get; init; }

    /// <summary>Share of the synthetic rows in cells that are not told.</summary>
    public required double SyntheticUntold { get; init; }
}

/// <summary>One axis of the plane: a principal component.</summary>
/// <param name="Explained">Its share of the variance.</param>
/// <param name="Start">Where the first cell begins.</param>
/// <param name="Step">The width of a cell.</param>
/// <param name="Cells">The number of cells.</param>
/// <param name="Columns">The columns that make up most of it, with their shares of its squared weights.</param>
public sealed record ProjectionAxis(double Explained, double Start, double Step, int Cells, IReadOnlyList<AxisColumn> Columns);

/// <summary>A column's part in an axis.</summary>
/// <param name="Name">The column.</param>
/// <param name="Share">The share of the axis' squared weights.</param>
public sealed record AxisColumn(string Name, double Share);

/// <summary>One cell of the plane.</summary>
/// <param name="X">Its place along the first axis, from 0.</param>
/// <param name="Y">Its place along the second axis, from 0.</param>
/// <param name="Real">Share of the hold-out rows; null where there are fewer than ten.</param>
/// <param name="Synthetic">Share of the synthetic rows; null where there are fewer than ten.</param>
public sealed record ProjectionCell(int X, int Y, double? Real, double? Synthetic);
