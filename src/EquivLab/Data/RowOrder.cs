namespace EquivLab.Data;

/// <summary>Random orders of rows in which a group's rows stand together, so that a cut parts one group at most.</summary>
internal static class RowOrder
{
    /// <summary>All row numbers in random order: uniform over rows, or over groups and over the rows within each.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="groups">A group a row; null is a group for each.</param>
    /// <param name="rng">What is drawn from.</param>
    public static int[] Draw(int rows, int[]? groups, ref Rng rng)
    {
        int[] order = [.. Enumerable.Range(0, rows)];
        rng.Shuffle<int>(order);
        // A group stands where the first of its rows does. That favours the front for large groups, hence a second draw.
        return groups is null ? order : [.. Shuffled(order.GroupBy(row => groups[row]), ref rng).SelectMany(g => g)];
    }

    /// <summary>The place next to <paramref name="at"/> at which a cut parts no group; <paramref name="at"/> itself where one group is all there is.</summary>
    /// <param name="order">Row numbers, groups together.</param>
    /// <param name="groups">A group a row; null is a group for each.</param>
    /// <param name="at">Where to cut.</param>
    public static int Cut(int[] order, int[]? groups, int at)
    {
        if (groups is null) return at;
        bool Parts(int place) => groups[order[place - 1]] == groups[order[place]];
        for (int step = 0; step < order.Length; step++)
        {
            if (at - step > 0 && at - step < order.Length && !Parts(at - step)) return at - step;
            if (at + step > 0 && at + step < order.Length && !Parts(at + step)) return at + step;
        }

        return at;
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, ref Rng rng)
    {
        T[] all = [.. items];
        rng.Shuffle<T>(all);
        return all;
    }
}
