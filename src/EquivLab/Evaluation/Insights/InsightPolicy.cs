namespace EquivLab.Evaluation.Insights;

/// <summary>A question that users ask of the data, with the margin within which the synthetic answer must be.</summary>
public sealed record InsightPolicy
{
    /// <summary>What the question is called in reports.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of question.</summary>
    public required InsightKind Kind { get; init; }

    /// <summary>The column that is asked about.</summary>
    public required string Column { get; init; }

    /// <summary>The largest difference that is still the same, in the unit of the answer.</summary>
    public required double Margin { get; init; }
}

/// <summary>A kind of question.</summary>
public enum InsightKind
{
    /// <summary>The mean of a numeric column, in all rows or in each group.</summary>
    Mean,
}
