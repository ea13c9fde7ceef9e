using System.Numerics;

namespace EquivLab.Records;

/// <summary>
/// Exact nearest neighbours by a blocked scan: columnar tiles, one SIMD lane a reference record, four queries a pass,
/// giving up on a group of records once none of them can come closer any more, all cores.
/// </summary>
internal static class NearestRecords
{
    private const int QueriesPerPass = 4;
    private const int QueriesPerBlock = 64;

    /// <summary>The distance of each query to its closest reference record, averaged over columns: 0 (a copy) to 1.</summary>
    /// <param name="queries">Places of the queries, one array a column.</param>
    /// <param name="references">Places of the reference records, one array a column.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static double[] Distances(float[][] queries, float[][] references, int threads, CancellationToken cancellationToken = default) =>
        Find(queries, references, 1, threads, cancellationToken).Distance(0);

    /// <summary>The k closest reference records of each query.</summary>
    /// <param name="queries">Places of the queries, one array a column.</param>
    /// <param name="references">Places of the reference records, one array a column.</param>
    /// <param name="k">How many to find, at least 1.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static Neighbours Find(float[][] queries, float[][] references, int k, int threads, CancellationToken cancellationToken = default)
    {
        int columns = queries.Length, count = queries[0].Length;
        var tiles = new RecordTiles(references);
        var found = new Neighbours(k, new int[count * k], new float[count * k]);
        found.Rows.AsSpan().Fill(-1);
        found.Distances.AsSpan().Fill(float.PositiveInfinity);
        int blocks = (count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int start = block * QueriesPerBlock, end = Math.Min(count, start + QueriesPerBlock);
            // The last pass is filled up with its last query, whose second find is thrown away.
            int padded = (end - start + QueriesPerPass - 1) / QueriesPerPass * QueriesPerPass;
            var query = new float[padded * columns];
            for (int q = 0; q < padded; q++)
                for (int c = 0; c < columns; c++) query[q * columns + c] = queries[tiles.Order[c]][Math.Min(start + q, end - 1)];
            var rows = new int[padded * k];
            var sums = new float[padded * k];
            rows.AsSpan().Fill(-1);
            sums.AsSpan().Fill(float.PositiveInfinity);
            for (int tile = 0; tile < tiles.Count; tile++)
                for (int q = 0; q < padded; q += QueriesPerPass)
                    Scan(
                        query.AsSpan(q * columns, QueriesPerPass * columns), tiles.Tile(tile), tile * RecordTiles.Rows,
                        Math.Min(RecordTiles.Rows, tiles.RecordCount - tile * RecordTiles.Rows),
                        rows.AsSpan(q * k, QueriesPerPass * k), sums.AsSpan(q * k, QueriesPerPass * k));
            rows.AsSpan(0, (end - start) * k).CopyTo(found.Rows.AsSpan(start * k));
            for (int i = 0; i < (end - start) * k; i++) found.Distances[start * k + i] = sums[i] / columns;
        });
        return found;
    }

    private static void Scan(
        ReadOnlySpan<float> query, ReadOnlySpan<float> tile, int firstRow, int rowCount, Span<int> rows, Span<float> sums)
    {
        int columns = query.Length / QueriesPerPass, k = sums.Length / QueriesPerPass;
        int few = (columns + 2) / 3, some = (2 * columns + 2) / 3;
        Vector<float> limit0 = new(sums[k - 1]), limit1 = new(sums[2 * k - 1]), limit2 = new(sums[3 * k - 1]), limit3 = new(sums[4 * k - 1]);
        for (int at = 0; at < rowCount; at += Vector<float>.Count)
        {
            Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
            Add(0, few, query, tile[at..], columns, ref sum0, ref sum1, ref sum2, ref sum3);
            if (!Closer(sum0, limit0, sum1, limit1, sum2, limit2, sum3, limit3)) continue;
            Add(few, some, query, tile[at..], columns, ref sum0, ref sum1, ref sum2, ref sum3);
            if (!Closer(sum0, limit0, sum1, limit1, sum2, limit2, sum3, limit3)) continue;
            Add(some, columns, query, tile[at..], columns, ref sum0, ref sum1, ref sum2, ref sum3);
            int first = firstRow + at, lanes = Math.Min(Vector<float>.Count, rowCount - at);
            if (Vector.LessThanAny(sum0, limit0)) limit0 = new(Insert(sum0, first, lanes, rows[..k], sums[..k]));
            if (Vector.LessThanAny(sum1, limit1)) limit1 = new(Insert(sum1, first, lanes, rows.Slice(k, k), sums.Slice(k, k)));
            if (Vector.LessThanAny(sum2, limit2)) limit2 = new(Insert(sum2, first, lanes, rows.Slice(2 * k, k), sums.Slice(2 * k, k)));
            if (Vector.LessThanAny(sum3, limit3)) limit3 = new(Insert(sum3, first, lanes, rows.Slice(3 * k, k), sums.Slice(3 * k, k)));
        }
    }

    private static void Add(
        int from, int to, ReadOnlySpan<float> query, ReadOnlySpan<float> tile, int columns,
        ref Vector<float> sum0, ref Vector<float> sum1, ref Vector<float> sum2, ref Vector<float> sum3)
    {
        Vector<float> one = Vector<float>.One;
        for (int c = from; c < to; c++)
        {
            var value = new Vector<float>(tile[(c * RecordTiles.Rows)..]);
            sum0 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[c])));
            sum1 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[columns + c])));
            sum2 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[2 * columns + c])));
            sum3 += Vector.Min(one, Vector.Abs(value - new Vector<float>(query[3 * columns + c])));
        }
    }

    private static bool Closer(
        Vector<float> sum0, Vector<float> limit0, Vector<float> sum1, Vector<float> limit1,
        Vector<float> sum2, Vector<float> limit2, Vector<float> sum3, Vector<float> limit3) =>
        (Vector.LessThan(sum0, limit0) | Vector.LessThan(sum1, limit1) | Vector.LessThan(sum2, limit2) | Vector.LessThan(sum3, limit3))
        != Vector<int>.Zero;

    /// <summary>Puts the lanes that are closer than the k-th closest so far into their places.</summary>
    /// <returns>The new k-th smallest sum.</returns>
    private static float Insert(Vector<float> lanes, int firstRow, int count, Span<int> rows, Span<float> sums)
    {
        for (int lane = 0; lane < count; lane++)
        {
            float sum = lanes[lane];
            if (!(sum < sums[^1])) continue;
            int place = sums.Length - 1;
            for (; place > 0 && sum < sums[place - 1]; place--)
            {
                sums[place] = sums[place - 1];
                rows[place] = rows[place - 1];
            }

            sums[place] = sum;
            rows[place] = firstRow + lane;
        }

        return sums[^1];
    }
}
