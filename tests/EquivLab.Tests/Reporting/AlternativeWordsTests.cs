using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Words;

namespace EquivLab.Tests.Reporting;

/// <summary>What a report says and draws of ratios, and where only a loss counts.</summary>
public class AlternativeWordsTests
{
    private static readonly UtilitySection OneSided = Samples.Passed.Utility with { Alternative = Alternative.NonInferiority };
    private static readonly UtilitySection Ratio = Samples.Passed.Utility with { Scale = Scale.Ratio };

    private static string Say(UtilitySection utility, ModelResult row) => string.Join(' ', UtilityWords.Sentences(utility with { Models = [row] })).Replace('\u00A0', ' ');

    [Theory]
    [InlineData("accuracy", 0.004, 0.0088, "are at most 1.3 points less accurate than on the real one, with 95 % confidence; the policy allows 5 points.")]
    [InlineData("accuracy", -0.03, 0.005, "are not less accurate than on the real one, with 95 % confidence; the policy allows 5 points.")]
    [InlineData("accuracy", 0.08, 0.0119, "is at least 6.8 points less accurate than the same model trained on the real one, with 95 % confidence; the policy allows 5 points.")]
    [InlineData("accuracy", 0.02, 0.0401, "may be as much as 6.1 points less accurate, and the policy allows 5 points.")]
    public void Only_a_loss_is_spoken_of(string metric, double delta, double half, string expected)
    {
        string text = Say(OneSided, Samples.Row("m", metric, true, 0.8, delta, half));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("either way", text, StringComparison.Ordinal);
        Assert.DoesNotContain("more accurate", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accuracy", "at most 1.3 % less accurate than on the real one, with 95 % confidence; the policy allows 5 % of the real metric.")]
    [InlineData("rocAuc", "at most 1.3 % worse in ROC AUC")]
    [InlineData("rmse", "at most 1.3 % worse in RMSE")]
    public void A_share_is_said_to_be_one(string metric, string expected) =>
        Assert.Contains(expected, Say(Ratio, Samples.Row("m", metric, true, 0.8, 0.004, 0.0088)), StringComparison.Ordinal);

    [Fact]
    public void The_band_ends_on_the_side_of_the_loss_alone()
    {
        ModelResult[] rows = [Samples.Row("a", "accuracy", true, 0.8, -0.02, 0.01), Samples.Row("b", "accuracy", true, 0.8, 0.08, 0.02)];
        Figure two = ForestChart.Of(Metric.Of("accuracy"), rows, Samples.Passed.Utility, []), one = ForestChart.Of(Metric.Of("accuracy"), rows, OneSided, []);
        Assert.Contains("\"x0\":-5", two.Json(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"x0\":-5", one.Json(), StringComparison.Ordinal);
        Assert.Contains("\"x1\":5", one.Json(), StringComparison.Ordinal);
        Assert.Contains("\"arrayminus\":[0", one.Json().Replace(".0", "", StringComparison.Ordinal), StringComparison.Ordinal);
        string words = one.Description.Replace('\u00A0', ' ');
        Assert.Contains("with its 95 % bound, margins below 2 points and below 5 points", words, StringComparison.Ordinal);
        Assert.Contains("a −2.00 (at most −1.00), not inferior; b +8.00 (at least +6.00), inferior", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_report_of_non_inferiority_claims_no_equivalence()
    {
        Result result = Samples.Passed with { Utility = OneSided };
        string html = HtmlReport.Render(result);
        Assert.Contains("Not inferior", html, StringComparison.Ordinal);
        Assert.DoesNotContain("±5", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Equivalent<", html, StringComparison.Ordinal);
        Assert.Contains("not inferior, losing less than 5 points", MarkdownSummary.Render(result), StringComparison.Ordinal);
        Assert.Contains("not inferior, losing less than 5 points", JUnitXml.Render(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_report_of_ratios_names_no_points()
    {
        Result result = Samples.Passed with { Utility = Ratio, Policy = new Policy { Scale = Scale.Ratio } };
        string html = HtmlReport.Render(result).Replace('\u00A0', ' ');
        Assert.Contains("loss in % of the real model's metric", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("5 points, by", html, StringComparison.Ordinal);
        Assert.Contains("equivalent within 5 % of the real model's metric", System.Net.WebUtility.HtmlDecode(MarkdownSummary.Render(result)), StringComparison.Ordinal);
    }
}
