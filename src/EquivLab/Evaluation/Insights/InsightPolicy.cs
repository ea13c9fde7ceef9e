namespace EquivLab.Evaluation.Insights;

/// <summary>A question that users ask of the data, with the margin within which the synthetic answer must be.</summary>
public sealed record InsightPolicy
{
    /// <summary>What the question is called in reports.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of question.</summary>
    public required InsightKind Kind { get; init; }

    /// <summary>The column that is asked about; of a regression the outcome.</summary>
    public required string Column { get; init; }

    /// <summary>The largest difference that is still the same, in the unit that <see cref="MarginKind"/> says.</summary>
    public required double Margin { get; init; }

    /// <summary>What the margin is counted in.</summary>
    public MarginKind MarginKind { get; init; }

    /// <summary>Asks once for each value of this column, a numeric one cut at the train set's quartiles; null asks once. Not for top categories and regressions.</summary>
    public string? By { get; init; }

    /// <summary>Asks only of rows that fulfil this; null asks of all.</summary>
    public RowCondition? Where { get; init; }

    /// <summary>The category that a rate counts, or that a logistic regression predicts.</summary>
    public string? Value { get; init; }

    /// <summary>What a rate of a numeric column counts: values of at least this.</summary>
    public double? AtLeast { get; init; }

    /// <summary>How many top categories.</summary>
    public int? K { get; init; }

    /// <summary>Which quantile, between 0 and 1: 0.5 is the median.</summary>
    public double? Quantile { get; init; }

    /// <summary>The other column of a correlation.</summary>
    public string? With { get; init; }

    /// <summary>The predictors of a regression.</summary>
    public IReadOnlyList<string> Predictors { get; init; } = [];

    /// <summary>Predictors whose coefficients are judged, the others being adjusted for only; null is all.</summary>
    public IReadOnlyList<string>? Judged { get; init; }
}

/// <summary>Rows in which a categorical column has a value.</summary>
/// <param name="Column">A categorical column.</param>
/// <param name="Value">One of its values.</param>
public sealed record RowCondition(string Column, string Value);

/// <summary>What a margin is counted in.</summary>
public enum MarginKind
{
    /// <summary>The unit of the answer: a share of 0.02 is 2 percentage points.</summary>
    Absolute,

    /// <summary>A share of the real answer, whose own sampling error is allowed for.</summary>
    Relative,
}

/// <summary>A kind of question. Rows where a column that it reads is missing are left out, of each table and for each question.</summary>
public enum InsightKind
{
    /// <summary>The mean of a numeric column.</summary>
    Mean,

    /// <summary>The share of rows where a column has <see cref="InsightPolicy.Value"/>, or is at least <see cref="InsightPolicy.AtLeast"/>.</summary>
    Rate,

    /// <summary>The <see cref="InsightPolicy.K"/> most frequent categories: which, in which order, with which shares.</summary>
    TopCategories,

    /// <summary>A quantile of a numeric column.</summary>
    Quantile,

    /// <summary>Pearson's correlation of two numeric columns.</summary>
    Pearson,

    /// <summary>Spearman's rank correlation of two numeric columns.</summary>
    Spearman,

    /// <summary>The coefficients of a linear regression of a numeric column.</summary>
    LinearRegression,

    /// <summary>The coefficients, in log-odds, of a logistic regression of <see cref="InsightPolicy.Value"/> against the rest.</summary>
    LogisticRegression,
}
