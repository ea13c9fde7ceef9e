using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>Utility loss against privacy leak, on the tables that all completed.</summary>
internal static class TradeOffPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        CommonTables common = board.Common;
        using (LeaderboardParts.Open(html, "tradeoff"))
        {
            if (common.TradeOffs.Count == 0)
            {
                html.Element("p", "There is no table that all compared synthesizers completed, so there are no figures that could stand in one chart.", ("class", "intro"));
                return;
            }

            using (html.Element("p", ("class", "intro")))
            {
                html.Text("Each point is a synthesizer: the ");
                Glossary.Term(html, "worst-loss", "worst loss");
                html.Text(" against the ");
                Glossary.Term(html, "auc", "largest AUC of a membership attack");
                html.Text($", medians over {LeaderboardWords.Count(common.Tables.Count, "common table")}. Lower left is better. Those on the ");
                Glossary.Term(html, "front", "front");
                html.Text(" are beaten by nobody in both. A copy of the train set loses nothing and leaks everything, so the front alone is no recommendation: read it with the verdicts.");
            }

            Section.Key(html, ("mark square", "on the front"), ("mark circle", "beaten by another"));
            LeaderboardParts.Card(html, "Utility loss and privacy leak", "", TradeOffChart.Of(common.TradeOffs));
            new DataTable("Figures of the chart", ["Synthesizer", "Worst loss", "Largest attack AUC", "On the front"],
                common.TradeOffs.OrderBy(t => t.WorstLoss).Select(t => (IReadOnlyList<string>)[ContenderWords.Name(t.Contender), Numbers.Signed(t.WorstLoss), Numbers.Plain(t.MembershipAuc), t.OnFront ? "yes" : "no"])).Write(html);
        }
    }
}
