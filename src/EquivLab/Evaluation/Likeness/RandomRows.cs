using EquivLab.Data;

namespace EquivLab.Evaluation.Likeness;

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
}
