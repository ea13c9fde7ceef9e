namespace EquivLab.Records;

/// <summary>The tiles from the closest on, for some queries at once.</summary>
/// <param name="tiles">The tiles.</param>
/// <param name="queries">How many queries.</param>
internal sealed class TilesByBound(RecordTiles tiles, int queries)
{
    private readonly float[] _bounds = new float[queries * tiles.PaddedCount];
    private readonly float[] _closest = new float[tiles.Count];
    private readonly int[] _order = new int[tiles.Count];

    /// <summary>The i-th closest tile, by the query that it is closest to.</summary>
    public int this[int i] => _order[i];

    /// <summary>The sum of distances that no record of a tile comes closer to a query than, rounding allowed for.</summary>
    public float Bound(int query, int tile) => _bounds[query * tiles.PaddedCount + tile];

    /// <param name="query">Places in the order of the tiles, query after query.</param>
    public void Order(ReadOnlySpan<float> query)
    {
        int columns = tiles.Order.Length;
        for (int q = 0; q < queries; q++)
        {
            Span<float> bounds = _bounds.AsSpan(q * tiles.PaddedCount, tiles.PaddedCount);
            tiles.Bounds(query.Slice(q * columns, columns), bounds);
            for (int t = 0; t < tiles.Count; t++)
            {
                bounds[t] *= tiles.Certain;
                _closest[t] = q == 0 ? bounds[t] : Math.Min(_closest[t], bounds[t]);
            }
        }

        for (int t = 0; t < tiles.Count; t++) _order[t] = t;
        Array.Sort(_closest, _order);
    }
}
