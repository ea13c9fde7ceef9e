namespace EquivLab.Data;

/// <summary>
/// Rows that stay on one side of every split, by number of their group: those of one person, those that are equal, or
/// both, in which case groups that share a row are one.
/// </summary>
internal static class RowGroups
{
    /// <summary>Groups by a column's values. Nobody knows whose rows without a value are: each is a group of its own.</summary>
    /// <param name="column">The column as read.</param>
    public static int[] By(RawColumn column)
    {
        int next = column.Texts.Length;
        return Array.ConvertAll(column.Codes, code => code < 0 ? next++ : code);
    }

    /// <summary>Groups of equal rows.</summary>
    /// <param name="table">The rows.</param>
    public static int[] OfEqualRows(Table table)
    {
        var groups = new Dictionary<UInt128, int>(table.RowCount);
        return Array.ConvertAll(RowFingerprints.Of(table, [.. table.Columns.Select(c => c.Name)]), print =>
        {
            if (!groups.TryGetValue(print, out int group)) groups.Add(print, group = groups.Count);
            return group;
        });
    }

    /// <summary>The groups of two groupings together: rows that either keeps together stay together.</summary>
    public static int[] Union(int[] first, int[] second)
    {
        // The parent of a group of the first grouping; groups of the second join the first group that they meet.
        var parents = new Dictionary<int, int>();
        int Root(int group)
        {
            while (parents.TryGetValue(group, out int parent) && parent != group)
            {
                parents[group] = parents.GetValueOrDefault(parent, parent);
                group = parent;
            }

            return group;
        }

        var met = new Dictionary<int, int>();
        for (int row = 0; row < first.Length; row++)
        {
            if (met.TryAdd(second[row], first[row])) continue;
            int one = Root(met[second[row]]), other = Root(first[row]);
            if (one != other) parents[other] = one;
        }

        return Array.ConvertAll(first, Root);
    }

    /// <summary>How many groups some rows belong to.</summary>
    public static int Count(int[] groups) => new HashSet<int>(groups).Count;
}
