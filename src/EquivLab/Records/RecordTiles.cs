namespace EquivLab.Records;

/// <summary>
/// Reference records laid out for a scan: tiles that fit the first-level cache, columnar inside a tile, the columns that
/// tell records apart best first, so that a scan can give up on most records after few columns.
/// </summary>
internal sealed class RecordTiles
{
    /// <summary>Records a tile.</summary>
    public const int Rows = 512;

    private const int SampledPairs = 4096;
    private const float FarAway = -1e9f;

    private readonly float[] _values;

    /// <param name="references">Places of the reference records, one array a column.</param>
    public RecordTiles(float[][] references)
    {
        // Decided by the references alone: the order of a sum decides its rounding, which must not differ between
        // groups of queries that are compared with each other.
        Order = DiscriminatingFirst(references);
        RecordCount = references[0].Length;
        Count = (RecordCount + Rows - 1) / Rows;
        _values = new float[Count * Rows * Order.Length];
        _values.AsSpan().Fill(FarAway);
        for (int tile = 0; tile < Count; tile++)
        {
            int start = tile * Rows, rows = Math.Min(Rows, RecordCount - start);
            for (int c = 0; c < Order.Length; c++)
                references[Order[c]].AsSpan(start, rows).CopyTo(_values.AsSpan((tile * Order.Length + c) * Rows));
        }
    }

    /// <summary>The reference's columns in the order of the tiles.</summary>
    public int[] Order { get; }

    /// <summary>The number of tiles; the last is filled up with records that are far from everything.</summary>
    public int Count { get; }

    /// <summary>The number of reference records.</summary>
    public int RecordCount { get; }

    /// <summary>The values of a tile: column after column, <see cref="Rows"/> each.</summary>
    public ReadOnlySpan<float> Tile(int tile) => _values.AsSpan(tile * Rows * Order.Length, Rows * Order.Length);

    private static int[] DiscriminatingFirst(float[][] references)
    {
        int rows = references[0].Length;
        double[] apart = Array.ConvertAll(references, values =>
        {
            double sum = 0;
            // A stride that shares no factor with most lengths pairs records that are not neighbours in the file.
            for (int i = 0; i < SampledPairs; i++)
                sum += Math.Min(1, Math.Abs(values[(int)(i * 7919L % rows)] - values[(int)((i * 104_729L + 31) % rows)]));
            return sum;
        });
        int[] order = [.. Enumerable.Range(0, references.Length)];
        Array.Sort(order, (a, b) => apart[a] != apart[b] ? apart[b].CompareTo(apart[a]) : a.CompareTo(b));
        return order;
    }
}
