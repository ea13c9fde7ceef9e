using System.Numerics;

namespace EquivLab.Records;

/// <summary>
/// Reference records laid out for a scan: tiles that fit the first-level cache, columnar inside a tile, the columns that
/// tell records apart best first, so that a scan can give up on most records after few columns. A tile holds records that lie together,
/// see <see cref="TileOrder"/>, so that most tiles are too far from a query to be scanned at all.
/// </summary>
internal sealed class RecordTiles
{
    /// <summary>Records a tile.</summary>
    public const int Rows = 256;

    private const int SampledPairs = 4096;
    private const float FarAway = -1e9f;

    private readonly float[] _values;
    private readonly int[] _rows;
    private readonly float[][] _lows;
    private readonly float[][] _highs;

    /// <param name="references">Places of the reference records, one array a column.</param>
    public RecordTiles(float[][] references)
    {
        // Decided by the references alone: the order of a sum decides its rounding, which must not differ between
        // groups of queries that are compared with each other.
        Order = DiscriminatingFirst(references);
        RecordCount = references[0].Length;
        Count = (RecordCount + Rows - 1) / Rows;
        // Whole vectors of bounds, the last of them filled up.
        PaddedCount = (Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _rows = new int[Count * Rows];
        _rows.AsSpan().Fill(int.MaxValue);
        TileOrder.Of(references, Rows).CopyTo(_rows, 0);
        _values = new float[Count * Rows * Order.Length];
        _values.AsSpan().Fill(FarAway);
        _lows = Array.ConvertAll(Order, _ => new float[PaddedCount]);
        _highs = Array.ConvertAll(Order, _ => new float[PaddedCount]);
        for (int tile = 0; tile < Count; tile++)
        {
            ReadOnlySpan<int> rows = _rows.AsSpan(tile * Rows, Math.Min(Rows, RecordCount - tile * Rows));
            for (int c = 0; c < Order.Length; c++)
            {
                float[] column = references[Order[c]];
                Span<float> values = _values.AsSpan((tile * Order.Length + c) * Rows, rows.Length);
                float low = float.PositiveInfinity, high = float.NegativeInfinity;
                for (int r = 0; r < rows.Length; r++)
                {
                    float value = values[r] = column[rows[r]];
                    low = Math.Min(low, value);
                    high = Math.Max(high, value);
                }

                (_lows[c][tile], _highs[c][tile]) = (low, high);
            }
        }

        // Float sums of as many terms, in whatever order, are wrong by less.
        Certain = 1 - 2.5e-7f * (Order.Length + 1);
    }

    /// <summary>The reference's columns in the order of the tiles.</summary>
    public int[] Order { get; }

    /// <summary>The number of tiles; the last is filled up with records that are far from everything.</summary>
    public int Count { get; }

    /// <summary>The number of tiles, filled up to whole vectors.</summary>
    public int PaddedCount { get; }

    /// <summary>The number of reference records.</summary>
    public int RecordCount { get; }

    /// <summary>A bound times this is one in spite of rounding.</summary>
    public float Certain { get; }

    /// <summary>The values of a tile: column after column, <see cref="Rows"/> each.</summary>
    public ReadOnlySpan<float> Tile(int tile) => _values.AsSpan(tile * Rows * Order.Length, Rows * Order.Length);

    /// <summary>The reference rows of a tile, rising; what fills up the last tile is the largest number.</summary>
    public ReadOnlySpan<int> RowsOf(int tile) => _rows.AsSpan(tile * Rows, Rows);

    /// <summary>Of each tile the sum of distances, over columns, that no record of it comes closer than.</summary>
    /// <param name="query">Places in the order of the tiles.</param>
    /// <param name="bounds">Receives them, <see cref="PaddedCount"/> of them.</param>
    public void Bounds(ReadOnlySpan<float> query, Span<float> bounds)
    {
        bounds.Clear();
        Vector<float> one = Vector<float>.One, zero = Vector<float>.Zero;
        for (int c = 0; c < query.Length; c++)
        {
            var value = new Vector<float>(query[c]);
            float[] lows = _lows[c], highs = _highs[c];
            for (int t = 0; t < bounds.Length; t += Vector<float>.Count)
            {
                Vector<float> gap = Vector.Max(zero, Vector.Max(new Vector<float>(lows, t) - value, value - new Vector<float>(highs, t)));
                (new Vector<float>(bounds[t..]) + Vector.Min(one, gap)).CopyTo(bounds[t..]);
            }
        }
    }

    /// <summary>What one column adds to the bound of a tile.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="column">The column, in the order of the tiles.</param>
    /// <param name="value">The query's place.</param>
    public float Gap(int tile, int column, float value) =>
        Math.Min(1, Math.Max(0, Math.Max(_lows[column][tile] - value, value - _highs[column][tile])));

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
