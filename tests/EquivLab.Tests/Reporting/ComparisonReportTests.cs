using EquivLab.Evaluation;
using EquivLab.Reporting.Comparison;
using EquivLab.Reporting.Html;

namespace EquivLab.Tests.Reporting;

public class ComparisonReportTests
{
    private const string HoldoutsDiffer = "The hold-outs differ, so the figures are not comparable";

    [Fact]
    public void Shows_verdicts_losses_attacks_and_what_differs()
    {
        string html = Markup(ComparisonSamples.Same);
        Assert.Contains("A: last/result.json", html, StringComparison.Ordinal);
        Assert.Contains("B, distance: AUC 0.563 (0.556 to 0.570), above tolerance", html, StringComparison.Ordinal);
        // One forest for the gated metric holds each model of each result.
        Assert.Contains("A, lightgbm: +0.40", html, StringComparison.Ordinal);
        Assert.Contains("B, lightgbm: +0.40", html, StringComparison.Ordinal);
        string differs = Between(html, "id=\"differences\"", "id=\"same\"");
        Assert.Contains(new string('c', 64), differs, StringComparison.Ordinal);
        Assert.DoesNotContain(">Target<", differs, StringComparison.Ordinal);
        Assert.DoesNotContain(HoldoutsDiffer, html, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<DataSection, DataSection>> OtherHoldouts => new()
    {
        { "rows", d => d with { HoldoutRows = d.HoldoutRows - 1 } },
        { "seed", d => d with { Seed = d.Seed + 1 } },
        { "file", d => d with { Sha256 = new string('d', 64) } },
        { "target", d => d with { Target = "other" } },
        { "hold-out file", d => d with { HoldoutPath = "h.csv", HoldoutSha256 = new string('e', 64) } },
    };

    [Theory]
    [MemberData(nameof(OtherHoldouts))]
    public void Another_hold_out_is_said_plainly(string what, Func<DataSection, DataSection> change)
    {
        Result other = Samples.Passed with { Data = change(Samples.Passed.Data) };
        (string, Result)[] results = [("a", Samples.Passed), ("b", other)];
        Assert.True(Markup(results).Contains(HoldoutsDiffer, StringComparison.Ordinal), what);
        Assert.Contains(HoldoutsDiffer, ComparisonSummary.Render(results), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_hold_out_file_is_the_same_hold_out_whatever_the_seed()
    {
        DataSection data = Samples.Passed.Data with { HoldoutPath = "h.csv", HoldoutSha256 = new string('e', 64) };
        Assert.DoesNotContain(HoldoutsDiffer, ComparisonSummary.Render([("a", Samples.Passed with { Data = data }), ("b", Samples.Passed with { Data = data with { Seed = 7 } })]), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_from_the_data_are_inert()
    {
        string html = Markup(ComparisonSamples.Nasty), markdown = ComparisonSummary.Render(ComparisonSamples.Nasty);
        Assert.All(new[] { "<script>alert", "<img", "<b>", "<!--" }, text => Assert.DoesNotContain(text, html, StringComparison.Ordinal));
        Assert.DoesNotMatch("(?m)^[^`]*<script>", markdown);
    }

    [Fact]
    public void Other_scales_are_not_drawn_together()
    {
        Result ratio = Samples.Passed with { Utility = Samples.Passed.Utility with { Scale = Scale.Ratio } };
        string html = Markup([("a", Samples.Passed), ("b", ratio)]);
        Assert.DoesNotContain("Forest plot of the loss", html, StringComparison.Ordinal);
        Assert.Contains("so they are not drawn together", html, StringComparison.Ordinal);
    }

    private static string Between(string text, string from, string to)
    {
        string rest = text[text.IndexOf(from, StringComparison.Ordinal)..];
        return rest[..rest.IndexOf(to, StringComparison.Ordinal)];
    }

    private static string Markup((string, Result)[] results) => ComparisonReport.Render(results)
        .Replace(Assets.Plotly, "", StringComparison.Ordinal).Replace(Assets.Script, "", StringComparison.Ordinal).Replace(Assets.Style, "", StringComparison.Ordinal);
}
