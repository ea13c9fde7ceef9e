namespace EquivLab.Data;

/// <summary>A random part of a table.</summary>
internal static class RandomRows
{
    /// <summary>At most so many rows, drawn without replacement and in random order.</summary>
    public static Table Of(Table table, int most, ulong seed, ulong stream)
    {
        var random = new Rng(seed, stream);
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        random.Shuffle(rows.AsSpan());
        return table.Select(rows.AsSpan(0, Math.Min(most, rows.Length)));
    }

    /// <summary>
    /// Train set and synthetic table, the longer one cut to as many random rows as the other has. A longer table fills
    /// its cells better and comes closer to the hold-out, whatever it is like.
    /// </summary>
    public static (Table Train, Table Synthetic) EquallyMany(Table train, Table synthetic, ulong seed)
    {
        int most = Math.Min(train.RowCount, synthetic.RowCount);
        Table Cut(Table table) => table.RowCount > most ? Of(table, most, seed, Streams.TripleRows) : table;
        return (Cut(train), Cut(synthetic));
    }
}
