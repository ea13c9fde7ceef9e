namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>
/// Mondrian, the greedy partition of rows for k-anonymity in several dimensions (LeFevre, DeWitt and Ramakrishnan 2006,
/// section 4, strict): a group is cut in two along the column in which it spreads widest, as near to its middle as equal
/// values allow, as long as both parts keep k rows. It keeps more than one recoding for the whole table, which has to be
/// coarse enough for the rarest combination, and no row has to be suppressed.
/// </summary>
internal static class Mondrian
{
    /// <summary>Groups of at least k rows each that cannot, or need not, be cut.</summary>
    /// <param name="columns">The quasi-identifiers.</param>
    /// <param name="rowCount">The number of rows, at least k.</param>
    /// <param name="k">The fewest rows of a group.</param>
    /// <param name="cancellationToken">Stops between cuts.</param>
    public static IReadOnlyList<int[]> Partition(IReadOnlyList<CodedIdentifier> columns, int rowCount, int k, CancellationToken cancellationToken)
    {
        int[] rows = [.. Enumerable.Range(0, rowCount)], scratch = new int[rowCount];
        var groups = new List<int[]>();
        var open = new Stack<(int Start, int Length)>([(0, rowCount)]);
        while (open.TryPop(out (int Start, int Length) at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Span<int> group = rows.AsSpan(at.Start, at.Length);
            (int column, int highest) = WidestCut(columns, group, scratch.AsSpan(0, at.Length), k);
            if (column < 0)
            {
                groups.Add(group.ToArray());
                continue;
            }

            int low = Separate(group, columns[column].Codes, highest, scratch);
            open.Push((at.Start + low, at.Length - low));
            open.Push((at.Start, low));
        }

        return groups;
    }

    /// <returns>The widest column that can be cut, or −1, and the highest code of the lower part.</returns>
    private static (int Column, int Highest) WidestCut(IReadOnlyList<CodedIdentifier> columns, ReadOnlySpan<int> group, Span<int> codes, int k)
    {
        if (group.Length / 2 < k) return (-1, 0);
        var widths = new double[columns.Count];
        for (int c = 0; c < widths.Length; c++) widths[c] = columns[c].Width(group);
        while (true)
        {
            int widest = Array.IndexOf(widths, widths.Max());
            if (!(widths[widest] > 0)) return (-1, 0);
            ReadOnlySpan<int> all = columns[widest].Codes;
            for (int i = 0; i < group.Length; i++) codes[i] = all[group[i]];
            codes.Sort();
            int cut = MiddleCut(codes, k);
            if (cut > 0) return (widest, codes[cut - 1]);
            widths[widest] = 0;
        }
    }

    /// <summary>How many of the sorted codes go to the lower part: half, or the nearest number that leaves equal codes together and k on either side; 0 where there is none.</summary>
    private static int MiddleCut(ReadOnlySpan<int> sorted, int k)
    {
        int middle = sorted.Length / 2;
        for (int away = 0; middle - away >= k || middle + away <= sorted.Length - k; away++)
        {
            int below = middle - away, above = middle + away;
            if (below >= k && sorted[below - 1] != sorted[below]) return below;
            if (above <= sorted.Length - k && sorted[above - 1] != sorted[above]) return above;
        }

        return 0;
    }

    /// <summary>Puts rows with a code up to <paramref name="highest"/> first, both parts in their order, and counts them.</summary>
    private static int Separate(Span<int> group, ReadOnlySpan<int> codes, int highest, int[] scratch)
    {
        int low = 0, high = 0;
        foreach (int row in group)
        {
            if (codes[row] <= highest) group[low++] = row;
            else scratch[high++] = row;
        }

        scratch.AsSpan(0, high).CopyTo(group[low..]);
        return low;
    }
}
