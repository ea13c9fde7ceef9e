using EquivLab.Statistics.Resampling;

namespace EquivLab.Models.Metrics;

/// <summary>A metric that depends only on how many rows fall in each cell of a confusion table.</summary>
internal sealed class CellMetric(int[] cells, int cellCount, CellFormula formula) : RowMetric(cells.Length)
{
    private const int OnStack = 256;

    public override double Evaluate(ReadOnlySpan<int> counts)
    {
        Span<long> table = cellCount <= OnStack ? stackalloc long[cellCount] : new long[cellCount];
        for (int i = 0; i < cells.Length; i++) table[cells[i]] += counts[i];
        return formula(table);
    }

    /// <summary>Rows of a cell are alike, so there is one value a cell.</summary>
    public override bool TryLeaveOneOut(Span<double> values)
    {
        Span<long> table = cellCount <= OnStack ? stackalloc long[cellCount] : new long[cellCount];
        foreach (int cell in cells) table[cell]++;
        var without = new double[cellCount];
        for (int cell = 0; cell < cellCount; cell++)
        {
            if (table[cell] == 0) continue;
            table[cell]--;
            without[cell] = formula(table);
            table[cell]++;
        }

        for (int i = 0; i < cells.Length; i++) values[i] = without[cells[i]];
        return true;
    }
}

/// <summary>A metric of a confusion table.</summary>
internal delegate double CellFormula(ReadOnlySpan<long> table);
