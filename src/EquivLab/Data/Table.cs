namespace EquivLab.Data;

/// <summary>A rectangular, typed, columnar table.</summary>
public sealed class Table
{
    private readonly Dictionary<string, int> _index;

    /// <summary>Creates a table.</summary>
    /// <param name="columns">Columns of equal length with different names.</param>
    /// <exception cref="ArgumentException">The lengths differ, or two names are the same.</exception>
    public Table(IReadOnlyList<Column> columns)
    {
        Columns = columns;
        RowCount = columns.Count == 0 ? 0 : columns[0].Count;
        _index = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i].Count != RowCount)
                throw new ArgumentException($"Column '{columns[i].Name}' has {columns[i].Count} rows, expected {RowCount}.", nameof(columns));
            if (!_index.TryAdd(columns[i].Name, i))
                throw new ArgumentException($"Two columns are named '{columns[i].Name}'.", nameof(columns));
        }
    }

    /// <summary>The columns, in file order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The column with a name.</summary>
    /// <param name="name">An existing column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public Column this[string name] => Columns[_index[name]];

    /// <summary>Whether there is a column with this name.</summary>
    /// <param name="name">A name.</param>
    public bool Contains(string name) => _index.ContainsKey(name);

    /// <summary>The position of a column, or −1.</summary>
    /// <param name="name">A name.</param>
    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);

    /// <summary>A table of the given rows, in the given order; rows may repeat.</summary>
    /// <param name="rows">Row numbers, from 0.</param>
    public Table Select(ReadOnlySpan<int> rows)
    {
        var selected = new Column[Columns.Count];
        for (int i = 0; i < selected.Length; i++) selected[i] = Columns[i].Select(rows);
        return new Table(selected);
    }

    /// <summary>A table of the columns that <paramref name="keep"/> accepts; the columns are shared, not copied.</summary>
    /// <param name="keep">Which columns to keep.</param>
    public Table Where(Func<Column, bool> keep) => new([.. Columns.Where(keep)]);
}
