using EquivLab.Data;
using EquivLab.Records;

namespace EquivLab.Synthesis.Baselines.Smote;

/// <summary>
/// The nearest other rows of each row among those of its class, by the distance of <see cref="RecordSpace"/>: Gower's,
/// where SMOTE-NC adds up squares of numbers and of a constant for every category that differs.
/// </summary>
internal sealed class ClassNeighbours
{
    private readonly int[] _rows;
    private readonly int _k;

    private ClassNeighbours(int rowCount, int k)
    {
        _k = k;
        _rows = new int[rowCount * k];
        _rows.AsSpan().Fill(-1);
    }

    /// <param name="table">The rows.</param>
    /// <param name="target">A column of categories that are the classes; with numbers, or null, all rows are one class.</param>
    /// <param name="k">The most neighbours of a row; a small class gives fewer.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static ClassNeighbours Find(Table table, string? target, int k, int threads, CancellationToken cancellationToken)
    {
        var neighbours = new ClassNeighbours(table.RowCount, k);
        float[][] places = new RecordSpace(table).Place(table);
        foreach (int[] members in Classes(table, target))
        {
            int others = Math.Min(k, members.Length - 1);
            if (others == 0) continue;
            float[][] placed = Array.ConvertAll(places, column => Array.ConvertAll(members, row => column[row]));
            // One more than asked for, since a row is found too. Where enough copies of it stand before it, it is not.
            Neighbours found = NearestRecords.Find(placed, placed, others + 1, threads, cancellationToken);
            for (int m = 0; m < members.Length; m++)
            {
                int at = members[m] * k, end = at + others;
                foreach (int other in found.Rows.AsSpan(m * (others + 1), others + 1))
                    if (other != m && at < end) neighbours._rows[at++] = members[other];
            }
        }

        return neighbours;
    }

    /// <summary>The neighbours of a row, nearest first; none where it is alone in its class.</summary>
    public ReadOnlySpan<int> Of(int row)
    {
        ReadOnlySpan<int> all = _rows.AsSpan(row * _k, _k);
        int unused = all.IndexOf(-1);
        return unused < 0 ? all : all[..unused];
    }

    /// <summary>The rows of each class, in their order; a missing class is a class too.</summary>
    private static IEnumerable<int[]> Classes(Table table, string? target)
    {
        IEnumerable<int> rows = Enumerable.Range(0, table.RowCount);
        return target is not null && table[target] is CategoricalColumn classes
            ? rows.GroupBy(row => classes.Codes[row]).Select(rowsOfClass => rowsOfClass.ToArray())
            : [rows.ToArray()];
    }
}
