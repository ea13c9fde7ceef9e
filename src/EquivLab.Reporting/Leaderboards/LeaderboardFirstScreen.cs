using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>What was compared, who passed most often, the ranking, and what to know before reading on.</summary>
internal static class LeaderboardFirstScreen
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        using (html.Element("header", ("class", "first")))
        {
            html.Element("p", "Leaderboard", ("class", "eyebrow"));
            html.Element("h1", LeaderboardWords.Headline(board));
            using (html.Element("div", ("class", "lead")))
            {
                html.Element("p", LeaderboardWords.Compared(board));
                if (board.Common.TradeOffs.Count > 1) html.Element("p", LeaderboardWords.Front(board.Common));
            }

            RankingTable.Write(html, board);
            Tally.Key(html);
            Warnings(html, board.Warnings);
        }
    }

    private static void Warnings(HtmlWriter html, IReadOnlyList<string> warnings)
    {
        if (warnings.Count == 0) return;
        using (html.Element("div", ("class", "reasons")))
        using (html.Element("div", ("class", "warnings")))
        {
            html.Element("h2", "Before you compare");
            using (html.Element("ul"))
                foreach (string warning in warnings)
                    html.Element("li", warning);
        }
    }
}
