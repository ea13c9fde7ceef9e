namespace EquivLab.Data;

/// <summary>
/// A file as read, before types: every column as codes into its distinct texts. Types are inferred from chosen rows
/// (the train set), so that the hold-out has no say in them.
/// </summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hex.</param>
/// <param name="Columns">The columns, in file order.</param>
/// <param name="LineNumbers">The line of the file on which each row starts, from 1.</param>
public sealed record RawTable(string Name, string Sha256, IReadOnlyList<RawColumn> Columns, int[] LineNumbers)
{
    /// <summary>The number of data rows.</summary>
    public int RowCount => LineNumbers.Length;

    /// <summary>The position of a column.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="InputException">There is no such column; the message names those there are.</exception>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i].Name == column) return i;
        string known = string.Join(", ", Columns.Take(30).Select(c => c.Name)) + (Columns.Count > 30 ? ", …" : "");
        throw new InputException($"{Name}: there is no column '{column}'; its columns are {known}.");
    }
}

/// <summary>One column of a file as read.</summary>
/// <param name="Name">The header.</param>
/// <param name="Codes">One index into <paramref name="Texts"/> a row; −1 where a missing token stood.</param>
/// <param name="Texts">The distinct texts, in order of first appearance.</param>
public sealed record RawColumn(string Name, int[] Codes, string[] Texts)
{
    /// <summary>How often each text occurs in the given rows.</summary>
    /// <param name="rows">Row numbers.</param>
    internal int[] Count(ReadOnlySpan<int> rows)
    {
        var counts = new int[Texts.Length];
        foreach (int row in rows)
            if (Codes[row] >= 0) counts[Codes[row]]++;
        return counts;
    }
}
