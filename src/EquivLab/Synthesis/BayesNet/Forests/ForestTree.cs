namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// One tree of a forest: splits by other columns, and in each leaf the codes of the train rows that fell into it. Nodes
/// are flat arrays, the root first, the children of a node neighbours.
/// </summary>
internal sealed class ForestTree
{
    /// <summary>Of so many rows all are compared, many at once, sooner than they are searched.</summary>
    private const int MostCounted = 512;

    private long[]? _packed;

    /// <summary>The column that each node splits on, or −1 for a leaf.</summary>
    public required short[] Feature { get; init; }

    /// <summary>Of a split on ordered codes the largest that goes left; of one on categories the complement of its mask's number; of a leaf its number.</summary>
    public required int[] Value { get; init; }

    /// <summary>The left child of each split; the right one follows it.</summary>
    public required int[] Left { get; init; }

    /// <summary>For each split on categories, which codes go left.</summary>
    public required bool[][] Masks { get; init; }

    /// <summary>Where each leaf starts in <see cref="Codes"/>, and at the end their number.</summary>
    public required int[] Start { get; init; }

    /// <summary>The child's codes of the train rows by leaf.</summary>
    public required ushort[] Codes { get; init; }

    /// <summary>How the leaves follow other columns; null where none does.</summary>
    public LeafLines? Lines { get; init; }

    /// <summary>The leaf that a row falls into. A code from outside the fitted domain goes the way of the last code.</summary>
    public int LeafOf(ushort[][] codes, int row)
    {
        long[] packed = _packed ??= Packed();
        int node = 0;
        while (true)
        {
            long split = packed[node];
            int value = (int)(split >> 16) << 10 >> 10, feature = (short)split;
            if (feature < 0) return (int)(split >>> 38);
            int code = codes[feature][row];
            bool left = value >= 0 ? code <= value : GoesLeft(Masks[~value], code);
            node = (int)(split >>> 38) + (left ? 0 : 1);
        }
    }

    /// <summary>Nodes in one word each: 16 bits of the column, 22 of the cut, 26 of the left child or the leaf.</summary>
    private long[] Packed()
    {
        var packed = new long[Feature.Length];
        for (int n = 0; n < packed.Length; n++)
        {
            bool isLeaf = Feature[n] < 0;
            packed[n] = (long)(isLeaf ? Value[n] : Left[n]) << 38 | (long)((isLeaf ? 0 : Value[n]) & 0x3FFFFF) << 16 | (ushort)Feature[n];
        }

        return packed;
    }

    /// <summary>Puts the rows of each leaf in order of their codes, or of their distance from its line, so that they tell nothing of the order of the train set.</summary>
    public ForestTree Sorted()
    {
        for (int leaf = 0; leaf + 1 < Start.Length; leaf++)
        {
            int start = Start[leaf], rows = Start[leaf + 1] - start;
            Span<ushort> codes = Codes.AsSpan(start, rows);
            if (Lines is { } lines && lines.Feature[leaf] >= 0) lines.Off.AsSpan(start, rows).Sort(codes);
            else codes.Sort();
        }

        return this;
    }

    /// <summary>The rows with a code in a leaf that follows no line.</summary>
    public int RowsWith(int leaf, ushort code)
    {
        ReadOnlySpan<ushort> codes = Codes.AsSpan(Start[leaf], Start[leaf + 1] - Start[leaf]);
        if (codes.Length <= MostCounted) return codes.Count(code);
        return After(codes, code) - (code == 0 ? 0 : After(codes, (ushort)(code - 1)));
    }

    /// <summary>How many rising codes are at most this one.</summary>
    private static int After(ReadOnlySpan<ushort> codes, ushort code)
    {
        int low = 0, high = codes.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (codes[middle] <= code) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool GoesLeft(bool[] mask, int code) => mask[Math.Min(code, mask.Length - 1)];
}
