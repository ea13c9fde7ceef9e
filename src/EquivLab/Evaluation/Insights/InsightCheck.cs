using EquivLab.Data;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation.Insights;

/// <summary>Refuses a question that the table cannot answer, before anything is computed.</summary>
internal static class InsightCheck
{
    /// <exception cref="InputException">A column is unknown or of the wrong type, or a parameter is missing or out of range.</exception>
    public static void Require(Policy policies, int index, Table train)
    {
        InsightPolicy policy = policies.Insights[index];
        var table = new Questioned(policies, index, train);
        if (!(policy.Margin > 0 && double.IsFinite(policy.Margin))) throw table.Wrong("margin", "the margin must be a number above 0");
        if (policy.Where is { } where) table.Value(where.Column, where.Value, "where/column", "where/value");
        if (policy.By is { } by)
        {
            table.Column(by, "by");
            if (policy.Kind is InsightKind.TopCategories or InsightKind.LinearRegression or InsightKind.LogisticRegression)
                throw table.Wrong("by", "'by' is for means, rates, quantiles and correlations; ask a question for each group with 'where'");
        }

        switch (policy.Kind)
        {
            case InsightKind.Mean:
                table.Number(policy.Column, "column");
                break;
            case InsightKind.Rate when table.Column(policy.Column, "column") is NumericColumn:
                if (policy.AtLeast is not { } least || !double.IsFinite(least)) throw table.Wrong("atLeast", $"column '{policy.Column}' is numeric, so the rate needs 'atLeast', a number");
                break;
            case InsightKind.Rate:
                table.Value(policy.Column, policy.Value, "column", "value");
                break;
            case InsightKind.TopCategories:
                int categories = table.Category(policy.Column, "column").Categories.Count;
                if (!(policy.K >= 1 && policy.K <= categories)) throw table.Wrong("k", $"'k' must be from 1 to {categories}, the number of categories of '{policy.Column}'");
                if (policy.MarginKind == MarginKind.Relative) throw table.Wrong("marginKind", "top categories take an absolute margin, a share of rows");
                break;
            case InsightKind.Quantile:
                table.Number(policy.Column, "column");
                if (!(policy.Quantile is > 0 and < 1)) throw table.Wrong("quantile", "'quantile' must lie between 0 and 1, both excluded");
                break;
            case InsightKind.Pearson or InsightKind.Spearman:
                table.Number(policy.Column, "column");
                table.Number(policy.With ?? throw table.Wrong("with", "a correlation needs 'with', the other column"), "with");
                if (policy.With == policy.Column) throw table.Wrong("with", "a correlation needs two different columns");
                break;
            case InsightKind.LinearRegression or InsightKind.LogisticRegression:
                Regression(policy, table);
                break;
            default:
                throw table.Wrong("kind", $"there is no kind '{policy.Kind}'");
        }
    }

    private static void Regression(InsightPolicy policy, Questioned table)
    {
        if (policy.Kind == InsightKind.LinearRegression) table.Number(policy.Column, "column");
        else table.Value(policy.Column, policy.Value, "column", "value");
        if (policy.Predictors.Count == 0) throw table.Wrong("predictors", "a regression needs 'predictors', a list of columns");
        foreach ((int i, string predictor) in policy.Predictors.Index()) table.Column(predictor, $"predictors/{i}");
        if (policy.Predictors.Distinct().Count() < policy.Predictors.Count || policy.Predictors.Contains(policy.Column))
            throw table.Wrong("predictors", "each predictor is named once, and the outcome is none of them");
        if (policy.Judged?.FirstOrDefault(j => !policy.Predictors.Contains(j)) is { } stranger) throw table.Wrong("judged", $"'judged' names '{stranger}', which is no predictor");
    }

    private sealed record Questioned(Policy Policy, int Index, Table Train)
    {
        /// <param name="property">The property at fault, as a JSON pointer into the question.</param>
        /// <param name="what">What is wrong.</param>
        public InputException Wrong(string property, string what) => Policy.Error($"/insights/{Index}/{property}", $"insight '{Policy.Insights[Index].Name}': {what}.");

        public Column Column(string name, string property)
        {
            if (!Train.Contains(name)) throw Wrong(property, $"there is no column '{name}' among those that are evaluated");
            return Train[name].Schema.IsSynthesized ? Train[name] : throw Wrong(property, $"column '{name}' is {Train[name].Schema.Type}, of which nothing can be asked");
        }

        public NumericColumn Number(string name, string property) =>
            Column(name, property) as NumericColumn ?? throw Wrong(property, $"column '{name}' is {Train[name].Schema.Type}; a numeric column is needed");

        public CategoricalColumn Category(string name, string property) =>
            Column(name, property) as CategoricalColumn ?? throw Wrong(property, $"column '{name}' is {Train[name].Schema.Type}; a categorical column is needed");

        public void Value(string name, string? value, string property, string valueProperty)
        {
            CategoricalColumn column = Category(name, property);
            if (value is null) throw Wrong(valueProperty, $"'value', a category of '{name}', is missing");
            if (!column.Categories.Contains(value)) throw Wrong(valueProperty, $"'{value}' is not a value of column '{name}' in the train set");
        }
    }
}
