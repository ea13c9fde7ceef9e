using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Leaderboards;
using EquivLab.Tests.Benchmarking.Leaderboards;

namespace EquivLab.Tests.Reporting;

public class LeaderboardReportTests
{
    [Fact]
    public void Names_who_passed_most_often_and_what_did_not_complete()
    {
        string html = Markup(LeaderboardSamples.Usual), first = html[..html.IndexOf("</header>", StringComparison.Ordinal)];
        LeaderboardRow best = LeaderboardSamples.Usual.Rows[0];
        Assert.Contains($"<h1>bayes-tree passed most often: {best.Whole.Passed} of 18 cells</h1>", first, StringComparison.Ordinal);
        Assert.Contains("7 synthesizers in 8 variants on 6 tables, 3 seeds: 144 cells, 122 of them completed.", first, StringComparison.Ordinal);
        Assert.Contains("3 cells ran too long, 1 took too much memory.", first, StringComparison.Ordinal);
        Assert.Contains("18 cells ended with an error.", first, StringComparison.Ordinal);
        Assert.Contains("ModuleNotFoundError", html, StringComparison.Ordinal);
        Assert.Contains("covertype: not completed by ctgan.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_lead_to_their_reports()
    {
        string html = Markup(LeaderboardSamples.Usual);
        Assert.Contains("href=\"cells/bayes-tree/flchain/2/report.html\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("cells/tvae", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cells/a/b", "cells/a/b/report.html")]
    [InlineData("cells\\a b\\c?#\"", "cells/a%20b/c%3F%23%22/report.html")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29/report.html")]
    [InlineData("../x", null)]
    [InlineData("/etc", null)]
    [InlineData("//host/x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Links_stay_below_the_benchmark(string? folder, string? expected) => Assert.Equal(expected, CellLink.Of(folder));

    [Fact]
    public void Charts_are_told_in_words()
    {
        string html = Markup(LeaderboardSamples.Whole);
        Assert.Contains("Scatter plot of the worst loss of a gated model against the largest AUC", html, StringComparison.Ordinal);
        Assert.Contains("Critical-difference diagram of utility. Mean ranks: bootstrap 1.", html, StringComparison.Ordinal);
        Assert.Contains("Not told apart: ", html, StringComparison.Ordinal);
        Assert.Contains("behind the first by at least the critical difference", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_cell_makes_a_report_that_says_what_it_lacks()
    {
        string html = Markup(LeaderboardSamples.Lone);
        Assert.Contains("bayes-tree passed in 1 of 1 cells", html, StringComparison.Ordinal);
        Assert.Contains("There are no two synthesizers to rank.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"failures\"", html, StringComparison.Ordinal);
        string lost = Markup(LeaderboardSamples.AllLost);
        Assert.Contains("No synthesizer passed on any table", lost, StringComparison.Ordinal);
        Assert.Contains("no reason recorded", lost, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_was_not_made_says_why()
    {
        Leaderboard board = Leaderboard.Of([.. Outcomes.Grid([("a", null, 0, 0.5), ("b", null, 0.1, 0.6), ("c", null, 0.2, 0.7)], ["p", "q"], 2)]);
        const string Why = "test of ranks needs at least 4 tables that all compared synthesizers completed; there are 2.";
        Assert.Contains(Why, Markup(board), StringComparison.Ordinal);
        Assert.Contains(Why, LeaderboardMarkdown.Of(board), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_from_the_data_are_inert()
    {
        string html = Markup(LeaderboardSamples.Nasty), markdown = LeaderboardMarkdown.Of(LeaderboardSamples.Nasty);
        Assert.All(new[] { "<script>alert", "<img", "<b>", "</script><b>", "href=\"javascript" }, text => Assert.DoesNotContain(text, html, StringComparison.Ordinal));
        Assert.All(new[] { "<script", "<img", "[x](", "@everyone" }, text => Assert.DoesNotContain(text, markdown, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_ranks_all_and_names_the_lost()
    {
        string markdown = LeaderboardMarkdown.Of(LeaderboardSamples.Usual);
        Assert.Equal(8, markdown.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])));
        Assert.Contains("ctgan on adult, seed 2: took too much memory", markdown, StringComparison.Ordinal);
        Assert.Contains("… and 10 more, in the report", markdown, StringComparison.Ordinal);
        Assert.Contains("The tables are a choice", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_leaderboard_gives_the_same_document() =>
        Assert.Equal(LeaderboardReport.Html(LeaderboardSamples.Usual), LeaderboardReport.Html(LeaderboardJson.Read(LeaderboardJson.Write(LeaderboardSamples.Usual), "x")));

    [Fact]
    public void Terms_lead_to_their_meanings()
    {
        string html = Markup(LeaderboardSamples.Usual);
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(html, "href=\"#(term-[^\"]+)\""))
            Assert.Contains($"id=\"{match.Groups[1].Value}\"", html, StringComparison.Ordinal);
    }

    private static string Markup(Leaderboard board) => LeaderboardReport.Html(board)
        .Replace(Assets.Plotly, "", StringComparison.Ordinal).Replace(Assets.Script, "", StringComparison.Ordinal).Replace(Assets.Style, "", StringComparison.Ordinal);
}
