namespace EquivLab.Data;

/// <summary>Splits rows so that every stratum of the target is divided in the same proportion.</summary>
internal static class StratifiedSplit
{
    private const int NumericStrata = 10;

    /// <summary>Splits the rows of a file.</summary>
    /// <param name="target">The target column as read.</param>
    /// <param name="fraction">The share of hold-out rows, in (0, 1).</param>
    /// <param name="seed">The seed.</param>
    /// <param name="groups">A group a row, whose rows stay together; null is a group for each.</param>
    /// <returns>Row numbers, each in ascending order.</returns>
    public static (int[] Train, int[] Holdout) Split(RawColumn target, double fraction, ulong seed, int[]? groups = null)
    {
        int n = target.Codes.Length;
        int[] strata = Strata(target);
        (int[] rows, int[] starts) = Units(n, groups);
        int units = starts.Length - 1;
        ReadOnlySpan<int> Unit(int unit) => rows.AsSpan(starts[unit]..starts[unit + 1]);
        int[] order = [.. Enumerable.Range(0, units)];
        var rng = new Rng(seed, Streams.Split);
        rng.Shuffle<int>(order);
        var keys = new (int Stratum, int Size, int Leading)[units];
        for (int u = 0; u < units; u++) keys[u] = KeyOf(Unit(u), strata);
        // A stable sort keeps the random order within a stratum; systematic sampling then gives each stratum its share to
        // within one row. Groups stand beside those of their size and mixture: each has the same chance to be held out.
        int[] sorted = [.. order.OrderBy(u => keys[u])];
        double offset = rng.NextDouble();
        var train = new List<int>(n);
        var holdout = new List<int>(n);
        for (int i = 0; i < units; i++)
        {
            bool held = Math.Floor(offset + (i + 1) * fraction) > Math.Floor(offset + i * fraction);
            (held ? holdout : train).AddRange(Unit(sorted[i]));
        }

        train.Sort();
        holdout.Sort();
        return ([.. train], [.. holdout]);
    }

    /// <summary>The rows, those of a unit together, and where each unit starts.</summary>
    private static (int[] Rows, int[] Starts) Units(int count, int[]? groups)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        if (groups is null) return (rows, [.. rows, count]);
        Array.Sort(groups.ToArray(), rows);
        // The sort is not stable.
        var starts = new List<int>();
        for (int i = 0; i < count; i++)
            if (i == 0 || groups[rows[i]] != groups[rows[i - 1]]) starts.Add(i);
        starts.Add(count);
        for (int u = 0; u + 1 < starts.Count; u++) rows.AsSpan(starts[u]..starts[u + 1]).Sort();
        return (rows, [.. starts]);
    }

    /// <summary>The stratum of most rows of a unit, its rows, and how many of them are of that stratum.</summary>
    private static (int Stratum, int Size, int Leading) KeyOf(ReadOnlySpan<int> unit, int[] strata)
    {
        if (unit.Length == 1) return (strata[unit[0]], 1, 1);
        var counts = new SortedDictionary<int, int>();
        foreach (int row in unit) counts[strata[row]] = counts.GetValueOrDefault(strata[row]) + 1;
        (int stratum, int leading) = counts.MaxBy(c => c.Value);
        return (stratum, unit.Length, leading);
    }

    /// <summary>A stratum a row: the class, or the tenth of the values where the target is numeric with many of them.</summary>
    private static int[] Strata(RawColumn target)
    {
        var values = new double[target.Texts.Length];
        bool numeric = target.Texts.Length > 2 * NumericStrata;
        for (int i = 0; i < values.Length && numeric; i++) numeric = NumberText.TryParse(target.Texts[i], out values[i]);
        if (!numeric) return target.Codes;

        int[] rows = [.. Enumerable.Range(0, target.Codes.Length).Where(r => target.Codes[r] >= 0).OrderBy(r => values[target.Codes[r]])];
        var strata = new int[target.Codes.Length];
        Array.Fill(strata, CategoricalColumn.Missing);
        for (int i = 0; i < rows.Length; i++) strata[rows[i]] = (int)((long)i * NumericStrata / rows.Length);
        return strata;
    }
}
