namespace EquivLab.Privacy.Agreement;

/// <summary>Codes of many records, and positions of their numbers, in tiles that fit the first-level caches, columnar inside a tile.</summary>
internal sealed class AgreementTiles
{
    /// <summary>Records a tile; the last is filled up with records that agree with nobody.</summary>
    public const int Rows = 512;

    private readonly ushort[] _codes;
    private readonly ushort[] _values;

    public AgreementTiles(AgreementRecords records)
    {
        Count = (records.Count + Rows - 1) / Rows;
        Columns = records.Codes.Length;
        // Numbers have values; each column of them has the next place.
        int numbers = 0;
        ValuePlaces = Array.ConvertAll(records.Values, values => values.Length == 0 && records.Count > 0 ? -1 : numbers++);
        Numbers = numbers;
        _codes = new ushort[Count * Columns * Rows];
        _codes.AsSpan().Fill(ushort.MaxValue);
        _values = new ushort[Count * Numbers * Rows];
        for (int tile = 0; tile < Count; tile++)
        {
            int start = tile * Rows, rows = Math.Min(Rows, records.Count - start);
            for (int c = 0; c < Columns; c++)
            {
                records.Codes[c].AsSpan(start, rows).CopyTo(_codes.AsSpan((tile * Columns + c) * Rows));
                if (ValuePlaces[c] < 0) continue;
                Span<ushort> values = _values.AsSpan((tile * Numbers + ValuePlaces[c]) * Rows, rows);
                for (int r = 0; r < rows; r++) values[r] = Folded(records.Values[c][start + r]);
            }
        }
    }

    public int Count { get; }

    public int Columns { get; }

    /// <summary>Columns with values.</summary>
    public int Numbers { get; }

    /// <summary>By column, its place among those with values; −1 for categories.</summary>
    public int[] ValuePlaces { get; }

    /// <summary>The codes of a tile: column after column, <see cref="Rows"/> each.</summary>
    public ReadOnlySpan<ushort> Codes(int tile) => _codes.AsSpan(tile * Columns * Rows, Columns * Rows);

    /// <summary>The folded values of a tile.</summary>
    public ReadOnlySpan<ushort> Values(int tile) => _values.AsSpan(tile * Numbers * Rows, Numbers * Rows);

    /// <summary>Values count only where the bins agree, so that positions so far apart that they fold onto each other do not meet.</summary>
    public static ushort Folded(int position) => position < 0 ? ushort.MaxValue : (ushort)(position % ushort.MaxValue);
}
