namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// Puts the codes of a column into few groups of similar mass, for choosing structure: with as many outcomes as there
/// are bins every split would look costly. Ordered codes are grouped with their neighbours, others by frequency with
/// one group for the rest; missing stays apart.
/// </summary>
internal sealed class CodeGroups
{
    private const int CoarseGroups = 4;

    private CodeGroups(byte[] groupOf, int count, byte[] coarseOf)
    {
        GroupOf = groupOf;
        Count = count;
        CoarseOf = coarseOf;
        CoarseCount = coarseOf.Max() + 1;
    }

    /// <summary>The group of each code.</summary>
    public byte[] GroupOf { get; }

    /// <summary>The number of groups.</summary>
    public int Count { get; }

    /// <summary>
    /// The coarse group of each group: of many ordered groups about four, so that a shift of the whole distribution can
    /// be seen at the cost of few parameters; else the group itself.
    /// </summary>
    public byte[] CoarseOf { get; }

    /// <summary>The number of coarse groups.</summary>
    public int CoarseCount { get; }

    /// <param name="codes">The coded column.</param>
    /// <param name="size">The number of codes.</param>
    /// <param name="valueCodes">The number of codes without missing.</param>
    /// <param name="ordered">Whether neighbouring codes are neighbouring values.</param>
    /// <param name="most">The most groups for values.</param>
    public static CodeGroups Of(ushort[] codes, int size, int valueCodes, bool ordered, int most)
    {
        var counts = new int[size];
        foreach (ushort code in codes) counts[code]++;
        var groupOf = new byte[size];
        int groups;
        if (valueCodes <= most)
        {
            for (int c = 0; c < valueCodes; c++) groupOf[c] = (byte)c;
            groups = valueCodes;
        }
        else
        {
            groups = ordered ? GroupNeighbours(counts.AsSpan(0, valueCodes), groupOf, most) : GroupByFrequency(counts.AsSpan(0, valueCodes), groupOf, most);
        }

        int valueGroups = groups;
        if (size > valueCodes) groupOf[valueCodes] = (byte)groups++;
        return new CodeGroups(groupOf, Math.Max(1, groups), Coarsen(codes, groupOf, valueGroups, Math.Max(1, groups), ordered));
    }

    private static byte[] Coarsen(ushort[] codes, byte[] groupOf, int valueGroups, int groups, bool ordered)
    {
        var coarse = new byte[groups];
        for (int g = 0; g < groups; g++) coarse[g] = (byte)g;
        if (!ordered || valueGroups <= 2 * CoarseGroups) return coarse;
        var rows = new int[groups];
        foreach (ushort code in codes) rows[groupOf[code]]++;
        int count = GroupNeighbours(rows.AsSpan(0, valueGroups), coarse, CoarseGroups);
        if (groups > valueGroups) coarse[valueGroups] = (byte)count;
        return coarse;
    }

    /// <summary>Closes a group when it has its fair share of the rows that are left.</summary>
    private static int GroupNeighbours(ReadOnlySpan<int> counts, byte[] groupOf, int most)
    {
        long left = 0;
        foreach (int count in counts) left += count;
        int group = 0;
        long inGroup = 0;
        for (int c = 0; c < counts.Length; c++)
        {
            long share = left / (most - group);
            // A code that alone is a share starts a group of its own.
            if (inGroup > 0 && counts[c] >= share && group < most - 1)
            {
                left -= inGroup;
                inGroup = 0;
                group++;
            }

            groupOf[c] = (byte)group;
            inGroup += counts[c];
            if (inGroup >= share && group < most - 1 && c < counts.Length - 1)
            {
                left -= inGroup;
                inGroup = 0;
                group++;
            }
        }

        return group + 1;
    }

    private static int GroupByFrequency(ReadOnlySpan<int> counts, byte[] groupOf, int most)
    {
        int[] copy = counts.ToArray();
        int[] order = [.. Enumerable.Range(0, copy.Length).OrderByDescending(c => copy[c]).ThenBy(c => c)];
        for (int rank = 0; rank < order.Length; rank++) groupOf[order[rank]] = (byte)Math.Min(rank, most - 1);
        return most;
    }
}
