using EquivLab.Data;
using EquivLab.Statistics.Means;

namespace EquivLab.Fidelity;

/// <summary>
/// A table of mixed columns as numbers, each feature with mean 0 in the fitted table: numbers over their deviation, the
/// mean where missing; an indicator for missing numbers and for each category, missing being one, over the root of its
/// share, so that a rare category weighs as much as a common one (J. Pagès, "Analyse factorielle de données mixtes",
/// Revue de statistique appliquée 52, 2004).
/// </summary>
internal sealed class MixedFeatures
{
    private readonly Feature[] _features;

    private MixedFeatures(Feature[] features) => _features = features;

    /// <summary>The column that each feature comes from.</summary>
    public IEnumerable<string> Columns => _features.Select(f => f.Column);

    /// <summary>How many features there are.</summary>
    public int Count => _features.Length;

    /// <summary>Fits features to a table.</summary>
    /// <param name="table">Any table.</param>
    /// <param name="fewestRows">An indicator needs as many rows that have it, and as many that have not.</param>
    /// <param name="most">The most features: numbers go first, then the most even indicators.</param>
    /// <param name="complete">Whether each category has an indicator; if not, the most frequent is what the others are held against.</param>
    public static MixedFeatures Fit(Table table, int fewestRows, int most, bool complete)
    {
        var features = new List<Feature>();
        foreach (Column column in table.Columns)
        {
            if (column is NumericColumn numbers)
            {
                if (Feature.OfNumber(numbers) is { } number) features.Add(number);
                features.AddRange(Indicators(column.Name, numbers.Count, [(null, Missing(column))], fewestRows));
            }
            else
            {
                features.AddRange(Indicators(column.Name, column.Count, Counts((CategoricalColumn)column).Skip(complete ? 0 : 1), fewestRows));
            }
        }

        // A stable sort, so that the same table gives the same features.
        return new MixedFeatures([.. features.OrderByDescending(f => f.Priority).Take(most)]);
    }

    /// <summary>The features of a table with the fitted columns, one array a feature.</summary>
    public double[][] Encode(Table table) => Array.ConvertAll(_features, f => f.Encode(table[f.Column]));

    private static IEnumerable<Feature> Indicators(string column, int rows, IEnumerable<(string? Category, int Count)> counts, int fewestRows) => counts
        .Where(c => c.Count >= fewestRows && rows - c.Count >= fewestRows)
        .Select(c => Feature.OfIndicator(column, c.Category, (double)c.Count / rows));

    /// <summary>Rows by category, null for missing; the most frequent first, ties by name, so that the order of rows changes nothing.</summary>
    private static IEnumerable<(string? Category, int Count)> Counts(CategoricalColumn column)
    {
        var counts = new int[column.Categories.Count];
        foreach (int code in column.Codes)
            if (code >= 0) counts[code]++;
        List<(string? Category, int Count)> rows = [(null, Missing(column))];
        for (int c = 0; c < counts.Length; c++) rows.Add((column.Categories[c], counts[c]));
        return rows.OrderByDescending(r => r.Count).ThenBy(r => r.Category, StringComparer.Ordinal);
    }

    private static int Missing(Column column)
    {
        int missing = 0;
        for (int row = 0; row < column.Count; row++) missing += column.IsMissing(row) ? 1 : 0;
        return missing;
    }

    /// <summary>One feature: a number, or the indicator of a category or of missing (null).</summary>
    private sealed record Feature(string Column, bool IsNumber, string? Category, double Mean, double Scale, double Priority)
    {
        public static Feature? OfNumber(NumericColumn column)
        {
            double[] present = Array.FindAll(column.Values.ToArray(), v => !double.IsNaN(v));
            var (mean, variance) = SampleMoments.Of(present);
            double deviation = Math.Sqrt(variance);
            // Below this the spread is rounding of equal values.
            return deviation > 1e-13 * Math.Abs(mean) && double.IsFinite(deviation) ? new Feature(column.Name, true, null, mean, deviation, 1) : null;
        }

        public static Feature OfIndicator(string column, string? category, double share) =>
            new(column, false, category, share, Math.Sqrt(share), share * (1 - share));

        public double[] Encode(Column column)
        {
            var encoded = new double[column.Count];
            if (IsNumber)
            {
                ReadOnlySpan<double> values = ((NumericColumn)column).Values;
                for (int i = 0; i < encoded.Length; i++) encoded[i] = double.IsNaN(values[i]) ? 0 : (values[i] - Mean) / Scale;
                return encoded;
            }

            double has = (1 - Mean) / Scale, hasNot = -Mean / Scale;
            var categories = column as CategoricalColumn;
            int code = Category is null ? CategoricalColumn.Missing : Array.IndexOf([.. categories!.Categories], Category);
            // A table that lacks the category has it in no row; its missing values are not that category.
            if (Category is not null && code < 0) Array.Fill(encoded, hasNot);
            else if (categories is null) for (int i = 0; i < encoded.Length; i++) encoded[i] = column.IsMissing(i) ? has : hasNot;
            else for (int i = 0; i < encoded.Length; i++) encoded[i] = categories.Codes[i] == code ? has : hasNot;
            return encoded;
        }
    }
}
