using EquivLab.Data;

namespace EquivLab.Encoding;

/// <summary>A table as codes, with the codecs that made them.</summary>
/// <param name="Codecs">One codec a column.</param>
/// <param name="Codes">One array of codes a column.</param>
/// <param name="RowCount">The number of rows.</param>
internal sealed record CodedTable(ColumnCodec[] Codecs, ushort[][] Codes, int RowCount)
{
    /// <summary>Fits codecs to a table and encodes it.</summary>
    public static CodedTable Fit(Table table, BinningOptions options)
    {
        var codecs = new ColumnCodec[table.Columns.Count];
        Parallel.For(0, codecs.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, c => codecs[c] = table.Columns[c] switch
        {
            NumericColumn numeric => NumericBinning.Fit(numeric, options.BinsOf(numeric.Name), options.MinRowsPerBin, options.FrequentRows),
            CategoricalColumn categorical => CategoryCodec.Fit(categorical, options.FewestOfCategory),
            _ => throw new NotSupportedException(),
        });
        CodedTable coded = Encode(table, codecs, options.Threads);
        for (int c = 0; c < codecs.Length; c++)
            if (codecs[c] is CategoryCodec { HeldBack.Rows: > 0 } codec) Replace(coded.Codes[c], codec, c);
        return coded;
    }

    /// <summary>Draws a category that is kept, by its share, for each row whose own is held back.</summary>
    private static void Replace(ushort[] codes, CategoryCodec codec, int column)
    {
        var rng = new Rng((ulong)column, Streams.HeldBack);
        ushort[] drawn = [.. codes.Where(code => code < codec.ValueCodes)];
        for (int r = 0; r < codes.Length; r++)
            if (codes[r] == ColumnCodec.Unknown) codes[r] = drawn.Length > 0 ? drawn[rng.Next(drawn.Length)] : (ushort)codec.ValueCodes;
    }

    /// <summary>Encodes a table with codecs that were fitted to another; columns are found by name.</summary>
    public static CodedTable Encode(Table table, ColumnCodec[] codecs, int threads)
    {
        var codes = new ushort[codecs.Length][];
        Parallel.For(0, codecs.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, c =>
            codes[c] = codecs[c].Encode(table[codecs[c].Schema.Name]));
        return new CodedTable(codecs, codes, table.RowCount);
    }
}

/// <summary>How numeric columns are cut, see <see cref="NumericBinning"/>.</summary>
/// <param name="MaxBins">The most quantile bins.</param>
/// <param name="MinRowsPerBin">The fewest rows of a quantile bin.</param>
/// <param name="FrequentRows">The fewest rows of a value that may be reproduced verbatim.</param>
/// <param name="Threads">The most threads.</param>
internal sealed record BinningOptions(int MaxBins, int MinRowsPerBin, int FrequentRows, int Threads)
{
    /// <summary>What fewer train rows share of a category that nobody declared is held back.</summary>
    public const int UsualFewest = 5;

    /// <summary>The fewest rows of a category.</summary>
    public int FewestOfCategory { get; init; } = UsualFewest;

    /// <summary>A column that is cut finer than the others, and its most quantile bins.</summary>
    public (string Column, int MaxBins)? Finer { get; init; }

    public int BinsOf(string column) => Finer is { } finer && finer.Column == column ? finer.MaxBins : MaxBins;
}
