namespace EquivLab.Data;

/// <summary>
/// Rows as 128-bit fingerprints that are sums of one term a cell, so that a column is left out by subtracting its
/// term. The chance that two different rows among 10⁸ share a fingerprint is below 10⁻²².
/// </summary>
internal static class RowFingerprints
{
    /// <summary>The fingerprints of whole rows.</summary>
    /// <param name="table">The rows; columns are found by name.</param>
    /// <param name="columns">The columns that count, in the order of the table compared with.</param>
    public static UInt128[] Of(Table table, IReadOnlyList<string> columns)
    {
        UInt128[] prints = new UInt128[table.RowCount], terms = new UInt128[table.RowCount];
        for (int c = 0; c < columns.Count; c++)
        {
            Terms(table, columns, c, terms);
            for (int r = 0; r < prints.Length; r++) prints[r] += terms[r];
        }

        return prints;
    }

    /// <summary>The fingerprints of rows without one column.</summary>
    /// <param name="whole">The fingerprints of the whole rows.</param>
    /// <param name="table">The rows.</param>
    /// <param name="columns">The columns that count.</param>
    /// <param name="left">The position of the column that is left out.</param>
    /// <param name="rest">Filled with them, as long as <paramref name="whole"/>.</param>
    public static void Without(ReadOnlySpan<UInt128> whole, Table table, IReadOnlyList<string> columns, int left, Span<UInt128> rest)
    {
        Terms(table, columns, left, rest);
        for (int r = 0; r < rest.Length; r++) rest[r] = whole[r] - rest[r];
    }

    /// <summary>The fingerprints of rows without some columns, whose positions are <paramref name="left"/>.</summary>
    public static UInt128[] Without(UInt128[] whole, Table table, IReadOnlyList<string> columns, IReadOnlyList<int> left)
    {
        UInt128[] rest = [.. whole], terms = new UInt128[whole.Length];
        foreach (int column in left)
        {
            Terms(table, columns, column, terms);
            for (int r = 0; r < rest.Length; r++) rest[r] -= terms[r];
        }

        return rest;
    }

    private static void Terms(Table table, IReadOnlyList<string> columns, int at, Span<UInt128> terms)
    {
        UInt128 start = Mix((UInt128)(at + 1), 0x9E3779B97F4A7C15);
        if (table[columns[at]] is NumericColumn numeric)
        {
            // Adding zero makes −0 equal to 0; every NaN is the same missing value.
            for (int r = 0; r < terms.Length; r++)
                terms[r] = Finish(Mix(start, double.IsNaN(numeric.Values[r]) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(numeric.Values[r] + 0.0)));
            return;
        }

        var categorical = (CategoricalColumn)table[columns[at]];
        UInt128 missing = Finish(start);
        UInt128[] texts = [.. categorical.Categories.Select(text => Hash(start, text))];
        for (int r = 0; r < terms.Length; r++) terms[r] = categorical.Codes[r] < 0 ? missing : texts[categorical.Codes[r]];
    }

    private static UInt128 Hash(UInt128 start, string text)
    {
        UInt128 hash = Mix(start, (ulong)text.Length + 1);
        foreach (char c in text) hash = Mix(hash, c);
        return Finish(hash);
    }

    // Terms are added up, so each must look random by itself, also in its low bits.
    private static UInt128 Finish(UInt128 state) => Mix(Mix(state, 0xBF58476D1CE4E5B9), 0x94D049BB133111EB);

    private static UInt128 Mix(UInt128 state, ulong value)
    {
        // An odd 128-bit multiplier and a shift spread every input bit over the whole state.
        state = (state ^ value) * new UInt128(0x2360ED051FC65DA4, 0x4385DF649FCCF645);
        return state ^ (state >> 67);
    }
}
