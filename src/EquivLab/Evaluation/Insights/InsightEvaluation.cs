using EquivLab.Data;

namespace EquivLab.Evaluation.Insights;

/// <summary>Asks the declared questions of the hold-out and of the synthetic table.</summary>
internal static class InsightEvaluation
{
    /// <summary>One or more rows a question, in the order of their declaration.</summary>
    public static IReadOnlyList<InsightResult> Run(TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var rows = new List<InsightResult>();
        foreach (InsightPolicy policy in options.Policy.Insights)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new InsightRow(policy, options);
            rows.AddRange(policy.Kind switch
            {
                InsightKind.TopCategories => TopCategoryRows.Of(row, split, synthetic),
                InsightKind.LinearRegression or InsightKind.LogisticRegression => CoefficientRows.Of(row, split, synthetic),
                _ => FigureRows.Of(row, split, synthetic),
            });
        }

        return rows;
    }
}
