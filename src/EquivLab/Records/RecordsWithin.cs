using System.Numerics;

namespace EquivLab.Records;

/// <summary>Exact counts of the reference records in the neighbourhood of each query, by the same scan as <see cref="NearestRecords"/>.</summary>
internal static class RecordsWithin
{
    private const int QueriesPerBlock = 64;
    private const double Rounding = 1e-6;

    /// <summary>How many reference records are no further from each query than a radius.</summary>
    /// <param name="queries">Places of the queries, one array a column.</param>
    /// <param name="references">Places of the reference records, one array a column.</param>
    /// <param name="radius">The radius, averaged over columns, 0 to 1.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static int[] Count(float[][] queries, float[][] references, double radius, int threads, CancellationToken cancellationToken = default)
    {
        int columns = queries.Length, count = queries[0].Length;
        var tiles = new RecordTiles(references);
        var counts = new int[count];
        // A radius that is itself a distance went through an average and back, which must not cost the record at just that distance.
        var limit = new Vector<float>((float)(radius * columns * (1 + Rounding)));
        int blocks = (count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int start = block * QueriesPerBlock, end = Math.Min(count, start + QueriesPerBlock);
            var query = new float[columns];
            var bounds = new float[tiles.PaddedCount];
            for (int q = start; q < end; q++)
            {
                for (int c = 0; c < columns; c++) query[c] = queries[tiles.Order[c]][q];
                tiles.Bounds(query, bounds);
                for (int tile = 0; tile < tiles.Count; tile++)
                    if (bounds[tile] * tiles.Certain <= limit[0]) counts[q] += Scan(query, tiles.Tile(tile), limit);
            }
        });
        return counts;
    }

    // Rows that fill up a tile are far from everything, so they are never counted.
    private static int Scan(ReadOnlySpan<float> query, ReadOnlySpan<float> tile, Vector<float> limit)
    {
        Vector<float> one = Vector<float>.One;
        Vector<int> within = Vector<int>.Zero;
        int half = (query.Length + 1) / 2;
        for (int at = 0; at < RecordTiles.Rows; at += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int c = 0; c < half; c++)
                sum += Vector.Min(one, Vector.Abs(new Vector<float>(tile[(c * RecordTiles.Rows + at)..]) - new Vector<float>(query[c])));
            if (Vector.GreaterThanAll(sum, limit)) continue;
            for (int c = half; c < query.Length; c++)
                sum += Vector.Min(one, Vector.Abs(new Vector<float>(tile[(c * RecordTiles.Rows + at)..]) - new Vector<float>(query[c])));
            within -= Vector.LessThanOrEqual(sum, limit);
        }

        return Vector.Sum(within);
    }
}
