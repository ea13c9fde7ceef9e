using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Tests.Evaluation.Insights;

/// <summary>Asks questions of small tables, without training a model.</summary>
internal static class Asked
{
    public static IReadOnlyList<InsightResult> Of(InsightPolicy question, Table holdout, Table synthetic, Table? train = null)
    {
        InsightCheck.Require(new Policy { Insights = [question] }, 0, train ?? holdout);
        var split = new TableSplit(train ?? holdout, holdout, holdout.Columns[0].Name, TableTask.Regression, [], []);
        return InsightEvaluation.Run(split, synthetic, new EvaluationOptions { Policy = new Policy { Insights = [question] } }, CancellationToken.None);
    }

    public static InsightResult One(InsightPolicy question, Table holdout, Table synthetic) => Assert.Single(Of(question, holdout, synthetic));

    public static InsightPolicy Question(InsightKind kind, string column, double margin) =>
        new() { Name = "q", Kind = kind, Column = column, Margin = margin };

    /// <summary>The column <c>c</c> with so many rows of each category.</summary>
    public static Table Categories(params (string Name, int Rows)[] counts) =>
        new([Models.SampleTables.Texts("c", [.. counts.SelectMany(c => Enumerable.Repeat(c.Name, c.Rows))])]);
}
