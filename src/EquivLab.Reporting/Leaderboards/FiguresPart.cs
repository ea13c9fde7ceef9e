using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>Everything else that is known of each contender over its completed cells.</summary>
internal static class FiguresPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        using (LeaderboardParts.Open(html, "figures"))
        {
            html.Element("p", "Over each synthesizer's own completed cells. Where not all completed, the figures are of different tables: the comparison above is on common ones.", ("class", "intro"));
            Table(html, board, "Utility and likeness, medians over cells",
                ("Completed", r => LeaderboardWords.Of(r.Completed, r.Cells)), ("Worst loss", r => LeaderboardWords.Loss(r.WorstLoss)), ("LightGBM's loss", r => LeaderboardWords.Loss(r.LightGbmLoss)),
                ("Column score", r => LeaderboardWords.Auc(r.ColumnScore)), ("Pair score", r => LeaderboardWords.Auc(r.PairScore)));
            Table(html, board, "Privacy, the worst of all cells unless said",
                ("Largest attack AUC, median", r => LeaderboardWords.Auc(r.MembershipAuc)), ("Largest upper end", r => LeaderboardWords.Auc(r.MembershipAucHigh)),
                ("Largest gated risk", r => LeaderboardWords.Auc(r.LargestRisk)), ("Members copied exactly", r => LeaderboardWords.Maybe(r.CopiedMembers, c => Numbers.Percent(c, 2))));
            Table(html, board, "Cost: median times of a cell, largest memory",
                ("Fit", r => LeaderboardWords.Maybe(r.FitSeconds, Numbers.Duration)), ("Sample", r => LeaderboardWords.Maybe(r.SampleSeconds, Numbers.Duration)),
                ("Whole cell", r => LeaderboardWords.Maybe(r.ElapsedSeconds, Numbers.Duration)), ("Peak memory", r => LeaderboardWords.Maybe(r.PeakMemoryMb, m => Numbers.Plain(m, 0) + "\u00A0MiB")));
        }
    }

    private static void Table(HtmlWriter html, Leaderboard board, string caption, params (string Heading, Func<LeaderboardRow, string> Cell)[] columns)
    {
        html.Element("h3", caption);
        new DataTable(caption, ["Synthesizer", .. columns.Select(c => c.Heading)],
            board.Rows.Select(r => (IReadOnlyList<string>)[ContenderWords.Name(r.Contender), .. columns.Select(c => c.Cell(r))]))
        { IsWide = true }.Write(html);
    }
}
