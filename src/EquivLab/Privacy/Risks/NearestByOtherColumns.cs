using System.Numerics;
using EquivLab.Records;

namespace EquivLab.Privacy.Risks;

/// <summary>
/// For each query and each column, the reference record that is closest in all the other columns, exact, in one scan:
/// the distance without a column is the whole distance less that column's share of it.
/// </summary>
internal static class NearestByOtherColumns
{
    private const int QueriesPerBlock = 32;

    /// <param name="queries">Places of the queries, one array a column.</param>
    /// <param name="references">Places of the reference records, one array a column.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <returns>For each column that is left out, one row of the references a query; of equally close ones the first.</returns>
    public static int[][] Find(float[][] queries, float[][] references, int threads, CancellationToken cancellationToken = default)
    {
        int columns = queries.Length, count = queries[0].Length;
        var tiles = new RecordTiles(references);
        int[][] found = Array.ConvertAll(queries, _ => new int[count]);
        int blocks = (count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int start = block * QueriesPerBlock, end = Math.Min(count, start + QueriesPerBlock);
            var query = new float[columns];
            var rows = new int[columns];
            var sums = new float[columns];
            var nearest = new TilesByBound(tiles, 1);
            for (int q = start; q < end; q++)
            {
                for (int c = 0; c < columns; c++) query[c] = queries[tiles.Order[c]][q];
                rows.AsSpan().Fill(int.MaxValue);
                sums.AsSpan().Fill(float.PositiveInfinity);
                nearest.Order(query);
                for (int i = 0; i < tiles.Count; i++)
                {
                    int tile = nearest[i];
                    if (IsNeeded(tiles, tile, nearest.Bound(0, tile), query, sums)) Scan(query, tiles.Tile(tile), tiles.RowsOf(tile), rows, sums);
                }

                for (int c = 0; c < columns; c++) found[tiles.Order[c]][q] = rows[c];
            }
        });
        return found;
    }

    /// <summary>Whether a record of the tile may be the closest without one of the columns.</summary>
    private static bool IsNeeded(RecordTiles tiles, int tile, float bound, ReadOnlySpan<float> query, ReadOnlySpan<float> sums)
    {
        for (int c = 0; c < query.Length; c++)
            if (bound - tiles.Gap(tile, c, query[c]) <= sums[c]) return true;
        return false;
    }

    private static void Scan(ReadOnlySpan<float> query, ReadOnlySpan<float> tile, ReadOnlySpan<int> tileRows, Span<int> rows, Span<float> sums)
    {
        int columns = query.Length, some = (columns + 1) / 2;
        Vector<float> one = Vector<float>.One, farthest = new(Farthest(sums) + 1);
        Span<Vector<float>> shares = stackalloc Vector<float>[columns];
        for (int at = 0; at < RecordTiles.Rows; at += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int c = 0; c < some; c++)
                sum += shares[c] = Vector.Min(one, Vector.Abs(new Vector<float>(tile[(c * RecordTiles.Rows + at)..]) - new Vector<float>(query[c])));
            // A column's share is at most 1: beyond that, leaving one out brings no record close enough.
            if (!Vector.LessThanOrEqualAny(sum, farthest)) continue;
            for (int c = some; c < columns; c++)
                sum += shares[c] = Vector.Min(one, Vector.Abs(new Vector<float>(tile[(c * RecordTiles.Rows + at)..]) - new Vector<float>(query[c])));
            if (!Vector.LessThanOrEqualAny(sum, farthest)) continue;
            bool isCloser = false;
            ReadOnlySpan<int> lanes = tileRows.Slice(at, Vector<float>.Count);
            for (int c = 0; c < columns; c++)
            {
                Vector<float> without = sum - shares[c], closest = new(sums[c]);
                if (Vector.LessThanAny(without, closest) || (lanes[0] < rows[c] && Vector.EqualsAny(without, closest)))
                    isCloser |= Take(without, lanes, ref rows[c], ref sums[c]);
            }

            if (isCloser) farthest = new(Farthest(sums) + 1);
        }
    }

    private static bool Take(Vector<float> lanes, ReadOnlySpan<int> laneRows, ref int row, ref float closest)
    {
        bool isCloser = false;
        for (int lane = 0; lane < laneRows.Length; lane++)
        {
            if (laneRows[lane] == int.MaxValue) break;
            if (!(lanes[lane] < closest) && !(lanes[lane] == closest && laneRows[lane] < row)) continue;
            closest = lanes[lane];
            row = laneRows[lane];
            isCloser = true;
        }

        return isCloser;
    }

    private static float Farthest(ReadOnlySpan<float> sums)
    {
        float farthest = 0;
        foreach (float sum in sums) farthest = Math.Max(farthest, sum);
        return farthest;
    }
}
