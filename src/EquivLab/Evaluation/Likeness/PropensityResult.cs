namespace EquivLab.Evaluation.Likeness;

/// <summary>How well synthetic rows can be told from hold-out rows, beside how well train rows can, which are as real.</summary>
public sealed record PropensityResult
{
    /// <summary>The rows of either kind; they are drawn at random where there are more.</summary>
    public required int Rows { get; init; }

    /// <summary>The parameters of the logistic regression, intercept included.</summary>
    public required int Parameters { get; init; }

    /// <summary>The propensity score mean squared error of synthetic against hold-out rows: from 0 (nothing can be told) to 0.25.</summary>
    public required double PMse { get; init; }

    /// <summary>It over its expectation for rows drawn from a right model of the hold-out; a second real sample has 2 on average.</summary>
    public required double PMseRatio { get; init; }

    /// <summary>The error of train against hold-out rows.</summary>
    public required double ReferencePMse { get; init; }

    /// <summary>The ratio of train against hold-out rows: what chance alone gives.</summary>
    public required double ReferencePMseRatio { get; init; }

    /// <summary>The trees that tell the rows apart, in words.</summary>
    public required string Classifier { get; init; }

    /// <summary>Their AUC at telling synthetic from hold-out rows that they were not trained on; 0.5 is a guess.</summary>
    public required double Auc { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public required double AucLow { get; init; }

    /// <summary>Upper end of its 95 % interval.</summary>
    public required double AucHigh { get; init; }

    /// <summary>The AUC of such trees at telling train from hold-out rows.</summary>
    public required double ReferenceAuc { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public required double ReferenceAucLow { get; init; }

    /// <summary>Upper end of its 95 % interval.</summary>
    public required double ReferenceAucHigh { get; init; }

    /// <summary>What gives the synthetic rows away, the most telling column first.</summary>
    public required IReadOnlyList<TellingColumn> Columns { get; init; }
}

/// <summary>How much a column gives the synthetic rows away.</summary>
/// <param name="Name">The column.</param>
/// <param name="Importance">What the AUC loses when the column is shuffled among the scored rows.</param>
/// <param name="Reference">The same of train against hold-out rows: what chance alone gives.</param>
public sealed record TellingColumn(string Name, double Importance, double Reference);
