namespace EquivLab.Data;

/// <summary>128 bits a row, the same for rows that are the same value for value; the chance that two different ones among 10⁸ share them is below 10⁻²².</summary>
internal static class RowFingerprints
{
    /// <param name="table">A table.</param>
    /// <param name="columns">The columns that count, in the order in which they are read.</param>
    public static UInt128[] Of(Table table, IEnumerable<string> columns)
    {
        var prints = new UInt128[table.RowCount];
        foreach (string name in columns)
        {
            Column column = table[name];
            if (column is NumericColumn numeric)
            {
                // Adding zero makes −0 equal to 0; every NaN is the same missing value.
                for (int r = 0; r < prints.Length; r++)
                    prints[r] = Mix(prints[r], double.IsNaN(numeric.Values[r]) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(numeric.Values[r] + 0.0));
                continue;
            }

            var categorical = (CategoricalColumn)column;
            UInt128[] texts = [.. categorical.Categories.Select(Hash)];
            for (int r = 0; r < prints.Length; r++)
            {
                UInt128 text = categorical.Codes[r] < 0 ? UInt128.MaxValue : texts[categorical.Codes[r]];
                prints[r] = Mix(Mix(prints[r], (ulong)text), (ulong)(text >> 64));
            }
        }

        return prints;
    }

    private static UInt128 Hash(string text)
    {
        UInt128 hash = (UInt128)text.Length;
        foreach (char c in text) hash = Mix(hash, c);
        return hash;
    }

    private static UInt128 Mix(UInt128 state, ulong value)
    {
        // An odd 128-bit multiplier and a shift spread every input bit over the whole state.
        state = (state ^ value) * new UInt128(0x2360ED051FC65DA4, 0x4385DF649FCCF645);
        return state ^ (state >> 67);
    }
}
