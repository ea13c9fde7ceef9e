using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>A categorical feature and the categories that get a place in the one-hot encoding, the most frequent first; null is missing.</summary>
internal sealed record CategoryFeature(string Name, IReadOnlyList<string?> Values);

/// <summary>
/// The features that a train table can teach anything: those that vary over its usable rows. A column that is constant
/// or all missing would only bring divisions by zero, and is left out.
/// </summary>
/// <param name="Numbers">Numeric columns with two or more different values.</param>
/// <param name="Gaps">Numeric columns with present and missing values, whose missingness is a feature of its own.</param>
/// <param name="Categories">Categorical columns with two or more different values, missing being one.</param>
internal sealed record FeatureSelection(IReadOnlyList<string> Numbers, IReadOnlyList<string> Gaps, IReadOnlyList<CategoryFeature> Categories)
{
    /// <summary>
    /// At most so many categories of a column are told apart; rarer ones share the all-zero encoding of the unknown. A
    /// column of 10,000 categories so costs no more memory or time than one of this many.
    /// </summary>
    internal const int MaximumCategories = 500;

    public bool IsEmpty => Numbers.Count == 0 && Gaps.Count == 0 && Categories.Count == 0;

    public static FeatureSelection FromTrain(PredictionTask task, Table train, int[] rows)
    {
        var numbers = new List<string>();
        var gaps = new List<string>();
        var categories = new List<CategoryFeature>();
        foreach (string name in task.Features)
        {
            switch (train[name])
            {
                case NumericColumn column:
                    (bool varies, bool hasGaps) = Survey(column, rows);
                    if (varies) numbers.Add(name);
                    if (hasGaps) gaps.Add(name);
                    break;
                case CategoricalColumn column:
                    string?[] values = MostFrequent(column, rows);
                    if (values.Length > 1) categories.Add(new CategoryFeature(name, values));
                    break;
            }
        }
        return new FeatureSelection(numbers, gaps, categories);
    }

    private static (bool Varies, bool HasGaps) Survey(NumericColumn column, int[] rows)
    {
        double origin = ViewColumn.OriginOf(column.Schema);
        float low = float.PositiveInfinity, high = float.NegativeInfinity;
        int missing = 0;
        foreach (int row in rows)
        {
            float value = ViewColumn.ToFloat(column.Values[row] - origin);
            if (float.IsNaN(value)) missing++;
            else (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }
        return (low < high, missing > 0 && missing < rows.Length);
    }

    private static string?[] MostFrequent(CategoricalColumn column, int[] rows)
    {
        var counts = new int[column.Categories.Count + 1];
        foreach (int row in rows) counts[column.Codes[row] + 1]++;
        int[] codes = [.. Enumerable.Range(-1, counts.Length).Where(code => counts[code + 1] > 0)];
        // Equal counts go by name, not by code, which depends on the order of the rows in the file.
        Array.Sort(codes, (a, b) => counts[a + 1] != counts[b + 1]
            ? counts[b + 1].CompareTo(counts[a + 1])
            : string.CompareOrdinal(NameOf(a), NameOf(b)));
        return [.. codes.Take(MaximumCategories).Select(code => code < 0 ? null : column.Categories[code])];

        string NameOf(int code) => code < 0 ? "" : column.Categories[code];
    }
}
