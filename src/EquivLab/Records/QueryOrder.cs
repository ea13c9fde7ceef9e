namespace EquivLab.Records;

/// <summary>Queries by the tile that lies closest to each, so that those of one pass need the same tiles.</summary>
internal static class QueryOrder
{
    private const int QueriesPerBlock = 256;

    /// <returns>All query numbers.</returns>
    public static int[] Of(float[][] queries, RecordTiles tiles, int threads, CancellationToken cancellationToken)
    {
        int count = queries[0].Length;
        int[] order = [.. Enumerable.Range(0, count)];
        if (tiles.Count == 1) return order;
        var closest = new int[count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, (count + QueriesPerBlock - 1) / QueriesPerBlock, parallel, block =>
        {
            var query = new float[queries.Length];
            var bounds = new float[tiles.PaddedCount];
            for (int q = block * QueriesPerBlock; q < Math.Min(count, (block + 1) * QueriesPerBlock); q++)
            {
                for (int c = 0; c < query.Length; c++) query[c] = queries[tiles.Order[c]][q];
                tiles.Bounds(query, bounds);
                for (int tile = 1; tile < tiles.Count; tile++)
                    if (bounds[tile] < bounds[closest[q]]) closest[q] = tile;
            }
        });
        Array.Sort(closest, order);
        return order;
    }
}
