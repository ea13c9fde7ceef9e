using EquivLab.Data;
using EquivLab.Statistics.Means;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Evaluation.Insights;

/// <summary>Answers of one table that are single figures: means, rates, quantiles and correlations of the given rows.</summary>
internal static class TableAnswers
{
    public static Answer Mean(double[] values, double level) =>
        new(SampleMoments.Of(values).Mean, WelchT.Mean(values, level), values.Length);

    public static Answer Rate(long hits, int rows, double level) => new((double)hits / rows, Wilson.Interval(hits, rows, level), rows);

    public static Answer Quantile(double[] values, double p, double level)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return new Answer(QuantileInterval.Estimate(sorted, p), QuantileInterval.Of(sorted, p, level), sorted.Length);
    }

    public static Answer Correlation(double[] x, double[] y, bool byRank, double level)
    {
        double r = byRank ? Fidelity.Correlation.Spearman(x, y) : Fidelity.Correlation.Pearson(x, y);
        return new Answer(r, byRank ? CorrelationInterval.Spearman(r, x.Length, level) : CorrelationInterval.Pearson(x, y, r, level), x.Length);
    }

    /// <summary>The known values of the given rows.</summary>
    public static double[] Known(Column column, int[] rows)
    {
        var numbers = (NumericColumn)column;
        return [.. rows.Where(r => double.IsFinite(numbers.Values[r])).Select(r => numbers.Values[r])];
    }

    /// <summary>The values of rows where both columns are known.</summary>
    public static (double[] X, double[] Y) Known(Column x, Column y, int[] rows)
    {
        NumericColumn first = (NumericColumn)x, second = (NumericColumn)y;
        int[] known = Array.FindAll(rows, r => double.IsFinite(first.Values[r]) && double.IsFinite(second.Values[r]));
        return (Array.ConvertAll(known, r => first.Values[r]), Array.ConvertAll(known, r => second.Values[r]));
    }

    /// <summary>How many of the given rows hit, and how many are known.</summary>
    public static (long Hits, int Known) Hits(InsightPolicy policy, Column column, int[] rows)
    {
        if (column is NumericColumn numbers)
        {
            double[] values = Known(numbers, rows);
            return (values.LongCount(v => v >= policy.AtLeast), values.Length);
        }

        var categories = (CategoricalColumn)column;
        int value = categories.Categories.ToList().IndexOf(policy.Value!);
        int[] known = Array.FindAll(rows, r => categories.Codes[r] >= 0);
        return (value < 0 ? 0 : known.LongCount(r => categories.Codes[r] == value), known.Length);
    }
}
