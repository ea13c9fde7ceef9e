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
            int start = block * QueriesPerBlock, size = Math.Min(count - start, QueriesPerBlock);
            var query = new float[size * columns];
            for (int q = 0; q < size; q++)
                for (int c = 0; c < columns; c++) query[q * columns + c] = queries[tiles.Order[c]][start + q];
            var rows = new int[size * columns];
            var sums = new float[size * columns];
            sums.AsSpan().Fill(float.PositiveInfinity);
            for (int tile = 0; tile < tiles.Count; tile++)
                for (int q = 0; q < size; q++)
                    Scan(
                        query.AsSpan(q * columns, columns), tiles.Tile(tile), tile * RecordTiles.Rows,
                        Math.Min(RecordTiles.Rows, tiles.RecordCount - tile * RecordTiles.Rows),
                        rows.AsSpan(q * columns, columns), sums.AsSpan(q * columns, columns));
            for (int q = 0; q < size; q++)
                for (int c = 0; c < columns; c++) found[tiles.Order[c]][start + q] = rows[q * columns + c];
        });
        return found;
    }

    private static void Scan(ReadOnlySpan<float> query, ReadOnlySpan<float> tile, int firstRow, int rowCount, Span<int> rows, Span<float> sums)
    {
        int columns = query.Length, some = (columns + 1) / 2;
        Vector<float> one = Vector<float>.One, farthest = new(Farthest(sums) + 1);
        Span<Vector<float>> shares = stackalloc Vector<float>[columns];
        for (int at = 0; at < rowCount; at += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int c = 0; c < some; c++)
                sum += shares[c] = Vector.Min(one, Vector.Abs(new Vector<float>(tile[(c * RecordTiles.Rows + at)..]) - new Vector<float>(query[c])));
            // A column's share is at most 1: beyond that, leaving one out brings no record close enough.
            if (!Vector.LessThanAny(sum, farthest)) continue;
            for (int c = some; c < columns; c++)
                sum += shares[c] = Vector.Min(one, Vector.Abs(new Vector<float>(tile[(c * RecordTiles.Rows + at)..]) - new Vector<float>(query[c])));
            if (!Vector.LessThanAny(sum, farthest)) continue;
            bool isCloser = false;
            for (int c = 0; c < columns; c++)
            {
                Vector<float> without = sum - shares[c];
                if (Vector.LessThanAny(without, new Vector<float>(sums[c])))
                    isCloser |= Take(without, firstRow + at, Math.Min(Vector<float>.Count, rowCount - at), ref rows[c], ref sums[c]);
            }

            if (isCloser) farthest = new(Farthest(sums) + 1);
        }
    }

    private static bool Take(Vector<float> lanes, int firstRow, int count, ref int row, ref float closest)
    {
        bool isCloser = false;
        for (int lane = 0; lane < count; lane++)
        {
            if (!(lanes[lane] < closest)) continue;
            closest = lanes[lane];
            row = firstRow + lane;
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
