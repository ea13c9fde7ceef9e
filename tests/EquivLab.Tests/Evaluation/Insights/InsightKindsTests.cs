using EquivLab.Data;
using EquivLab.Evaluation.Insights;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Evaluation.Insights;

/// <summary>Each kind of question against answers worked out by hand.</summary>
public class InsightKindsTests
{
    private static double[] UpTo(int n, double shift = 0) => [.. Enumerable.Range(1, n).Select(i => i + shift)];

    [Fact]
    public void Mean_is_synthetic_less_real_with_Welchs_interval_and_leaves_out_the_missing()
    {
        var holdout = new Table([Numbers("x", [.. UpTo(30), double.NaN])]);
        var synthetic = new Table([Numbers("x", UpTo(40, 1))]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.Mean, "x", 20), holdout, synthetic);
        Assert.Equal((15.5, 21.5, 6.0), (row.Real, row.Synthetic, row.Difference));
        Assert.Equal((30, 40), (row.RealRows, row.SyntheticRows));
        Interval expected = WelchT.Difference(UpTo(40, 1), UpTo(30), 0.9);
        Assert.Equal((expected.Low, expected.High), (row.CiLow, row.CiHigh));
        Assert.Equal(EquivalenceVerdict.Equivalent, row.Verdict);
    }

    [Fact]
    public void Rate_has_Newcombes_interval_and_counts_known_rows_of_a_condition()
    {
        string?[] answer = [.. Enumerable.Repeat("yes", 30), .. Enumerable.Repeat("no", 70), null, "yes"];
        string[] sex = [.. Enumerable.Repeat("f", 101), "m"];
        var holdout = new Table([Texts("answer", answer), Texts("sex", sex)]);
        var synthetic = new Table([Texts("answer", [.. Enumerable.Repeat("yes", 50), .. Enumerable.Repeat("no", 150)]), Texts("sex", [.. Enumerable.Repeat("f", 200)])]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.Rate, "answer", 0.2) with { Value = "yes", Where = new("sex", "f") }, holdout, synthetic);
        Assert.Equal((0.3, 0.25, 100, 200), (row.Real, row.Synthetic, row.RealRows, row.SyntheticRows));
        Interval expected = NewcombeIndependent.Interval(50, 200, 30, 100, 0.9);
        Assert.Equal(expected.Low, row.CiLow, 12);
        Assert.Equal(expected.High, row.CiHigh, 12);
    }

    [Fact]
    public void Rate_of_numbers_counts_those_at_least_so_large()
    {
        var table = new Table([Numbers("x", UpTo(40))]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.Rate, "x", 0.5) with { AtLeast = 31 }, table, table);
        Assert.Equal(0.25, row.Real);
    }

    [Fact]
    public void Quantile_by_hand()
    {
        var holdout = new Table([Numbers("x", UpTo(100))]);
        var synthetic = new Table([Numbers("x", UpTo(100, 3))]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.Quantile, "x", 20) with { Quantile = 0.5 }, holdout, synthetic);
        Assert.Equal((50.5, 53.5, 3.0), (row.Real, row.Synthetic, row.Difference));
        // Each end is 8.5 away in each table, and independent errors add in squares.
        Assert.Equal(3 - 8.5 * Math.Sqrt(2), row.CiLow, 10);
        Assert.Equal(3 + 8.5 * Math.Sqrt(2), row.CiHigh, 10);
    }

    [Fact]
    public void Correlations_use_complete_pairs()
    {
        var table = new Table([Numbers("x", [.. UpTo(30), 99, double.NaN]), Numbers("y", [.. UpTo(30).Select(v => v * v * v), double.NaN, 7])]);
        InsightResult ranks = Asked.One(Asked.Question(InsightKind.Spearman, "x", 0.1) with { With = "y" }, table, table);
        Assert.Equal((1.0, 0.0, 30), (ranks.Real, ranks.Difference, ranks.RealRows));
        InsightResult line = Asked.One(Asked.Question(InsightKind.Pearson, "x", 0.5) with { With = "y" }, table, table);
        Assert.Equal(EquivLab.Fidelity.Correlation.Pearson(UpTo(30), [.. UpTo(30).Select(v => v * v * v)]), line.Real, 12);
    }

    [Fact]
    public void Top_categories_judge_set_order_and_shares()
    {
        Table holdout = Asked.Categories(("a", 500), ("b", 300), ("c", 150), ("d", 50));
        Table synthetic = Asked.Categories(("b", 450), ("a", 350), ("d", 150), ("c", 50));
        IReadOnlyList<InsightResult> rows = Asked.Of(Asked.Question(InsightKind.TopCategories, "c", 0.05) with { K = 3 }, holdout, synthetic);
        Assert.Equal(5, rows.Count);
        // The synthetic top three miss c, 15 % of the hold-out, for d with 5 %.
        Assert.Equal((0.95, 0.85, "2 of the top 3 are the same"), (rows[0].Real, rows[0].Synthetic, rows[0].Note));
        Assert.Equal(EquivalenceVerdict.Different, rows[0].Verdict);
        // b stands before a, which leads by 20 points.
        Assert.Equal(0.2, rows[1].Difference, 12);
        Assert.Equal((EquivalenceVerdict.Different, "not the same order"), (rows[1].Verdict, rows[1].Note));
        Assert.Equal(["share of a", "share of b", "share of c"], rows.Skip(2).Select(r => r.Group));
        Assert.Equal(-0.15, rows[2].Difference, 12);
    }

    [Fact]
    public void Nearly_tied_categories_may_change_places()
    {
        Table holdout = Asked.Categories(("a", 2000), ("b", 1990), ("c", 1985)), synthetic = Asked.Categories(("c", 2000), ("b", 1990), ("a", 1985));
        IReadOnlyList<InsightResult> rows = Asked.Of(Asked.Question(InsightKind.TopCategories, "c", 0.05) with { K = 2 }, holdout, synthetic);
        Assert.All(rows, r => Assert.Equal(EquivalenceVerdict.Equivalent, r.Verdict));
    }

    [Fact]
    public void Relative_margin_is_a_share_of_the_real_answer()
    {
        var holdout = new Table([Numbers("x", [.. Enumerable.Range(0, 200).Select(i => 95.0 + i % 11)])]);
        var synthetic = new Table([Numbers("x", [.. Enumerable.Range(0, 200).Select(i => 1.1 * (95.0 + i % 11))])]);
        InsightPolicy question = Asked.Question(InsightKind.Mean, "x", 0.15) with { MarginKind = MarginKind.Relative };
        InsightResult row = Asked.One(question, holdout, synthetic);
        Assert.Equal(0.1, row.Difference, 10);
        Assert.InRange(row.CiLow, 0.09, 0.1);
        Assert.InRange(row.CiHigh, 0.1, 0.11);
        Assert.Equal(EquivalenceVerdict.Equivalent, row.Verdict);
        Assert.Equal(EquivalenceVerdict.Different, Asked.One(question with { Margin = 0.05 }, holdout, synthetic).Verdict);
    }

    [Fact]
    public void Coefficients_are_named_against_the_train_sets_most_frequent_category()
    {
        Table Make(int rows, double effect) => new([
            Numbers("y", [.. Enumerable.Range(0, rows).Select(i => i % 10 + (i % 3 == 0 ? effect : 0) + i % 7 * 0.1)]),
            Numbers("x", [.. Enumerable.Range(0, rows).Select(i => (double)(i % 10))]),
            Texts("g", [.. Enumerable.Range(0, rows).Select(i => i % 3 == 0 ? "rare" : "common")])]);
        IReadOnlyList<InsightResult> rows = Asked.Of(
            Asked.Question(InsightKind.LinearRegression, "y", 0.5) with { Predictors = ["x", "g"] }, Make(900, 2), Make(900, 5));
        Assert.Equal(["x", "g = rare (against common)"], rows.Select(r => r.Group));
        Assert.Equal(1, rows[0].Real, 2);
        Assert.Equal(2, rows[1].Real, 1);
        Assert.Equal(3, rows[1].Difference, 8);
        Assert.Equal([EquivalenceVerdict.Equivalent, EquivalenceVerdict.Different], rows.Select(r => r.Verdict));
        Assert.Equal(1, rows[0].Overlap!.Value, 9);
        Assert.Equal(0, rows[1].Overlap);
        Assert.Single(Asked.Of(Asked.Question(InsightKind.LinearRegression, "y", 0.5) with { Predictors = ["x", "g"], Judged = ["x"] }, Make(900, 2), Make(900, 5)));
    }

    [Fact]
    public void Logistic_coefficients_are_log_odds_of_the_value()
    {
        // 10 of 30 against 20 of 30, ten times over.
        Table table = new([
            Texts("y", [.. Enumerable.Range(0, 600).Select(i => i % 60 is < 10 or (>= 30 and < 50) ? "yes" : "no")]),
            Numbers("x", [.. Enumerable.Range(0, 600).Select(i => i % 60 < 30 ? 0.0 : 1)])]);
        InsightResult row = Asked.One(Asked.Question(InsightKind.LogisticRegression, "y", 1) with { Value = "yes", Predictors = ["x"] }, table, table);
        Assert.Equal(Math.Log(4), row.Real, 6);
        Assert.Equal(1.6448536 * Math.Sqrt(0.06), row.CiHigh, 5);
        Assert.Equal(1, row.Overlap!.Value, 9);
    }
}
