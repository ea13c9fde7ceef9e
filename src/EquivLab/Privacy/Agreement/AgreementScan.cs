using System.Numerics;
using System.Runtime.InteropServices;

namespace EquivLab.Privacy.Agreement;

/// <summary>
/// The strongest agreement of each query with any of many records, by a scan of codes in tiles, two queries a pass with their sums in registers: time is
/// proportional to queries × records × columns, some 2·10¹⁰ codes a second a core.
/// </summary>
internal static class AgreementScan
{
    private const int QueriesPerBlock = 64;
    private const int QueriesPerPass = 2;

    /// <param name="space">The columns and their weights.</param>
    /// <param name="queries">Whose agreement is asked for.</param>
    /// <param name="records">Whom they may agree with.</param>
    /// <param name="start">Where the sum of each record starts, in the units of the weights, at most half of 16 bits; null for 0.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <returns>One sum of weights a query, 0 where there are no records.</returns>
    public static int[] Strongest(
        AgreementSpace space, AgreementRecords queries, AgreementRecords records, ushort[]? start, int threads, CancellationToken cancellationToken)
    {
        var tiles = new AgreementTiles(records);
        var starts = new ushort[tiles.Count * AgreementTiles.Rows];
        start?.CopyTo(starts, 0);
        var strongest = new int[queries.Count];
        int blocks = (queries.Count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int first = block * QueriesPerBlock, end = Math.Min(queries.Count, first + QueriesPerBlock);
            // The last pass is filled up with its last query, which is then scanned twice.
            int passes = (end - first + QueriesPerPass - 1) / QueriesPerPass;
            var asked = new Asked[passes];
            for (int p = 0; p < passes; p++)
                asked[p] = new Asked(space, tiles, queries, first + p * QueriesPerPass, Math.Min(first + p * QueriesPerPass + 1, end - 1));
            for (int tile = 0; tile < tiles.Count; tile++)
                foreach (Asked pass in asked)
                {
                    (int one, int other) = pass.Strongest(tiles.Codes(tile), tiles.Values(tile), starts.AsSpan(tile * AgreementTiles.Rows, AgreementTiles.Rows));
                    strongest[pass.First] = Math.Max(strongest[pass.First], one);
                    strongest[pass.Second] = Math.Max(strongest[pass.Second], other);
                }
        });
        return strongest;
    }

    /// <summary>Two queries: what each agrees with, column by column, and by how much.</summary>
    private sealed class Asked
    {
        private readonly int[] _columns;
        private readonly int[] _values;
        private readonly Vector<ushort>[] _vectors;

        public Asked(AgreementSpace space, AgreementTiles tiles, AgreementRecords queries, int first, int second)
        {
            (First, Second) = (first, second);
            // A column in which neither agrees with anybody adds nothing.
            _columns = [.. Enumerable.Range(0, space.Columns.Length).Where(c => Weight(space, queries, c, first) > 0 || Weight(space, queries, c, second) > 0)];
            // Numbers of neither that anybody has need no look at values.
            _values = Array.ConvertAll(_columns, c => Math.Max(More(space, queries, c, first), More(space, queries, c, second)) > 0 ? tiles.ValuePlaces[c] : -1);
            _vectors = [.. _columns.SelectMany(c => new[] { first, second }.SelectMany(q => new[]
            {
                new Vector<ushort>(queries.Codes[c][q]),
                new Vector<ushort>(Weight(space, queries, c, q)),
                new Vector<ushort>(queries.Values[c].Length == 0 ? ushort.MaxValue : AgreementTiles.Folded(queries.Values[c][q])),
                new Vector<ushort>(More(space, queries, c, q)),
            }))];
        }

        public int First { get; }

        public int Second { get; }

        private static ushort Weight(AgreementSpace space, AgreementRecords queries, int column, int query) =>
            queries.Codes[column][query] is var code && code < space.Weights[column].Length ? space.Weights[column][code] : (ushort)0;

        private static ushort More(AgreementSpace space, AgreementRecords queries, int column, int query) =>
            queries.Values[column].Length == 0 || queries.Values[column][query] < 0 || Weight(space, queries, column, query) == 0
                ? (ushort)0 : space.ValueWeights[column][queries.Values[column][query]];

        public (int First, int Second) Strongest(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> values, ReadOnlySpan<ushort> starts)
        {
            // Without bounds checks: every place below is inside a tile, whose length is a multiple of two vectors.
            nuint width = (nuint)Vector<ushort>.Count, rows = AgreementTiles.Rows;
            ref ushort code = ref MemoryMarshal.GetReference(codes), value = ref MemoryMarshal.GetReference(values), start = ref MemoryMarshal.GetReference(starts);
            Vector<ushort> most0 = Vector<ushort>.Zero, most1 = most0;
            for (nuint at = 0; at < rows; at += 2 * width)
            {
                Vector<ushort> near0 = Vector.LoadUnsafe(ref start, at), far0 = Vector.LoadUnsafe(ref start, at + width), near1 = near0, far1 = far0;
                for (int i = 0; i < _columns.Length; i++)
                {
                    nuint place = (nuint)_columns[i] * rows + at;
                    Vector<ushort> near = Vector.LoadUnsafe(ref code, place), far = Vector.LoadUnsafe(ref code, place + width);
                    ReadOnlySpan<Vector<ushort>> asked = _vectors.AsSpan(8 * i, 8);
                    Vector<ushort> weightNear0 = asked[1], weightFar0 = asked[1], weightNear1 = asked[5], weightFar1 = asked[5];
                    if (_values[i] >= 0)
                    {
                        nuint valuePlace = (nuint)_values[i] * rows + at;
                        Vector<ushort> nearValue = Vector.LoadUnsafe(ref value, valuePlace), farValue = Vector.LoadUnsafe(ref value, valuePlace + width);
                        weightNear0 += Vector.Equals(nearValue, asked[2]) & asked[3];
                        weightFar0 += Vector.Equals(farValue, asked[2]) & asked[3];
                        weightNear1 += Vector.Equals(nearValue, asked[6]) & asked[7];
                        weightFar1 += Vector.Equals(farValue, asked[6]) & asked[7];
                    }

                    near0 += Vector.Equals(near, asked[0]) & weightNear0;
                    far0 += Vector.Equals(far, asked[0]) & weightFar0;
                    near1 += Vector.Equals(near, asked[4]) & weightNear1;
                    far1 += Vector.Equals(far, asked[4]) & weightFar1;
                }

                most0 = Vector.Max(most0, Vector.Max(near0, far0));
                most1 = Vector.Max(most1, Vector.Max(near1, far1));
            }

            return (Largest(most0), Largest(most1));
        }

        private static int Largest(Vector<ushort> lanes)
        {
            int largest = 0;
            for (int lane = 0; lane < Vector<ushort>.Count; lane++) largest = Math.Max(largest, lanes[lane]);
            return largest;
        }
    }
}
