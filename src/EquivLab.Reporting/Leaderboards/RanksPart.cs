using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>How contenders rank over the common tables, and which of them the tables tell apart.</summary>
internal static class RanksPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        CommonTables common = board.Common;
        using (LeaderboardParts.Open(html, "ranks"))
        {
            if (common is not { Utility: { } utility, Privacy: { } privacy })
            {
                html.Element("p", common.Contenders.Count < 2 ? "There are no two synthesizers to rank." : "There is no table that all compared synthesizers completed, so nothing is ranked.", ("class", "intro"));
                LeftOut(html, common);
                return;
            }

            using (html.Element("p", ("class", "intro")))
            {
                html.Text($"On each of {LeaderboardWords.Count(common.Tables.Count, "common table")} the synthesizers are ranked, 1 being the best, and the ranks are averaged. A table counts once, by the mean over its seeds: seeds on one table are not independent of each other. ");
                if (common.NotTested is { } reason) html.Text($"No test was made: {char.ToLowerInvariant(reason[0])}{reason[1..]}");
                else
                {
                    Glossary.Term(html, "friedman", "Friedman's test");
                    html.Text(" says whether any two differ; if so, two are told apart where their mean ranks differ by at least the ");
                    Glossary.Term(html, "critical-difference", "critical difference");
                    html.Text(". A bar on the right joins those that are not told apart, which does not mean that they are the same.");
                }
            }

            html.Element("p", LeaderboardWords.Ranks("utility", utility, board.Alpha), ("class", "intro"));
            html.Element("p", LeaderboardWords.Ranks("privacy", privacy, board.Alpha), ("class", "intro"));
            using (html.Element("div", ("class", "grid wide")))
            {
                LeaderboardParts.Card(html, "Utility", "by the worst loss of a gated model", RanksChart.Of("utility", utility));
                LeaderboardParts.Card(html, "Privacy", "by the largest AUC of a membership attack", RanksChart.Of("privacy", privacy));
            }

            Statistics(html, ("Utility", utility), ("Privacy", privacy));
            LeftOut(html, common);
        }
    }

    private static void Statistics(HtmlWriter html, params (string Name, RankTest Test)[] tests)
    {
        if (tests[0].Test.Statistics is null) return;
        new DataTable("The tests", ["Ranks by", "Chi-square (p)", "F (p)", "p over random orders", "Critical difference"], tests.Select(t =>
        {
            RankStatistics s = t.Test.Statistics!;
            return (IReadOnlyList<string>)[t.Name, $"{Numbers.Plain(s.ChiSquare, 2)} ({LeaderboardWords.P(s.ChiSquareP)})", $"{Numbers.Plain(s.F, 2)} ({LeaderboardWords.P(s.FP)})", LeaderboardWords.P(s.PermutationP), Numbers.Plain(s.CriticalDifference, 2)];
        })).Write(html);
    }

    private static void LeftOut(HtmlWriter html, CommonTables common)
    {
        string[] sentences = [.. Sentences(common)];
        if (sentences.Length == 0) return;
        html.Element("h3", "Left out of the comparison");
        using (html.Element("ul", ("class", "limits")))
            foreach (string sentence in sentences)
                html.Element("li", sentence);
    }

    /// <summary>Which contenders and tables were left out, and why.</summary>
    internal static IEnumerable<string> Sentences(CommonTables common)
    {
        if (common.LeftOut.Count > 0)
            yield return $"{ContenderWords.List(common.LeftOut)}: fewer than half of the tables completed.";
        foreach (LeftOutTable table in common.LeftOutTables.Where(_ => common.Contenders.Count > 0))
            yield return table.Missing.Count == 0 ? $"{table.Table}: at no seed did all complete." : $"{table.Table}: not completed by {ContenderWords.List(table.Missing)}.";
    }
}
