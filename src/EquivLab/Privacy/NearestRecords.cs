using System.Numerics;

namespace EquivLab.Privacy;

/// <summary>Exact nearest neighbours by a blocked scan: columnar places, one SIMD lane a reference record, all cores.</summary>
internal static class NearestRecords
{
    private const int QueriesPerPass = 4;
    private const int TileRows = 512;

    /// <summary>The distance of each query to its closest reference record, averaged over columns: 0 (a copy) to 1.</summary>
    /// <param name="queries">Places of the queries, one array a column.</param>
    /// <param name="references">Places of the reference records, one array a column.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static double[] Distances(float[][] queries, float[][] references, int threads, CancellationToken cancellationToken = default)
    {
        int columns = queries.Length, count = queries[0].Length;
        float[] tiles = Tile(references, out int tileCount);
        var distances = new double[count];
        const int QueriesPerBlock = 64;
        int blocks = (count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int start = block * QueriesPerBlock, end = Math.Min(count, start + QueriesPerBlock);
            var query = new float[QueriesPerPass * columns];
            Span<float> nearest = stackalloc float[QueriesPerBlock];
            nearest.Fill(float.PositiveInfinity);
            for (int tile = 0; tile < tileCount; tile++)
            {
                ReadOnlySpan<float> rows = tiles.AsSpan(tile * TileRows * columns, TileRows * columns);
                for (int q = start; q < end; q += QueriesPerPass)
                {
                    for (int i = 0; i < QueriesPerPass; i++)
                        for (int c = 0; c < columns; c++) query[i * columns + c] = queries[c][Math.Min(q + i, end - 1)];
                    Scan(query, rows, columns, nearest.Slice(q - start, Math.Min(QueriesPerPass, end - q)));
                }
            }

            for (int q = start; q < end; q++) distances[q] = nearest[q - start] / columns;
        });
        return distances;
    }

    /// <summary>Copies the references into tiles that fit the first-level cache; the last is filled up with records that are far from everything.</summary>
    private static float[] Tile(float[][] references, out int tileCount)
    {
        int columns = references.Length, count = references[0].Length;
        tileCount = (count + TileRows - 1) / TileRows;
        var tiles = new float[tileCount * TileRows * columns];
        tiles.AsSpan().Fill(-1e9f);
        for (int tile = 0; tile < tileCount; tile++)
        {
            int start = tile * TileRows, rows = Math.Min(TileRows, count - start);
            for (int c = 0; c < columns; c++)
                references[c].AsSpan(start, rows).CopyTo(tiles.AsSpan((tile * columns + c) * TileRows));
        }

        return tiles;
    }

    private static void Scan(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, int columns, Span<float> nearest)
    {
        Vector<float> one = Vector<float>.One;
        Vector<float> best0 = new(float.PositiveInfinity), best1 = best0, best2 = best0, best3 = best0;
        for (int at = 0; at < TileRows; at += Vector<float>.Count)
        {
            Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
            for (int c = 0; c < columns; c++)
            {
                var value = new Vector<float>(rows.Slice(c * TileRows + at));
                sum0 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[c])));
                sum1 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[columns + c])));
                sum2 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[2 * columns + c])));
                sum3 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[3 * columns + c])));
            }

            best0 = Vector.Min(best0, sum0);
            best1 = Vector.Min(best1, sum1);
            best2 = Vector.Min(best2, sum2);
            best3 = Vector.Min(best3, sum3);
        }

        nearest[0] = Math.Min(nearest[0], Smallest(best0));
        if (nearest.Length > 1) nearest[1] = Math.Min(nearest[1], Smallest(best1));
        if (nearest.Length > 2) nearest[2] = Math.Min(nearest[2], Smallest(best2));
        if (nearest.Length > 3) nearest[3] = Math.Min(nearest[3], Smallest(best3));
    }

    private static float Smallest(Vector<float> values)
    {
        float smallest = values[0];
        for (int i = 1; i < Vector<float>.Count; i++) smallest = Math.Min(smallest, values[i]);
        return smallest;
    }
}
