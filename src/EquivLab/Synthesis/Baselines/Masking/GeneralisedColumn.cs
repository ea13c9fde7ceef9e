using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>A column made coarser, or blanked, within its schema.</summary>
internal static class GeneralisedColumn
{
    /// <summary>The column with every value missing.</summary>
    public static Column Redact(Column column)
    {
        if (column is CategoricalColumn)
        {
            var none = new int[column.Count];
            Array.Fill(none, CategoricalColumn.Missing);
            return new CategoricalColumn(column.Schema, none, []);
        }

        var blank = new double[column.Count];
        Array.Fill(blank, double.NaN);
        return new NumericColumn(column.Schema, blank);
    }

    /// <summary>Each number becomes the middle of its interval, each grouped category the name of its group.</summary>
    public static Column Of(Column column, Generalisation coarser) => column is NumericColumn numbers
        ? new NumericColumn(column.Schema, Array.ConvertAll(numbers.Values.ToArray(), v => Middle(v, coarser.Width!.Value, column.Schema)))
        : Grouped((CategoricalColumn)column, coarser.Groups!);

    /// <summary>
    /// The middle of the interval [j·width, (j + 1)·width) that holds a value; of whole numbers and dates the middle one of those in it,
    /// of numbers rounded to the column's decimals.
    /// </summary>
    internal static double Middle(double value, double width, ColumnSchema schema)
    {
        double start = Math.Floor(value / width) * width, end = start + width;
        double middle = schema.Type == ColumnType.Number
            ? Math.Round(start + width / 2, schema.Decimals)
            : Math.Floor((Math.Ceiling(start) + Math.Ceiling(end) - 1) / 2);
        // A width that is nothing beside the value leaves it as it is.
        return double.IsFinite(middle) ? middle : value;
    }

    private static CategoricalColumn Grouped(CategoricalColumn column, IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
    {
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string group, IReadOnlyList<string> members) in groups)
            foreach (string member in members) groupOf.TryAdd(member, group);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var map = new int[column.Categories.Count];
        for (int c = 0; c < map.Length; c++)
        {
            string name = groupOf.GetValueOrDefault(column.Categories[c], column.Categories[c]);
            if (!index.TryGetValue(name, out map[c])) index.Add(name, map[c] = index.Count);
        }

        int[] codes = Array.ConvertAll(column.Codes.ToArray(), code => code < 0 ? CategoricalColumn.Missing : map[code]);
        return new CategoricalColumn(column.Schema, codes, [.. index.Keys]);
    }
}
