using System.Buffers;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Fidelity;

/// <summary>
/// The k-marginal score of NIST's SDNist: how alike two tables are in the joint distributions of k coded columns
/// (C. Task, K. Bhagat and G. Howarth, "SDNist v2: deidentified data report tool", NIST 2023).
/// </summary>
public static class KMarginal
{
    /// <summary>1000 (1 − the mean distance), from 0 (nothing in common) to 1000 (the same).</summary>
    /// <param name="distances">The total variation of each set of k columns.</param>
    /// <returns>NaN without distances.</returns>
    public static double Score(ReadOnlySpan<double> distances)
    {
        double sum = 0;
        foreach (double distance in distances) sum += distance;
        return distances.IsEmpty ? double.NaN : 1000 * (1 - sum / distances.Length);
    }

    /// <summary>Total variation between the joint distributions of the same columns in two tables, in [0, 1].</summary>
    /// <param name="p">The columns of the first table, each with a code a row, from 0.</param>
    /// <param name="q">The columns of the second table.</param>
    /// <param name="sizes">The number of codes of each column; their product is the number of cells.</param>
    /// <returns>NaN where a table has no rows.</returns>
    /// <exception cref="ArgumentException">The numbers of columns differ.</exception>
    /// <exception cref="IndexOutOfRangeException">A code leaves the cells.</exception>
    public static double Distance(int[][] p, int[][] q, ReadOnlySpan<int> sizes)
    {
        Require.SameLength(p.Length, sizes.Length, nameof(sizes));
        Require.SameLength(q.Length, sizes.Length, nameof(sizes));
        int cells = 1;
        foreach (int size in sizes) cells = checked(cells * size);
        double[] first = ArrayPool<double>.Shared.Rent(cells), second = ArrayPool<double>.Shared.Rent(cells);
        try
        {
            Count(p, sizes, first.AsSpan(0, cells));
            Count(q, sizes, second.AsSpan(0, cells));
            return DiscreteDistances.TotalVariation(first.AsSpan(0, cells), second.AsSpan(0, cells));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(first);
            ArrayPool<double>.Shared.Return(second);
        }
    }

    private static void Count(int[][] columns, ReadOnlySpan<int> sizes, Span<double> counts)
    {
        counts.Clear();
        for (int row = 0; row < columns[0].Length; row++)
        {
            int cell = columns[0][row];
            for (int c = 1; c < columns.Length; c++) cell = cell * sizes[c] + columns[c][row];
            counts[cell]++;
        }
    }
}
