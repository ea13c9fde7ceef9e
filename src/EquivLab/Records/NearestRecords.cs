using System.Numerics;

namespace EquivLab.Records;

/// <summary>
/// Exact nearest neighbours by a blocked scan: columnar tiles, one SIMD lane a reference record, four queries a pass, all cores.
/// Tiles are taken from the closest on, until none can hold a closer record; in a tile, a group of records is given up
/// once none of them can come closer any more. Of equally close records those of the first rows are found.
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
        int[] order = QueryOrder.Of(queries, tiles, threads, cancellationToken);
        var found = new Neighbours(k, new int[count * k], new float[count * k]);
        int blocks = (count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int start = block * QueriesPerBlock, end = Math.Min(count, start + QueriesPerBlock);
            var query = new float[QueriesPerPass * columns];
            var rows = new int[QueriesPerPass * k];
            var sums = new float[QueriesPerPass * k];
            var nearest = new TilesByBound(tiles, QueriesPerPass);
            for (int first = start; first < end; first += QueriesPerPass)
            {
                // The last pass is filled up with its last query, whose second find is thrown away.
                for (int q = 0; q < QueriesPerPass; q++)
                    for (int c = 0; c < columns; c++) query[q * columns + c] = queries[tiles.Order[c]][order[Math.Min(first + q, end - 1)]];
                rows.AsSpan().Fill(-1);
                sums.AsSpan().Fill(float.PositiveInfinity);
                nearest.Order(query);
                for (int i = 0; i < tiles.Count; i++)
                {
                    int tile = nearest[i];
                    if (IsNeeded(nearest, tile, sums)) Scan(query, tiles.Tile(tile), tiles.RowsOf(tile), rows, sums);
                }

                for (int q = 0; q < QueriesPerPass && first + q < end; q++)
                {
                    int at = order[first + q];
                    rows.AsSpan(q * k, k).CopyTo(found.Rows.AsSpan(at * k));
                    for (int j = 0; j < k; j++) found.Distances[at * k + j] = sums[q * k + j] / columns;
                }
            }
        });
        return found;
    }

    /// <summary>Whether a record of the tile may be among the k closest of one of the queries.</summary>
    private static bool IsNeeded(TilesByBound nearest, int tile, ReadOnlySpan<float> sums)
    {
        int k = sums.Length / QueriesPerPass;
        for (int q = 0; q < QueriesPerPass; q++)
            if (nearest.Bound(q, tile) <= sums[(q + 1) * k - 1]) return true;
        return false;
    }

    private static void Scan(ReadOnlySpan<float> query, ReadOnlySpan<float> tile, ReadOnlySpan<int> tileRows, Span<int> rows, Span<float> sums)
    {
        int columns = query.Length / QueriesPerPass, k = sums.Length / QueriesPerPass;
        int few = (columns + 2) / 3, some = (2 * columns + 2) / 3;
        Vector<float> limit0 = new(sums[k - 1]), limit1 = new(sums[2 * k - 1]), limit2 = new(sums[3 * k - 1]), limit3 = new(sums[4 * k - 1]);
        for (int at = 0; at < RecordTiles.Rows; at += Vector<float>.Count)
        {
            Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
            Add(0, few, query, tile[at..], columns, ref sum0, ref sum1, ref sum2, ref sum3);
            if (!Closer(sum0, limit0, sum1, limit1, sum2, limit2, sum3, limit3)) continue;
            Add(few, some, query, tile[at..], columns, ref sum0, ref sum1, ref sum2, ref sum3);
            if (!Closer(sum0, limit0, sum1, limit1, sum2, limit2, sum3, limit3)) continue;
            Add(some, columns, query, tile[at..], columns, ref sum0, ref sum1, ref sum2, ref sum3);
            ReadOnlySpan<int> lanes = tileRows.Slice(at, Vector<float>.Count);
            // Where many are equally close the first row counts, wherever its tile stands.
            if (Enters(sum0, limit0, lanes[0], rows[k - 1])) limit0 = new(Insert(sum0, lanes, rows[..k], sums[..k]));
            if (Enters(sum1, limit1, lanes[0], rows[2 * k - 1])) limit1 = new(Insert(sum1, lanes, rows.Slice(k, k), sums.Slice(k, k)));
            if (Enters(sum2, limit2, lanes[0], rows[3 * k - 1])) limit2 = new(Insert(sum2, lanes, rows.Slice(2 * k, k), sums.Slice(2 * k, k)));
            if (Enters(sum3, limit3, lanes[0], rows[4 * k - 1])) limit3 = new(Insert(sum3, lanes, rows.Slice(3 * k, k), sums.Slice(3 * k, k)));
        }
    }

    private static bool Enters(Vector<float> sum, Vector<float> limit, int firstRow, int lastRow) =>
        Vector.LessThanAny(sum, limit) || (firstRow < lastRow && Vector.EqualsAny(sum, limit));

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
        (Vector.LessThanOrEqual(sum0, limit0) | Vector.LessThanOrEqual(sum1, limit1) | Vector.LessThanOrEqual(sum2, limit2) | Vector.LessThanOrEqual(sum3, limit3))
        != Vector<int>.Zero;

    /// <summary>Puts the lanes that are closer than the k-th closest so far, or as close and of an earlier row, into their places.</summary>
    /// <returns>The new k-th smallest sum.</returns>
    private static float Insert(Vector<float> lanes, ReadOnlySpan<int> laneRows, Span<int> rows, Span<float> sums)
    {
        for (int lane = 0; lane < laneRows.Length; lane++)
        {
            float sum = lanes[lane];
            int row = laneRows[lane];
            if (row == int.MaxValue) break;
            if (!IsBefore(sum, row, sums[^1], rows[^1])) continue;
            int place = sums.Length - 1;
            for (; place > 0 && IsBefore(sum, row, sums[place - 1], rows[place - 1]); place--)
            {
                sums[place] = sums[place - 1];
                rows[place] = rows[place - 1];
            }

            sums[place] = sum;
            rows[place] = row;
        }

        return sums[^1];
    }

    private static bool IsBefore(float sum, int row, float otherSum, int otherRow) => sum < otherSum || (sum == otherSum && row < otherRow);
}
