using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>
/// The masked rows in random order: of the first as many rows as there are, each is one of them, once; what is asked
/// for beyond is drawn with replacement.
/// </summary>
internal sealed class MaskedGenerator(MaskedTable masked) : IGenerator
{
    private readonly Table _rows = masked.Table;

    public IReadOnlyList<ColumnSchema> Columns { get; } = [.. masked.Table.Columns.Select(c => c.Schema)];

    public Table SampleBlock(int rows, ulong seed, long block)
    {
        long before = block * Sampling.BlockRows;
        int left = (int)Math.Clamp(_rows.RowCount - before, 0, rows);
        var drawn = new int[rows];
        if (left > 0) Order(seed).AsSpan((int)before, left).CopyTo(drawn);
        var rng = new Rng(seed, Streams.Sample + (ulong)block);
        for (int i = left; i < rows; i++) drawn[i] = rng.Next(_rows.RowCount);
        return _rows.Select(drawn);
    }

    private int[] Order(ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, _rows.RowCount)];
        var rng = new Rng(seed, Streams.MaskedOrder);
        rng.Shuffle<int>(order);
        return order;
    }
}
