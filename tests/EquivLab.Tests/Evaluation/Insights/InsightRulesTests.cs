using EquivLab.Data;
using EquivLab.Evaluation.Insights;
using EquivLab.Statistics.Deciding;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Evaluation.Insights;

/// <summary>What holds of every question: sameness is no difference, and few rows give nothing away and prove nothing.</summary>
public class InsightRulesTests
{
    public static TheoryData<InsightPolicy> EveryKind => new(
        Asked.Question(InsightKind.Mean, "amount", 1),
        Asked.Question(InsightKind.Mean, "amount", 0.1) with { MarginKind = MarginKind.Relative, By = "group" },
        Asked.Question(InsightKind.Mean, "age", 1) with { By = "amount" },
        Asked.Question(InsightKind.Rate, "label", 0.05) with { Value = "yes", By = "note" },
        Asked.Question(InsightKind.Rate, "amount", 0.05) with { AtLeast = 5, Where = new("group", "a") },
        Asked.Question(InsightKind.TopCategories, "group", 0.05) with { K = 2 },
        Asked.Question(InsightKind.Quantile, "amount", 1) with { Quantile = 0.9 },
        Asked.Question(InsightKind.Pearson, "age", 0.05) with { With = "amount" },
        Asked.Question(InsightKind.Spearman, "age", 0.05) with { With = "amount" },
        Asked.Question(InsightKind.LinearRegression, "amount", 1) with { Predictors = ["age", "group", "label"] },
        Asked.Question(InsightKind.LogisticRegression, "label", 0.2) with { Value = "yes", Predictors = ["age", "group", "amount"] });

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void The_same_table_on_both_sides_does_not_differ(InsightPolicy question)
    {
        foreach (ulong seed in new ulong[] { 1, 2, 3 })
        {
            foreach (int rows in new[] { 12, 60, 900 })
            {
                Table table = EquivLab.Tests.SampleTables.Mixed(rows, seed);
                foreach (InsightResult row in Asked.Of(question, table, table))
                {
                    Assert.NotEqual(EquivalenceVerdict.Different, row.Verdict);
                    if (double.IsFinite(row.Difference) && row.Group?.Contains("reversal", StringComparison.Ordinal) != true) Assert.Equal(0, row.Difference, 12);
                    if (row.Verdict == EquivalenceVerdict.Equivalent) Assert.True(row.CiLow > -row.Margin && row.CiHigh < row.Margin);
                }
            }
        }
    }

    [Fact]
    public void Groups_of_fewer_than_ten_holdout_rows_are_pooled()
    {
        Table holdout = Grouped(("big", 50), ("tiny", 9), ("small", 9)), synthetic = Grouped(("big", 50), ("tiny", 40), ("small", 40), ("unheard of", 5));
        IReadOnlyList<InsightResult> rows = Asked.Of(Asked.Question(InsightKind.Mean, "x", 1) with { By = "g" }, holdout, synthetic);
        Assert.Equal(["big", "other (2 groups)"], rows.Select(r => r.Group));
        Assert.Equal((18, 85), (rows[1].RealRows, rows[1].SyntheticRows));
        Assert.Equal((EquivalenceVerdict.Inconclusive, "fewer than 20 rows in a table"), (rows[1].Verdict, rows[1].Note));
    }

    [Fact]
    public void A_rest_of_fewer_than_ten_rows_is_left_out_with_a_count()
    {
        Table holdout = Grouped(("big", 50), ("tiny", 5), ("small", 4));
        InsightResult row = Assert.Single(Asked.Of(Asked.Question(InsightKind.Mean, "x", 1) with { By = "g" }, holdout, holdout));
        Assert.Equal("big", row.Group);
        Assert.Equal("left out: 2 groups of fewer than 10 hold-out rows each", row.Note);
    }

    [Fact]
    public void An_answer_of_fewer_than_ten_rows_is_not_shown()
    {
        Table holdout = Grouped(("big", 50), ("tiny", 9));
        InsightResult row = Asked.One(Asked.Question(InsightKind.Mean, "x", 1) with { Where = new("g", "tiny") }, holdout, holdout);
        Assert.True(double.IsNaN(row.Real) && double.IsNaN(row.Difference) && double.IsNaN(row.CiLow));
        Assert.Equal(EquivalenceVerdict.Inconclusive, row.Verdict);
    }

    [Fact]
    public void A_quantile_that_is_somebodys_value_is_not_shown()
    {
        var table = new Table([Numbers("x", [.. Enumerable.Range(0, 500).Select(i => (double)i)])]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.Quantile, "x", 10) with { Quantile = 0.99 }, table, table);
        Assert.True(double.IsNaN(row.Real));
        Assert.Equal(EquivalenceVerdict.Inconclusive, row.Verdict);
    }

    [Fact]
    public void Rare_categories_are_in_no_label_of_any_kind()
    {
        (string, int)[] groups = [("big", 300), ("middle", 100), ("rare one", 9), ("rare two", 8)];
        Table table = Grouped(groups);
        InsightPolicy[] questions =
        [
            Asked.Question(InsightKind.Mean, "x", 1) with { By = "g" },
            Asked.Question(InsightKind.TopCategories, "g", 0.1) with { K = 4 },
            Asked.Question(InsightKind.LinearRegression, "x", 1) with { Predictors = ["g"] },
        ];
        foreach (InsightPolicy question in questions)
            Assert.All(Asked.Of(question, table, table), r => Assert.DoesNotContain("rare", r.Group + r.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_row_says_how_many_rows_would_settle_it()
    {
        var table = new Table([Numbers("x", [.. Enumerable.Range(0, 100).Select(i => (double)(i % 10))])]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.Mean, "x", 0.3), table, table);
        Assert.Equal(EquivalenceVerdict.Inconclusive, row.Verdict);
        Assert.InRange(row.RequiredHoldoutRows!.Value, 101, 5000);
    }

    [Fact]
    public void A_regression_on_too_few_rows_or_without_variation_proves_nothing()
    {
        Table few = EquivLab.Tests.SampleTables.Mixed(60);
        Assert.All(Asked.Of(Asked.Question(InsightKind.LogisticRegression, "label", 50) with { Value = "yes", Predictors = ["age", "group", "amount"] }, few, few),
            r => Assert.Equal(EquivalenceVerdict.Inconclusive, r.Verdict));
        Table one = Grouped(("big", 300));
        Assert.Equal(EquivalenceVerdict.Inconclusive, Asked.One(Asked.Question(InsightKind.LinearRegression, "x", 1) with { Predictors = ["g"] }, one, one).Verdict);
    }

    private static Table Grouped(params (string Name, int Rows)[] groups) => new([
        Numbers("x", [.. groups.SelectMany(g => Enumerable.Range(0, g.Rows)).Select(i => (double)(i % 5))]),
        Texts("g", [.. groups.SelectMany(g => Enumerable.Repeat(g.Name, g.Rows))])]);
}
