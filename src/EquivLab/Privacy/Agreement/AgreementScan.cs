using System.Numerics;

namespace EquivLab.Privacy.Agreement;

/// <summary>The strongest agreement of each query with any of many records, by a scan of codes in tiles: time is proportional to queries × records × columns, some 10¹⁰ codes a second a core.</summary>
internal static class AgreementScan
{
    private const int QueriesPerBlock = 64;
    private const int TileRows = 2048;

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
        ushort[][] values = Array.ConvertAll(records.Values, positions => Array.ConvertAll(positions, Folded));
        var strongest = new int[queries.Count];
        int blocks = (queries.Count + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, block =>
        {
            int first = block * QueriesPerBlock, end = Math.Min(queries.Count, first + QueriesPerBlock);
            var sums = new ushort[TileRows];
            for (int tile = 0; tile < records.Count; tile += TileRows)
            {
                int rows = Math.Min(TileRows, records.Count - tile);
                Span<ushort> some = sums.AsSpan(0, rows);
                for (int q = first; q < end; q++)
                {
                    if (start is null) some.Clear();
                    else start.AsSpan(tile, rows).CopyTo(some);
                    for (int c = 0; c < space.Columns.Length; c++)
                    {
                        ushort code = queries.Codes[c][q];
                        if (code >= space.Weights[c].Length) continue;
                        ReadOnlySpan<ushort> codes = records.Codes[c].AsSpan(tile, rows);
                        int value = queries.Values[c].Length == 0 ? -1 : queries.Values[c][q];
                        ushort weight = space.Weights[c][code], more = value < 0 ? (ushort)0 : space.ValueWeights[c][value];
                        if (more == 0) Add(some, codes, code, weight);
                        else Add(some, codes, code, weight, values[c].AsSpan(tile, rows), Folded(value), more);
                    }

                    strongest[q] = Math.Max(strongest[q], Largest(some));
                }
            }
        });
        return strongest;
    }

    // Values count only where the bins agree, so that positions so far apart that they fold onto each other do not meet.
    private static ushort Folded(int position) => position < 0 ? ushort.MaxValue : (ushort)(position % ushort.MaxValue);

    private static void Add(Span<ushort> sums, ReadOnlySpan<ushort> codes, ushort code, ushort weight)
    {
        var asked = new Vector<ushort>(code);
        var weights = new Vector<ushort>(weight);
        int i = 0;
        for (; i <= sums.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
            (new Vector<ushort>(sums[i..]) + (Vector.Equals(new Vector<ushort>(codes[i..]), asked) & weights)).CopyTo(sums[i..]);
        for (; i < sums.Length; i++)
            if (codes[i] == code) sums[i] += weight;
    }

    private static void Add(Span<ushort> sums, ReadOnlySpan<ushort> codes, ushort code, ushort weight, ReadOnlySpan<ushort> values, ushort value, ushort more)
    {
        var asked = new Vector<ushort>(code);
        var askedValue = new Vector<ushort>(value);
        var weights = new Vector<ushort>(weight);
        var added = new Vector<ushort>(more);
        int i = 0;
        for (; i <= sums.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Vector<ushort> agrees = Vector.Equals(new Vector<ushort>(codes[i..]), asked), isEqual = Vector.Equals(new Vector<ushort>(values[i..]), askedValue);
            (new Vector<ushort>(sums[i..]) + (agrees & (weights + (isEqual & added)))).CopyTo(sums[i..]);
        }

        for (; i < sums.Length; i++)
            if (codes[i] == code) sums[i] += (ushort)(weight + (values[i] == value ? more : 0));
    }

    private static int Largest(ReadOnlySpan<ushort> sums)
    {
        Vector<ushort> most = Vector<ushort>.Zero;
        int i = 0, largest = 0;
        for (; i <= sums.Length - Vector<ushort>.Count; i += Vector<ushort>.Count) most = Vector.Max(most, new Vector<ushort>(sums[i..]));
        for (int lane = 0; lane < Vector<ushort>.Count; lane++) largest = Math.Max(largest, most[lane]);
        for (; i < sums.Length; i++) largest = Math.Max(largest, sums[i]);
        return largest;
    }
}
