using EquivLab.Statistics.Numerics;

namespace EquivLab.Fidelity;

/// <summary>Counts of two categorical variables crossed: one in rows, the other in columns.</summary>
public sealed class ContingencyTable
{
    private readonly long[] _counts;
    private readonly long[] _rowTotals;
    private readonly long[] _columnTotals;

    private ContingencyTable(long[] counts, int rows, int columns)
    {
        _counts = counts;
        _rowTotals = new long[rows];
        _columnTotals = new long[columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                _rowTotals[i] += counts[i * columns + j];
                _columnTotals[j] += counts[i * columns + j];
            }

            Total += _rowTotals[i];
        }
    }

    /// <summary>The number of row categories, those that do not occur included.</summary>
    public int Rows => _rowTotals.Length;

    /// <summary>The number of column categories, those that do not occur included.</summary>
    public int Columns => _columnTotals.Length;

    /// <summary>The sum of all counts.</summary>
    public long Total { get; }

    /// <summary>Counts by row category.</summary>
    public ReadOnlySpan<long> RowTotals => _rowTotals;

    /// <summary>Counts by column category.</summary>
    public ReadOnlySpan<long> ColumnTotals => _columnTotals;

    /// <summary>The count of a cell.</summary>
    /// <param name="row">A row category, from 0.</param>
    /// <param name="column">A column category, from 0.</param>
    public long this[int row, int column] => _counts[row * Columns + column];

    /// <summary>Counts coded variables.</summary>
    /// <param name="rowCodes">Row category of each observation, 0 to rows − 1.</param>
    /// <param name="columnCodes">Column category of the same observations, 0 to columns − 1.</param>
    /// <param name="rows">The number of row categories.</param>
    /// <param name="columns">The number of column categories.</param>
    /// <exception cref="ArgumentException">The lengths differ or a code is out of range.</exception>
    public static ContingencyTable FromCodes(
        ReadOnlySpan<int> rowCodes, ReadOnlySpan<int> columnCodes, int rows, int columns)
    {
        Require.SameLength(rowCodes.Length, columnCodes.Length, nameof(columnCodes));
        var counts = new long[rows * columns];
        for (int i = 0; i < rowCodes.Length; i++)
        {
            if ((uint)rowCodes[i] >= (uint)rows || (uint)columnCodes[i] >= (uint)columns)
                throw new ArgumentException($"Observation {i} has a code out of range.", nameof(rowCodes));
            counts[rowCodes[i] * columns + columnCodes[i]]++;
        }

        return new ContingencyTable(counts, rows, columns);
    }

    /// <summary>Takes counts as they are.</summary>
    /// <param name="counts">Counts by row and column, at least 0.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static ContingencyTable FromCounts(long[,] counts)
    {
        var flat = new long[counts.Length];
        int next = 0;
        foreach (long count in counts)
        {
            if (count < 0) throw new ArgumentException("Counts must not be negative.", nameof(counts));
            flat[next++] = count;
        }

        return new ContingencyTable(flat, counts.GetLength(0), counts.GetLength(1));
    }

    /// <summary>The number of categories that occur.</summary>
    internal static int Occurring(ReadOnlySpan<long> totals)
    {
        int occurring = 0;
        foreach (long total in totals) occurring += total > 0 ? 1 : 0;
        return occurring;
    }
}
