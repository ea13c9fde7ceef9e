namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// One tree of a forest: splits by other columns, and in each leaf the codes of the train rows that fell into it. Nodes
/// are flat arrays, the root first, the children of a node neighbours.
/// </summary>
internal sealed class ForestTree
{
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
        int node = 0;
        for (int feature = Feature[0]; feature >= 0; feature = Feature[node])
        {
            int code = codes[feature][row], value = Value[node];
            bool left = value >= 0 ? code <= value : GoesLeft(Masks[~value], code);
            node = Left[node] + (left ? 0 : 1);
        }

        return Value[node];
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
        int low = Start[leaf], end = Start[leaf + 1], high = end;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Codes[middle] < code) low = middle + 1;
            else high = middle;
        }

        // Of most codes a leaf has few rows.
        int first = low;
        if (end - first > 32 && Codes[first + 32] == code)
        {
            high = end;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (Codes[middle] <= code) low = middle + 1;
                else high = middle;
            }
        }
        else
        {
            while (low < end && Codes[low] == code) low++;
        }

        return low - first;
    }

    private static bool GoesLeft(bool[] mask, int code) => mask[Math.Min(code, mask.Length - 1)];
}
