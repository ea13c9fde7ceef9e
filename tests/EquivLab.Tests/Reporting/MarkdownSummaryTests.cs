using EquivLab.Reporting;

namespace EquivLab.Tests.Reporting;

public class MarkdownSummaryTests
{
    [Theory]
    [InlineData("passed", "PASSED")]
    [InlineData("failed", "FAILED")]
    [InlineData("inconclusive", "INCONCLUSIVE")]
    public void Is_short_and_begins_with_the_verdict(string kind, string word)
    {
        string text = MarkdownSummary.Render(Rendered.Result(kind));
        Assert.StartsWith($"## EquivLab: {word}\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 400, 4000);
        Assert.Contains(kind == "passed" ? "at most 1.3 points" : Rendered.Result(kind).Reasons[0][..20], text, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_that_do_not_hold_come_first()
    {
        string[] rows = [.. MarkdownSummary.Render(Samples.Failed).Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))];
        Assert.Equal(7, rows.Length);
        Assert.Contains("failed", rows[0], StringComparison.Ordinal);
        Assert.Contains("passed", rows.First(r => r.Contains("lightgbm", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_like_the_tables_are()
    {
        string text = MarkdownSummary.Render(Samples.Passed with { Fidelity = LikenessSamples.In(Samples.Passed.Fidelity, "age") });
        Assert.Contains("three-way marginals 956 of 1,000 (chance alone 965)", text, StringComparison.Ordinal);
        Assert.Contains("Likeness, for information: score ", MarkdownSummary.Render(Samples.Passed with { Fidelity = Samples.Passed.Fidelity with { Triples = null, Propensity = null } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_short_with_many_models()
    {
        var many = Samples.Passed with
        {
            Utility = Samples.Passed.Utility with { Models = [.. Enumerable.Range(0, 500).Select(i => Samples.Row($"model-{i}", "accuracy", true, 0.8, 0.01, 0.1))] },
            Warnings = [.. Enumerable.Range(0, 500).Select(i => $"Column {i} was left out.")],
        };
        Assert.InRange(MarkdownSummary.Render(many).Length, 400, 20_000);
    }

    [Fact]
    public void Values_from_the_data_stay_in_their_place()
    {
        string text = MarkdownSummary.Render(Samples.Nasty);
        Assert.Contains("`a\"b'<script>alert(1)</script>.csv`", text, StringComparison.Ordinal);
        Assert.Contains("\\`code\\` \\| pipe @\u200Bsomeone", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(l => l.StartsWith('|')), l => Assert.Equal(4, l.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }

    [Fact]
    public void An_address_in_a_name_is_no_link()
    {
        string plain = MarkdownSummary.Plain("Column 'https://evil.example/x' and WWW.evil.example and a@b.example");
        Assert.DoesNotContain("://", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("www.", plain, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@b", plain, StringComparison.Ordinal);
    }
}
