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
            CategoricalColumn categorical => CategoryCodec.Fit(categorical),
            _ => throw new NotSupportedException(),
        });
        return Encode(table, codecs, options.Threads);
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
    /// <summary>A column that is cut finer than the others, and its most quantile bins.</summary>
    public (string Column, int MaxBins)? Finer { get; init; }

    public int BinsOf(string column) => Finer is { } finer && finer.Column == column ? finer.MaxBins : MaxBins;
}
