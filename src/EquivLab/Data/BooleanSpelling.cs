namespace EquivLab.Data;

/// <summary>
/// Reads the Booleans of another table by meaning: where a column of the train set holds a no and a yes, such as
/// FALSE and TRUE, any spelling of the two, such as False and True or 0 and 1, becomes the train set's. Otherwise a
/// copy with True for TRUE would be none.
/// </summary>
internal static class BooleanSpelling
{
    /// <param name="train">The train set.</param>
    /// <param name="other">A table with its columns.</param>
    public static Table AsIn(Table train, Table other)
    {
        Column[] columns = [.. other.Columns];
        for (int c = 0; c < columns.Length; c++)
            if (columns[c] is CategoricalColumn column && train[column.Name] is CategoricalColumn known) columns[c] = AsIn(known, column);
        return new Table(columns);
    }

    private static CategoricalColumn AsIn(CategoricalColumn train, CategoricalColumn column)
    {
        if (!BooleanText.IsPair(train.Categories) || column.Categories.All(train.Categories.Contains)) return column;
        string yes = train.Categories.Single(c => BooleanText.Meaning(c) == true), no = train.Categories.Single(c => BooleanText.Meaning(c) == false);
        string[] spelled = [.. column.Categories.Select(c => BooleanText.Meaning(c) switch { true => yes, false => no, null => c })];
        string[] categories = [.. spelled.Distinct()];
        int[] renumbered = Array.ConvertAll(spelled, s => Array.IndexOf(categories, s));
        var codes = new int[column.Count];
        for (int row = 0; row < codes.Length; row++)
            codes[row] = column.Codes[row] < 0 ? CategoricalColumn.Missing : renumbered[column.Codes[row]];
        return new CategoricalColumn(column.Schema, codes, categories);
    }
}
