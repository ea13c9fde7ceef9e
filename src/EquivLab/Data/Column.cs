namespace EquivLab.Data;

/// <summary>One column of a <see cref="Table"/>. Immutable by convention: nobody writes to the arrays after construction.</summary>
public abstract class Column
{
    private protected Column(ColumnSchema schema) => Schema = schema;

    /// <summary>The column's name and meaning.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>The column's name.</summary>
    public string Name => Schema.Name;

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the value of a row is missing.</summary>
    /// <param name="row">A row, from 0.</param>
    public abstract bool IsMissing(int row);

    /// <summary>The column with the given rows, in the given order; rows may repeat.</summary>
    /// <param name="rows">Row numbers, from 0.</param>
    public abstract Column Select(ReadOnlySpan<int> rows);
}

/// <summary>Numbers, whole numbers or dates.</summary>
public sealed class NumericColumn : Column
{
    private readonly double[] _values;

    /// <summary>Wraps an array; the column owns it from here on.</summary>
    /// <param name="schema">A schema with <see cref="ColumnSchema.IsNumeric"/>.</param>
    /// <param name="values">One value a row; NaN is missing.</param>
    public NumericColumn(ColumnSchema schema, double[] values)
        : base(schema)
    {
        if (!schema.IsNumeric)
            throw new ArgumentException($"Column '{schema.Name}' is {schema.Type}, not numeric.", nameof(schema));
        _values = values;
    }

    /// <summary>One value a row; NaN is missing. Dates are in the unit of <see cref="DateFormats"/>.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <inheritdoc/>
    public override int Count => _values.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => double.IsNaN(_values[row]);

    /// <inheritdoc/>
    public override NumericColumn Select(ReadOnlySpan<int> rows)
    {
        var selected = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++) selected[i] = _values[rows[i]];
        return new NumericColumn(Schema, selected);
    }
}

/// <summary>Categories, booleans, text or identifiers, as codes into a list of distinct strings.</summary>
public sealed class CategoricalColumn : Column
{
    /// <summary>The code of a missing value.</summary>
    public const int Missing = -1;

    private readonly int[] _codes;
    private readonly string[] _categories;

    /// <summary>Wraps arrays; the column owns them from here on.</summary>
    /// <param name="schema">A schema without <see cref="ColumnSchema.IsNumeric"/>.</param>
    /// <param name="codes">One index into <paramref name="categories"/> a row; −1 is missing.</param>
    /// <param name="categories">Distinct strings; some may be unused.</param>
    public CategoricalColumn(ColumnSchema schema, int[] codes, string[] categories)
        : base(schema)
    {
        if (schema.IsNumeric)
            throw new ArgumentException($"Column '{schema.Name}' is {schema.Type}, not categorical.", nameof(schema));
        _codes = codes;
        _categories = categories;
    }

    /// <summary>One index into <see cref="Categories"/> a row; −1 is missing.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>Distinct strings; some may be unused by any row.</summary>
    public IReadOnlyList<string> Categories => _categories;

    /// <inheritdoc/>
    public override int Count => _codes.Length;

    /// <summary>The string of a row, or null where it is missing.</summary>
    /// <param name="row">A row, from 0.</param>
    public string? this[int row] => _codes[row] < 0 ? null : _categories[_codes[row]];

    /// <inheritdoc/>
    public override bool IsMissing(int row) => _codes[row] < 0;

    /// <summary>The selected rows with only the categories that they use, in their present order.</summary>
    /// <inheritdoc/>
    public override CategoricalColumn Select(ReadOnlySpan<int> rows)
    {
        var renumbered = new int[_categories.Length];
        foreach (int row in rows)
            if (_codes[row] >= 0) renumbered[_codes[row]] = 1;
        var used = new List<string>();
        for (int c = 0; c < renumbered.Length; c++)
        {
            if (renumbered[c] == 0) continue;
            renumbered[c] = used.Count;
            used.Add(_categories[c]);
        }

        var codes = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            codes[i] = _codes[rows[i]] < 0 ? Missing : renumbered[_codes[rows[i]]];
        return new CategoricalColumn(Schema, codes, [.. used]);
    }
}
