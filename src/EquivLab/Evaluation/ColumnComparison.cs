using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation;

/// <summary>How far a synthetic column is from the hold-out's, with the train set's distance as what chance alone gives.</summary>
internal static class ColumnComparison
{
    /// <param name="train">The train column, as long as the compared one.</param>
    /// <param name="holdout">The hold-out column.</param>
    /// <param name="compared">The synthetic column, or as much of it as is compared.</param>
    /// <param name="synthetic">All of the synthetic column, for the shares that are drawn.</param>
    public static ColumnFidelity Of(Column train, Column holdout, Column compared, Column synthetic)
    {
        bool numeric = holdout is NumericColumn;
        return new ColumnFidelity
        {
            Name = holdout.Name,
            Type = holdout.Schema.Type,
            Metric = numeric ? "ks" : "tv",
            Value = Distance(holdout, compared),
            Reference = Distance(holdout, train),
            RealMissing = Missing(holdout),
            SyntheticMissing = Missing(synthetic),
            Bars = HistogramBars.Of(holdout, synthetic),
        };
    }

    private static double Distance(Column a, Column b) => a is NumericColumn x && b is NumericColumn y
        ? KolmogorovSmirnov.Distance(Values(x), Values(y))
        : CategoryDistance((CategoricalColumn)a, (CategoricalColumn)b);

    /// <summary>Missing counts as a value below all others.</summary>
    private static double[] Values(NumericColumn column) =>
        Array.ConvertAll(column.Values.ToArray(), v => double.IsNaN(v) ? double.NegativeInfinity : v);

    private static double CategoryDistance(CategoricalColumn a, CategoricalColumn b)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string category in a.Categories.Concat(b.Categories)) index.TryAdd(category, index.Count);
        return DiscreteDistances.TotalVariation(Shares(a, index), Shares(b, index));
    }

    private static double[] Shares(CategoricalColumn column, Dictionary<string, int> index)
    {
        var shares = new double[index.Count + 1];
        foreach (int code in column.Codes)
            shares[code < 0 ? index.Count : index[column.Categories[code]]] += 1.0 / column.Count;
        return shares;
    }

    private static double Missing(Column column)
    {
        int missing = 0;
        for (int row = 0; row < column.Count; row++)
            if (column.IsMissing(row)) missing++;
        return (double)missing / column.Count;
    }
}
