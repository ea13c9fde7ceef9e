using System.Text.Json;
using System.Text.RegularExpressions;
using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Frontiers;
using EquivLab.Tests.Benchmarking.Frontiers;

namespace EquivLab.Tests.Reporting;

public sealed partial class FrontierReportTests
{
    [Fact]
    public void The_first_sentence_says_what_is_best_on_how_many_tables()
    {
        string html = Markup(FrontierSamples.Usual);
        Assert.Contains("<h1>bayes-forest loses least within the tolerance on 1 of 2 tables</h1>", html, StringComparison.Ordinal);
        Assert.Contains("4 synthesizers at 5 settings on 2 real tables, 1 seed.", html, StringComparison.Ordinal);
        Assert.Contains("<li>arrests: bayes-forest (step b) loses least within the tolerance, +0.012 in ROC AUC, at an attack AUC of 0.525.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<li>slid: nothing stays within the tolerance.</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headlines_of_other_outcomes()
    {
        FrontierTable first = FrontierSamples.Usual.Tables[0], second = FrontierSamples.Usual.Tables[1];
        FrontierTable third = FrontierSamples.Table("third", FrontierSamples.Line("copula", (0.1, 0.5, 0.51)));
        Assert.Equal("bayes-forest (step b) loses least within the tolerance on arrests", FrontierWords.Headline(FrontierSamples.Of(first)));
        Assert.Equal("Nothing stays within the tolerance on slid", FrontierWords.Headline(FrontierSamples.Of(second)));
        Assert.Equal("Nothing stays within the tolerance on any of 2 tables", FrontierWords.Headline(FrontierSamples.Of(second, second)));
        Assert.Equal("bayes-forest and copula lose least within the tolerance on 1 of 3 tables each", FrontierWords.Headline(FrontierSamples.Of(first, second, third)));
    }

    [Fact]
    public void The_table_has_every_figure()
    {
        string html = Markup(FrontierSamples.Usual);
        Assert.Contains(Row("bayes-forest (step a)", "+0.030", "0.511", "0.493 to 0.529", "yes", "density-ratio-forest"), html, StringComparison.Ordinal);
        Assert.Contains(Row("bayes-forest (step b)", "+0.012", "0.525", "0.507 to 0.543", "yes, loses least", "density-ratio-forest"), html, StringComparison.Ordinal);
        Assert.Contains(Row("bootstrap", "+0.001", "0.931", "0.923 to 0.939", "no", "density-ratio-forest"), html, StringComparison.Ordinal);
        Assert.Contains(Row("masked", "–", "–", "–", "no", "not measured: no &lt;mask&gt; is known"), html, StringComparison.Ordinal);
    }

    /// <summary>Points stand where their figures are; those further out at the edge, as arrows.</summary>
    [Fact]
    public void The_chart_has_every_point()
    {
        JsonElement[] charts = [.. Charts().Matches(Markup(FrontierSamples.Usual)).Select(m => JsonDocument.Parse(m.Groups[1].Value).RootElement)];
        Assert.Equal(2, charts.Length);
        JsonElement[] lines = [.. charts[0].GetProperty("data").EnumerateArray()];
        Assert.Equal(2, lines.Length);
        Assert.Equal([0.511, 0.5254, 0.571], Numbers(lines[0], "x"));
        Assert.Equal([0.03, 0.0123, -0.004], Numbers(lines[0], "y"));
        Assert.Equal(["circle", "circle", "circle-open"], Texts(lines[0]));
        Assert.Equal([0.7], Numbers(lines[1], "x"));
        Assert.Equal(["triangle-right-open"], Texts(lines[1]));
        JsonElement[] second = [.. charts[1].GetProperty("data").EnumerateArray()];
        Assert.Equal([0.1], Numbers(second[1], "y"));
        Assert.Equal(["triangle-up-open"], Texts(second[1]));
        Assert.Contains(charts[0].GetProperty("layout").GetProperty("shapes").EnumerateArray(), s => s.GetProperty("x0").GetDouble() == 0.55 && s.GetProperty("x1").GetDouble() == 0.55);
        Assert.Contains("bootstrap: loss +0.001, AUC 0.931", Markup(FrontierSamples.Usual), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_read_again_gives_the_same_report() =>
        Assert.Equal(FrontierReport.Html(FrontierSamples.Usual), FrontierReport.Html(FrontierJson.Read(FrontierJson.Write(FrontierSamples.Usual), "x")));

    [Fact]
    public void Names_are_text()
    {
        string html = Markup(FrontierSamples.Nasty);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    private static string Row(string name, params string[] cells) =>
        $"<tr><th scope=\"row\">{name}</th>\n{string.Concat(cells.Select(c => $"<td>{c}</td>\n"))}</tr>";

    private static double[] Numbers(JsonElement trace, string axis) => [.. trace.GetProperty(axis).EnumerateArray().Select(v => v.GetDouble())];

    private static string?[] Texts(JsonElement trace) => [.. trace.GetProperty("marker").GetProperty("symbol").EnumerateArray().Select(v => v.GetString())];

    /// <summary>Without style and the long scripts.</summary>
    private static string Markup(Frontier frontier)
    {
        string html = FrontierReport.Html(frontier);
        return html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("<script>", StringComparison.Ordinal)];
    }

    [GeneratedRegex("(?s)<script type=\"application/json\">(.*?)</script>")]
    private static partial Regex Charts();
}
