using EquivLab.Encoding;

namespace EquivLab.Privacy.Shadows;

/// <summary>
/// Counts of the rows of a table that agree with a target in a few columns, for random sets of columns, numbers taken
/// by their bins: the queries around the target of TAPAS (Houssiau et al. 2022, section 4.2).
/// </summary>
internal sealed class TargetQueries
{
    private const int Queries = 16;
    private const int FewestColumns = 2;
    private const int MostColumns = 5;

    private readonly int[][] _columns;
    private readonly Dictionary<ulong, int>[] _slots;
    private readonly int[][] _slotOf;

    /// <param name="targets">The targets' codes.</param>
    /// <param name="seed">Of the sets of columns.</param>
    public TargetQueries(CodedTable targets, ulong seed)
    {
        var rng = new Rng(seed, Streams.ShadowQueries);
        int all = targets.Codes.Length;
        _columns = new int[Queries][];
        for (int q = 0; q < Queries; q++)
        {
            int[] columns = [.. Enumerable.Range(0, all)];
            rng.Shuffle<int>(columns);
            _columns[q] = columns[..Math.Min(all, FewestColumns + q % (MostColumns - FewestColumns + 1))];
        }

        _slots = Array.ConvertAll(_columns, _ => new Dictionary<ulong, int>());
        _slotOf = new int[Queries][];
        for (int q = 0; q < Queries; q++)
        {
            ulong[] keys = Keys(targets, _columns[q]);
            _slotOf[q] = new int[keys.Length];
            for (int t = 0; t < keys.Length; t++)
            {
                if (!_slots[q].TryGetValue(keys[t], out int slot)) _slots[q].Add(keys[t], slot = _slots[q].Count);
                _slotOf[q][t] = slot;
            }
        }
    }

    /// <returns>By query, the square root of each target's count: its variance hardly depends on the count.</returns>
    public float[][] Count(CodedTable table)
    {
        var roots = new float[Queries][];
        for (int q = 0; q < Queries; q++)
        {
            var counts = new int[_slots[q].Count];
            foreach (ulong key in Keys(table, _columns[q]))
                if (_slots[q].TryGetValue(key, out int slot)) counts[slot]++;
            roots[q] = Array.ConvertAll(_slotOf[q], slot => (float)Math.Sqrt(counts[slot]));
        }

        return roots;
    }

    /// <summary>Hashes of the values; that two of a table's combinations share one is next to impossible.</summary>
    private static ulong[] Keys(CodedTable table, int[] columns)
    {
        var keys = new ulong[table.RowCount];
        foreach (int column in columns)
        {
            ushort[] codes = table.Codes[column];
            for (int r = 0; r < keys.Length; r++)
            {
                ulong mixed = (keys[r] ^ codes[r]) * 0x9E3779B97F4A7C15;
                keys[r] = mixed ^ mixed >> 32;
            }
        }

        return keys;
    }
}
