using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>The contenders, the best first, with how their cells ended.</summary>
internal static class RankingTable
{
    private static readonly (string? Term, string Text, bool IsFigure)[] Header =
    [
        (null, "Synthesizer", false), ("passed", "Cells", false), ("passed", "Passed", true), ("utility", "Utility kept", true), ("utility", "Strictly", true), ("privacy", "Privacy kept", true),
        ("worst-loss", "Worst loss", true), ("auc", "Attack AUC", true),
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        using (DataTable.Frame(html, "Ranking"))
        using (html.Element("table", ("class", "board")))
        {
            html.Element("caption", "Synthesizers by the share of cells that passed", ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
                foreach ((string? term, string text, bool isFigure) in Header)
                    Head(html, term, text, isFigure);
            using (html.Element("tbody"))
                for (int i = 0; i < board.Rows.Count; i++)
                    Row(html, i + 1, board.Rows[i]);
        }
    }

    private static void Head(HtmlWriter html, string? term, string text, bool isFigure)
    {
        using (html.Element("th", ("scope", "col"), ("class", isFigure ? "figure" : null)))
        {
            if (term is null) html.Text(text);
            else Glossary.Term(html, term, text);
        }
    }

    private static void Row(HtmlWriter html, int place, LeaderboardRow row)
    {
        string? note = LeaderboardWords.NotCompleted(row);
        using (html.Element("tr", ("class", note is null ? null : "noted")))
        {
            html.Element("th", $"{Numbers.Count(place)}. {ContenderWords.Name(row.Contender)}", ("scope", "row"));
            using (html.Element("td"))
                Tally.Write(html, row.Whole);
            foreach (VerdictCounts counts in (VerdictCounts[])[row.Whole, row.Utility, row.StrictUtility, row.Privacy])
                html.Element("td", LeaderboardWords.Of(counts.Passed, counts.Cells), ("class", "figure"));
            html.Element("td", LeaderboardWords.Loss(row.WorstLoss), ("class", "figure"));
            html.Element("td", LeaderboardWords.Auc(row.MembershipAuc), ("class", "figure"));
        }

        if (note is null) return;
        using (html.Element("tr"))
        using (html.Element("td", ("class", "notes"), ("colspan", Numbers.Round(Header.Length))))
            html.Element("div", $"{note}.", ("class", "stay"));
    }
}
