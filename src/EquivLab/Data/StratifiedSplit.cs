namespace EquivLab.Data;

/// <summary>Splits rows so that every stratum of the target is divided in the same proportion.</summary>
internal static class StratifiedSplit
{
    private const int NumericStrata = 10;

    /// <summary>Splits the rows of a file.</summary>
    /// <param name="target">The target column as read.</param>
    /// <param name="fraction">The share of hold-out rows, in (0, 1).</param>
    /// <param name="seed">The seed.</param>
    /// <returns>Row numbers, each in ascending order.</returns>
    public static (int[] Train, int[] Holdout) Split(RawColumn target, double fraction, ulong seed)
    {
        int n = target.Codes.Length;
        int[] strata = Strata(target);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        var rng = new Rng(seed, Streams.Split);
        rng.Shuffle<int>(order);
        int[] keys = Array.ConvertAll(order, row => strata[row]);
        // A stable sort keeps the random order within a stratum; systematic sampling then gives each stratum its share to within one row.
        int[] sorted = [.. Enumerable.Range(0, n).OrderBy(i => keys[i]).Select(i => order[i])];
        double offset = rng.NextDouble();
        var train = new List<int>(n);
        var holdout = new List<int>(n);
        for (int i = 0; i < n; i++)
        {
            bool held = Math.Floor(offset + (i + 1) * fraction) > Math.Floor(offset + i * fraction);
            (held ? holdout : train).Add(sorted[i]);
        }

        train.Sort();
        holdout.Sort();
        return ([.. train], [.. holdout]);
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
