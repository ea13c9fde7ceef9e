using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Finds records that stand in the synthetic table value for value.</summary>
internal sealed class ExactCopies
{
    private readonly string[] _columns;
    private readonly HashSet<UInt128> _records;

    /// <param name="synthetic">The released table.</param>
    public ExactCopies(Table synthetic)
    {
        _columns = [.. synthetic.Columns.Select(c => c.Name)];
        _records = [.. Fingerprints(synthetic)];
    }

    /// <summary>How many of the records have an exact copy.</summary>
    public int Count(Table records) => Fingerprints(records).Count(_records.Contains);

    /// <summary>128 bits a record; the chance that two different ones among 10⁸ share them is below 10⁻²².</summary>
    private UInt128[] Fingerprints(Table table)
    {
        var prints = new UInt128[table.RowCount];
        foreach (string name in _columns)
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
