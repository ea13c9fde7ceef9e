using EquivLab.Evaluation;
using EquivLab.Reporting;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Tests.Reporting;

public class UtilityWordsTests
{
    [Theory]
    [InlineData("accuracy", 0.004, 0.0088, "at most 1.3 points less accurate than on the real one, with 95 % confidence; the policy allows 5 points.")]
    [InlineData("rocAuc", 0.004, 0.0088, "at most 0.013 worse in ROC AUC than on the real one, with 95 % confidence; the policy allows 0.05.")]
    [InlineData("rmse", 0.004, 0.0088, "at most 1.3 % worse in RMSE than on the real one, with 95 % confidence; the policy allows 5 %.")]
    [InlineData("accuracy", -0.01, 0.005, "are not less accurate than on the real one")]
    [InlineData("accuracy", 0.08, 0.0119, "is at least 6.8 points less accurate than the same model")]
    [InlineData("accuracy", -0.08, 0.0119, "is at least 6.8 points more accurate than the same model")]
    [InlineData("accuracy", 0.04, 0.0201, "may be as much as 6.1 points less accurate")]
    public void Sentences_come_from_the_bounds(string metric, double delta, double half, string expected) =>
        Assert.Contains(expected, Say(Samples.Row("m", metric, true, 0.8, delta, half)), StringComparison.Ordinal);

    [Fact]
    public void The_worst_gated_model_speaks_for_all()
    {
        string text = Say(Samples.Row("a", "accuracy", true, 0.8, 0.001, 0.002), Samples.Row("b", "accuracy", true, 0.8, 0.01, 0.01), Samples.Row("c", "accuracy", false, 0.8, 0.3, 0.01));
        Assert.Contains("at most 2.0 points", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inconclusive_says_what_would_settle_it()
    {
        ModelResult row = Samples.Row("m", "accuracy", true, 0.8, 0.04, 0.02) with { RequiredHoldoutRows = 12345 };
        Assert.Contains("About 12,345 hold-out rows would settle it as equivalent, if the loss stays as observed.", Say(row), StringComparison.Ordinal);
        Assert.Contains("no number of hold-out rows would settle it", Say(row with { RequiredHoldoutRows = null }), StringComparison.Ordinal);
        Assert.Contains("does not beat the baseline", Say(row with { HasSkill = false, Verdict = EquivalenceVerdict.Inconclusive }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_beyond_the_margin_is_not_mended_by_rows()
    {
        string text = Say(Samples.Row("m", "accuracy", true, 0.8, 0.06, 0.0201) with { RequiredHoldoutRows = 563_541 });
        Assert.Contains("m trained on the synthetic table comes out 6.0 points less accurate, which is beyond the margin, and the policy allows 5 points: more rows would settle it as different. Another synthesizer or setting would change that, not rows.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("too few", text, StringComparison.Ordinal);
        Assert.DoesNotContain("563,541", text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_the_table_has_cannot_be_asked_of_it()
    {
        ModelResult row = Samples.Row("m", "accuracy", true, 0.8, 0.04, 0.02) with { RequiredHoldoutRows = 12_345 };
        string text = string.Join(' ', UtilityWords.Sentences(Samples.Passed.Utility with { Models = [row] }, tableRows: 7_043)).Replace('\u00A0', ' ');
        // 0.04 + (1.645 + 0.842) × 0.02 / 1.645 is 0.0703.
        Assert.Contains("About 12,345 hold-out rows would settle it as equivalent, and the table has 7,043 rows: it cannot show this; the hold-out can show a margin of 7.1 points, if the estimate stays as it is.", text, StringComparison.Ordinal);
        string html = HtmlReport.Render(Samples.Passed with { Utility = Samples.Passed.Utility with { Models = [row], Verdict = Verdict.Inconclusive }, Data = Samples.Passed.Data with { Rows = 7_043 } }).Replace('\u00A0', ' ');
        Assert.Contains("It would take about 12,345 hold-out rows, and the table has 7,043: it cannot show this.", html, StringComparison.Ordinal);
    }

    private static string Say(params ModelResult[] rows) =>
        string.Join(' ', UtilityWords.Sentences(Samples.Passed.Utility with { Models = rows })).Replace('\u00A0', ' ');

    [Fact]
    public void The_lights_name_the_margins_that_applied()
    {
        Assert.Contains("tolerant margin, ±5 points<", HtmlReport.Render(Samples.Passed), StringComparison.Ordinal);
        Result own = Samples.Passed with
        {
            Utility = Samples.Passed.Utility with
            {
                Models = [Samples.Row("lightgbm", "accuracy", true, 0.8, 0.01, 0.001), Samples.Row("lightgbm", "rocAuc", true, 0.8, 0.01, 0.001) with { Margin = 0.01 }],
            },
        };
        string html = HtmlReport.Render(own);
        Assert.Contains("tolerant margin, Accuracy ±5 points, ROC AUC ±0.01<", html, StringComparison.Ordinal);
        Assert.Contains("strict margin, Accuracy ±2 points, ROC AUC ±0.01; for information<", html, StringComparison.Ordinal);
    }
}
