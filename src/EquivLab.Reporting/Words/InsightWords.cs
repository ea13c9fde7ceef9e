using EquivLab.Evaluation.Insights;

namespace EquivLab.Reporting.Words;

/// <summary>Answers and their differences in the unit of their kind.</summary>
internal static class InsightWords
{
    /// <summary>An answer.</summary>
    public static string Value(InsightResult row, double value) => IsShare(row) ? Numbers.Percent(value) : Numbers.Plain(value, Decimals(row));

    /// <summary>A difference with its sign, without its unit.</summary>
    public static string Difference(InsightResult row, double difference) => InPercent(row)
        ? Numbers.Signed(100 * difference, 2) : Numbers.Signed(difference, Decimals(row) + 1);

    /// <summary>The interval of a difference.</summary>
    public static string Interval(InsightResult row) => double.IsNaN(row.CiLow)
        ? "n/a" : $"{Difference(row, row.CiLow)} to {Difference(row, row.CiHigh)}";

    /// <summary>The margin with its unit.</summary>
    public static string Margin(InsightResult row) => "±" + (InPercent(row)
        ? Numbers.Round(100 * row.Margin) + (row.MarginKind == MarginKind.Relative ? "\u00A0% of the real answer" : " points") : Numbers.Round(row.Margin));

    /// <summary>What is asked, in a few words.</summary>
    public static string Kind(InsightKind kind) => kind switch
    {
        InsightKind.Mean => "mean",
        InsightKind.Rate => "rate",
        InsightKind.TopCategories => "top categories",
        InsightKind.Quantile => "quantile",
        InsightKind.Pearson => "Pearson correlation",
        InsightKind.Spearman => "rank correlation",
        InsightKind.LinearRegression => "coefficients of a linear regression",
        _ => "coefficients of a logistic regression, in log-odds",
    };

    private static bool IsShare(InsightResult row) => row.Kind is InsightKind.Rate or InsightKind.TopCategories;

    private static bool InPercent(InsightResult row) => IsShare(row) || row.MarginKind == MarginKind.Relative;

    /// <summary>A digit more than the margin has; four digits of the answer where the margin is relative.</summary>
    private static int Decimals(InsightResult row)
    {
        bool isRelative = row.MarginKind == MarginKind.Relative;
        double size = Math.Abs(isRelative ? row.Real : row.Margin);
        return size > 0 && double.IsFinite(size) ? Math.Clamp((isRelative ? 3 : 1) - (int)Math.Floor(Math.Log10(size)), 0, 6) : 2;
    }
}
