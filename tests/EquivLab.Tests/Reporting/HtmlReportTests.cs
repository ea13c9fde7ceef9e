using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using EquivLab.Evaluation;
using EquivLab.Reporting;
using EquivLab.Reporting.Html;

namespace EquivLab.Tests.Reporting;

public partial class HtmlReportTests
{
    public static TheoryData<string> Kinds => ["passed", "failed", "asked", "inconclusive", "nasty"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_one_file_with_one_plotly_and_well_under_six_megabytes(string kind)
    {
        string html = Rendered.Html(kind);
        Assert.Equal(2, html.Split(Assets.Plotly).Length);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 3_000_000, 4_500_000);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Refers_to_nothing_outside_itself(string kind)
    {
        string markup = Markup(kind);
        Assert.DoesNotMatch("""\s(src|srcset|action|poster)\s*=\s*["']""", markup);
        Assert.All(Link().Matches(markup), m => Assert.True(m.Groups[1].Value is "data:," || m.Groups[1].Value.StartsWith('#'), m.Value));
        Assert.DoesNotContain("@import", Assets.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Assets.Style, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Links_and_descriptions_point_at_ids_that_exist_once(string kind)
    {
        string markup = Markup(kind);
        string[] ids = [.. Id().Matches(markup).Select(m => m.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Reference().Matches(markup), m => Assert.Contains(m.Groups[1].Value, ids));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_policy_names_the_hash_of_each_script_and_forbids_the_rest(string kind)
    {
        string html = Rendered.Html(kind);
        string policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(policy, "'sha256-"));
        foreach (string script in new[] { Assets.Plotly, Assets.Script })
        {
            Assert.Contains($"<script>{script}</script>", html, StringComparison.Ordinal);
            Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)))}'", policy, StringComparison.Ordinal);
        }
        Assert.DoesNotMatch("""\son[a-z]+\s*=\s*["']""", Markup(kind));
    }

    [Fact]
    public void Values_from_the_data_are_inert()
    {
        string markup = Markup("nasty");
        Assert.DoesNotContain("<script>alert", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", markup, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", markup, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', markup);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_figure_is_json_with_a_description(string kind)
    {
        string markup = Markup(kind);
        MatchCollection figures = FigureBlock().Matches(markup);
        Assert.True(figures.Count >= 8);
        Assert.Equal(figures.Count, Regex.Count(markup, "class=\"chart\" role=\"img\" aria-label=\"[^\"]{20,}\""));
        Assert.All(figures, m =>
        {
            using var figure = JsonDocument.Parse(m.Groups[1].Value);
            Assert.True(figure.RootElement.GetProperty("data").GetArrayLength() > 0);
            Assert.True(figure.RootElement.TryGetProperty("layout", out _));
        });
    }

    [Theory]
    [InlineData("passed", "Passed", "Models trained on the synthetic table are at most 1.3 points less accurate than on the real one, with 95 % confidence; the policy allows 5 points.")]
    [InlineData("failed", "Failed", "The model sdca trained on the synthetic table is at least 7.8 points less accurate")]
    [InlineData("inconclusive", "Inconclusive", "About 31,400 hold-out rows would settle it as equivalent, if the loss stays as observed.")]
    public void Says_the_verdict_in_words(string kind, string word, string sentence)
    {
        string first = Markup(kind).Replace('\u00A0', ' ');
        first = first[..first.IndexOf("id=\"utility\"", StringComparison.Ordinal)];
        Assert.Contains($"<span>{word}</span>", first, StringComparison.Ordinal);
        Assert.Contains(sentence, first, StringComparison.Ordinal);
        Assert.Contains(Rendered.Result(kind).Reasons[0], first, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_parts_in_order()
    {
        string markup = Markup("passed");
        int[] places = [.. new[] { "class=\"first\"", "id=\"utility\"", "id=\"fidelity\"", "id=\"privacy\"", "id=\"method\"" }.Select(s => markup.IndexOf(s, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void The_same_result_gives_the_same_document() =>
        Assert.Equal(HtmlReport.Render(Samples.Passed), HtmlReport.Render(Samples.Passed));

    [Fact]
    public void A_result_read_back_from_its_json_draws_the_same_report() =>
        Assert.Equal(Rendered.Html("failed"), HtmlReport.Render(ResultJson.Read(ResultJson.Write(Samples.Failed), "result.json")));

    [Fact]
    public void Draws_a_result_that_has_next_to_nothing_in_it()
    {
        var bare = Samples.Passed with
        {
            Fidelity = Samples.Passed.Fidelity with { Columns = [], Pairs = [] },
            Privacy = Samples.Passed.Privacy with { Attacks = [], Dcr = new([], [], []) },
            Utility = Samples.Passed.Utility with { Models = [], Pipelines = new Dictionary<string, string>() },
        };
        Assert.Contains("exact copies", HtmlReport.Render(bare), StringComparison.Ordinal);
        Assert.NotEmpty(MarkdownSummary.Render(bare));
        Assert.NotEmpty(JUnitXml.Render(bare));
    }

    [Fact]
    public void A_wide_table_still_gives_a_small_report()
    {
        FidelitySection fidelity = Samples.Passed.Fidelity;
        ColumnFidelity[] columns = [.. Enumerable.Range(0, 150).Select(i => fidelity.Columns[i % 14] with { Name = $"a column with a name, number {i}" })];
        PairFidelity[] pairs = [.. from a in columns from b in columns where string.CompareOrdinal(a.Name, b.Name) < 0 select fidelity.Pairs[0] with { A = a.Name, B = b.Name }];
        string html = HtmlReport.Render(Samples.Passed with { Fidelity = fidelity with { Columns = columns, Pairs = pairs } });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 3_000_000, 6_000_000);
        Assert.Contains("The other 138 columns", html, StringComparison.Ordinal);
    }

    // The report without its two scripts and its style, whose text would match what is looked for.
    private static string Markup(string kind) => Rendered.Html(kind)
        .Replace(Assets.Plotly, "", StringComparison.Ordinal).Replace(Assets.Script, "", StringComparison.Ordinal).Replace(Assets.Style, "", StringComparison.Ordinal);

    [GeneratedRegex("\\shref=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?:href=\"#|aria-describedby=\"|aria-labelledby=\")([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex FigureBlock();
}
