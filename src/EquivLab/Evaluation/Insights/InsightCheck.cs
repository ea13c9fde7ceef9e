using EquivLab.Data;

namespace EquivLab.Evaluation.Insights;

/// <summary>Refuses a question that the table cannot answer, before anything is computed.</summary>
internal static class InsightCheck
{
    /// <exception cref="InputException">A column is unknown or of the wrong type, or a parameter is missing or out of range.</exception>
    public static void Require(InsightPolicy policy, Table train)
    {
        var table = new Questioned(policy, train);
        if (!(policy.Margin > 0 && double.IsFinite(policy.Margin))) throw table.Wrong("the margin must be a number above 0");
        if (policy.Where is { } where) table.Value(where.Column, where.Value);
        if (policy.By is { } by)
        {
            table.Column(by);
            if (policy.Kind is InsightKind.TopCategories or InsightKind.LinearRegression or InsightKind.LogisticRegression)
                throw table.Wrong("'by' is for means, rates, quantiles and correlations; ask a question for each group with 'where'");
        }

        switch (policy.Kind)
        {
            case InsightKind.Mean:
                table.Number(policy.Column);
                break;
            case InsightKind.Rate when table.Column(policy.Column) is NumericColumn:
                if (policy.AtLeast is not { } least || !double.IsFinite(least)) throw table.Wrong($"column '{policy.Column}' is numeric, so the rate needs 'atLeast', a number");
                break;
            case InsightKind.Rate:
                table.Value(policy.Column, policy.Value);
                break;
            case InsightKind.TopCategories:
                int categories = table.Category(policy.Column).Categories.Count;
                if (!(policy.K >= 1 && policy.K <= categories)) throw table.Wrong($"'k' must be from 1 to {categories}, the number of categories of '{policy.Column}'");
                if (policy.MarginKind == MarginKind.Relative) throw table.Wrong("top categories take an absolute margin, a share of rows");
                break;
            case InsightKind.Quantile:
                table.Number(policy.Column);
                if (!(policy.Quantile is > 0 and < 1)) throw table.Wrong("'quantile' must lie between 0 and 1, both excluded");
                break;
            case InsightKind.Pearson or InsightKind.Spearman:
                table.Number(policy.Column);
                table.Number(policy.With ?? throw table.Wrong("a correlation needs 'with', the other column"));
                if (policy.With == policy.Column) throw table.Wrong("a correlation needs two different columns");
                break;
            case InsightKind.LinearRegression or InsightKind.LogisticRegression:
                Regression(policy, table);
                break;
            default:
                throw table.Wrong($"there is no kind '{policy.Kind}'");
        }
    }

    private static void Regression(InsightPolicy policy, Questioned table)
    {
        if (policy.Kind == InsightKind.LinearRegression) table.Number(policy.Column);
        else table.Value(policy.Column, policy.Value);
        if (policy.Predictors.Count == 0) throw table.Wrong("a regression needs 'predictors', a list of columns");
        foreach (string predictor in policy.Predictors) table.Column(predictor);
        if (policy.Predictors.Distinct().Count() < policy.Predictors.Count || policy.Predictors.Contains(policy.Column))
            throw table.Wrong("each predictor is named once, and the outcome is none of them");
        if (policy.Judged?.FirstOrDefault(j => !policy.Predictors.Contains(j)) is { } stranger) throw table.Wrong($"'judged' names '{stranger}', which is no predictor");
    }

    private sealed record Questioned(InsightPolicy Policy, Table Train)
    {
        public InputException Wrong(string what) => new($"Policy, insight '{Policy.Name}': {what}.");

        public Column Column(string name)
        {
            if (!Train.Contains(name)) throw Wrong($"there is no column '{name}' among those that are evaluated");
            return Train[name].Schema.IsSynthesized ? Train[name] : throw Wrong($"column '{name}' is {Train[name].Schema.Type}, of which nothing can be asked");
        }

        public NumericColumn Number(string name) =>
            Column(name) as NumericColumn ?? throw Wrong($"column '{name}' is {Train[name].Schema.Type}; a numeric column is needed");

        public CategoricalColumn Category(string name) =>
            Column(name) as CategoricalColumn ?? throw Wrong($"column '{name}' is {Train[name].Schema.Type}; a categorical column is needed");

        public void Value(string name, string? value)
        {
            CategoricalColumn column = Category(name);
            if (value is null) throw Wrong($"'value', a category of '{name}', is missing");
            if (!column.Categories.Contains(value)) throw Wrong($"'{value}' is not a value of column '{name}' in the train set");
        }
    }
}
