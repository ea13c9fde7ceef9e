using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Tests.Evaluation.Insights;

public class InsightCheckTests
{
    public static TheoryData<InsightPolicy, string> Wrong => new()
    {
        { Asked.Question(InsightKind.Mean, "nothing", 1), "there is no column 'nothing'" },
        { Asked.Question(InsightKind.Mean, "group", 1), "numeric column is needed" },
        { Asked.Question(InsightKind.Mean, "age", 0), "margin" },
        { Asked.Question(InsightKind.Mean, "age", 1) with { By = "nothing" }, "there is no column 'nothing'" },
        { Asked.Question(InsightKind.Mean, "age", 1) with { Where = new("group", "z") }, "'z' is not a value of column 'group'" },
        { Asked.Question(InsightKind.Mean, "age", 1) with { Where = new("age", "30") }, "categorical column is needed" },
        { Asked.Question(InsightKind.Rate, "label", 0.1), "'value'" },
        { Asked.Question(InsightKind.Rate, "age", 0.1), "'atLeast'" },
        { Asked.Question(InsightKind.TopCategories, "group", 0.1) with { K = 4 }, "'k' must be from 1 to 3" },
        { Asked.Question(InsightKind.TopCategories, "group", 0.1), "'k' must be from 1 to 3" },
        { Asked.Question(InsightKind.TopCategories, "group", 0.1) with { K = 1, By = "label" }, "'by'" },
        { Asked.Question(InsightKind.Quantile, "age", 1) with { Quantile = 1 }, "'quantile'" },
        { Asked.Question(InsightKind.Pearson, "age", 1), "'with'" },
        { Asked.Question(InsightKind.Pearson, "age", 1) with { With = "age" }, "two different columns" },
        { Asked.Question(InsightKind.LinearRegression, "age", 1), "'predictors'" },
        { Asked.Question(InsightKind.LinearRegression, "age", 1) with { Predictors = ["age"] }, "the outcome is none of them" },
        { Asked.Question(InsightKind.LogisticRegression, "label", 1) with { Value = "maybe", Predictors = ["age"] }, "'maybe' is not a value" },
        { Asked.Question(InsightKind.LinearRegression, "age", 1) with { Predictors = ["amount"], Judged = ["group"] }, "'judged'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_question_that_cannot_be_asked_is_refused_in_one_line(InsightPolicy question, string says)
    {
        InputException error = Assert.Throws<InputException>(() => InsightCheck.Require(new Policy { Insights = [question] }, 0, EquivLab.Tests.SampleTables.Mixed(300)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Policy, insight 'q': ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void It_is_refused_before_any_model_is_trained()
    {
        Table table = EquivLab.Tests.SampleTables.Mixed(300);
        var split = new TableSplit(table, table, "label", TableTask.Binary, [], []);
        var said = new List<string>();
        var options = new EvaluationOptions { Policy = new Policy { Subgroups = [new("nothing")] } };
        Assert.Throws<InputException>(() => Evaluator.Evaluate(split, table, options, new Listener(said)));
        Assert.Empty(said);
    }

    private sealed class Listener(List<string> said) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value) => said.Add(value.Text);
    }

    [Theory]
    [InlineData("\"kind\": \"mean\", \"column\": \"height\"", "\"height\"", "insight 'q': there is no column 'height'")]
    [InlineData("\"kind\": \"mean\", \"column\": \"group\"", "\"group\"", "a numeric column is needed")]
    [InlineData("\"kind\": \"rate\", \"column\": \"group\", \"value\": \"z\"", "\"z\"", "'z' is not a value of column 'group'")]
    [InlineData("\"kind\": \"quantile\", \"column\": \"age\"", "{ \"name\": \"q\"", "'quantile' must lie between 0 and 1")]
    [InlineData("\"kind\": \"mean\", \"column\": \"age\", \"where\": { \"column\": \"group\", \"value\": \"z\" }", "\"z\"", "'z' is not a value")]
    [InlineData("\"kind\": \"linearRegression\", \"column\": \"age\", \"predictors\": [\"group\", \"height\"]", "\"height\"", "there is no column 'height'")]
    public void A_mistake_in_a_file_names_its_line_and_column(string question, string at, string message)
    {
        string json = $"{{\n  \"insights\": [\n    {{ \"name\": \"q\", \"margin\": 0.1, {question} }}]\n}}", line = json.Split('\n')[2];
        Policy policy = PolicyJson.Read(json, "policy.json");
        string error = Assert.Throws<InputException>(() => InsightCheck.Require(policy with { Margin = 0.1 }, 0, EquivLab.Tests.SampleTables.Mixed(300))).Message;
        Assert.StartsWith($"policy.json line 3 column {line.IndexOf(at, StringComparison.Ordinal) + 1}: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
