using EquivLab.Data;

namespace EquivLab.Encoding;

/// <summary>Codes for categories, the most frequent first.</summary>
internal sealed class CategoryCodec : ColumnCodec
{
    private readonly Dictionary<string, ushort> _codes;

    public CategoryCodec(ColumnSchema schema, string[] categories, bool hasMissing)
        : base(schema, categories.Length, hasMissing)
    {
        Categories = categories;
        _codes = new Dictionary<string, ushort>(categories.Length, StringComparer.Ordinal);
        for (int i = 0; i < categories.Length; i++) _codes.Add(categories[i], (ushort)i);
    }

    public string[] Categories { get; }

    public override bool IsOrdered => false;

    /// <summary>What rows of the fitted column had no code for; their values are drawn from the other categories.</summary>
    public HeldBack HeldBack { get; init; } = new(0, 0);

    /// <param name="column">The column to fit.</param>
    /// <param name="fewest">The fewest rows of a category, unless it is declared or one of a Boolean's two.</param>
    public static CategoryCodec Fit(CategoricalColumn column, int fewest = 1)
    {
        var counts = new int[column.Categories.Count];
        bool missing = false;
        foreach (int code in column.Codes)
        {
            if (code < 0) missing = true;
            else counts[code]++;
        }

        if (column.Schema.Type == ColumnType.Boolean) fewest = 1;
        HashSet<string> declared = [.. column.Schema.Categories ?? []];
        bool IsKept(int c) => counts[c] >= fewest || declared.Contains(column.Categories[c]);
        int[] back = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0 && !IsKept(c))];
        int[] order = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0 && IsKept(c))
            .OrderByDescending(c => counts[c]).ThenBy(c => column.Categories[c], StringComparer.Ordinal)];
        if (order.Length >= Unknown - 1)
            throw new InputException($"Column '{column.Name}' has {order.Length} categories; at most {Unknown - 2} are supported. Declare it as text or identifier in a schema file to leave it out.");
        return new CategoryCodec(column.Schema, [.. order.Select(c => column.Categories[c])], missing || order.Length == 0)
        {
            HeldBack = new HeldBack(back.Length, back.Sum(c => counts[c])),
        };
    }

    public override ushort[] Encode(Column column)
    {
        var categorical = (CategoricalColumn)column;
        var map = new ushort[categorical.Categories.Count];
        for (int i = 0; i < map.Length; i++) map[i] = EncodeText(categorical.Categories[i]);
        var codes = new ushort[column.Count];
        for (int i = 0; i < codes.Length; i++)
            codes[i] = categorical.Codes[i] < 0 ? MissingCode : map[categorical.Codes[i]];
        return codes;
    }

    public override CategoricalColumn Decode(ReadOnlySpan<ushort> codes, ref Rng rng)
    {
        var decoded = new int[codes.Length];
        for (int i = 0; i < decoded.Length; i++)
            decoded[i] = codes[i] < ValueCodes ? codes[i] : CategoricalColumn.Missing;
        return new CategoricalColumn(Schema, decoded, Categories);
    }

    public override ushort EncodeText(string text) => _codes.GetValueOrDefault(text, Unknown);
}

/// <summary>Categories that too few rows share, see <see cref="CategoryCodec.Fit"/>.</summary>
/// <param name="Categories">How many.</param>
/// <param name="Rows">Rows that have one.</param>
internal sealed record HeldBack(int Categories, int Rows);
