using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>The parts of a leaderboard's page.</summary>
internal static class LeaderboardParts
{
    private static readonly (string Id, string Title)[] All =
        [("tradeoff", "Utility against privacy"), ("ranks", "Ranks"), ("tables", "Table by table"), ("figures", "All figures"), ("failures", "Cells without a result"), ("method", "Method and limits")];

    /// <summary>The parts that a leaderboard has something for.</summary>
    public static IEnumerable<(string Id, string Title)> Of(Leaderboard board) => All.Where(part => part.Id != "failures" || board.Completed < board.Cells);

    /// <summary>Opens a part and writes its title.</summary>
    public static HtmlWriter.Scope Open(HtmlWriter html, string id)
    {
        HtmlWriter.Scope scope = html.Element("section", ("id", id), ("class", "part"), ("aria-labelledby", id + "-title"));
        html.Element("h2", All.First(p => p.Id == id).Title, ("id", id + "-title"));
        return scope;
    }

    /// <summary>A chart in a card with its title and what to see in it.</summary>
    public static void Card(HtmlWriter html, string title, string about, Figure figure)
    {
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", title);
                html.Element("span", about, ("class", "about"));
            }

            figure.WriteScrolling(html, title + ": chart");
        }
    }
}
