using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>A masked table: row i is row i of the original, masked.</summary>
/// <param name="Table">The columns of the original, of the same types.</param>
/// <param name="QuasiIdentifiers">The columns whose every combination at least k rows share; empty where none was asked for.</param>
internal sealed record MaskedTable(Table Table, IReadOnlyList<string> QuasiIdentifiers)
{
    /// <summary>Redacts, then generalises, then recodes the quasi-identifiers so that k rows share each combination.</summary>
    /// <param name="train">The table to mask.</param>
    /// <param name="options">How.</param>
    /// <param name="target">The column that models will predict, or null; left as it is unless the options name it.</param>
    /// <param name="cancellationToken">Stops between cuts.</param>
    /// <exception cref="InputException">The options do not fit the table.</exception>
    public static MaskedTable Of(Table train, MaskingOptions options, string? target, CancellationToken cancellationToken)
    {
        if (MaskingFaults.Of(options, train, target).FirstOrDefault() is { } fault) throw new InputException($"Masking: {fault.Message}.");
        Column[] columns = [.. train.Columns.Select(c => Coarser(c, options))];
        string[] identifiers = [.. options.QuasiIdentifiers ?? train.Columns.Select(c => c.Name).Where(n => n != target)];
        int[] places = [.. identifiers.Select(train.IndexOf)];
        CodedIdentifier[] coded = Array.ConvertAll(places, p => CodedIdentifier.Of(columns[p]));
        if (coded.Length > 0)
        {
            IReadOnlyList<int[]> groups = Mondrian.Partition(coded, train.RowCount, options.K, cancellationToken);
            for (int q = 0; q < coded.Length; q++) columns[places[q]] = Recode(coded[q], groups, train.RowCount);
        }

        return new MaskedTable(new Table(columns), identifiers);
    }

    private static Column Coarser(Column column, MaskingOptions options) =>
        options.Redact.Contains(column.Name) ? GeneralisedColumn.Redact(column)
        : options.Generalise.FirstOrDefault(g => g.Column == column.Name) is { } coarser ? GeneralisedColumn.Of(column, coarser)
        : column;

    private static Column Recode(CodedIdentifier column, IReadOnlyList<int[]> groups, int rowCount)
    {
        var codes = new int[rowCount];
        foreach (int[] group in groups)
        {
            var sorted = new int[group.Length];
            for (int i = 0; i < group.Length; i++) sorted[i] = column.Codes[group[i]];
            Array.Sort(sorted);
            int representative = column.Representative(sorted);
            foreach (int row in group) codes[row] = representative;
        }

        return column.Decode(codes);
    }
}
