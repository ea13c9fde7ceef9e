using System.Text;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>A leaderboard as a short Markdown text.</summary>
public static class LeaderboardMarkdown
{
    // The report is the place for long lists.
    private const int MostFailures = 12;

    /// <summary>The ranking, the trade-off, the ranks, the cells without a result, and the limits.</summary>
    /// <param name="leaderboard">A leaderboard.</param>
    public static string Of(Leaderboard leaderboard)
    {
        ArgumentNullException.ThrowIfNull(leaderboard);
        var text = new StringBuilder();
        Line(text, "## EquivLab: leaderboard");
        Line(text, "");
        Line(text, $"**{Plain(LeaderboardWords.Headline(leaderboard))}.** {LeaderboardWords.Compared(leaderboard)}");
        Line(text, "");
        Table(text, ["", "synthesizer", "completed", "passed", "inconclusive", "failed", "utility kept", "strictly", "privacy kept", "worst loss", "attack AUC"],
            leaderboard.Rows.Select((r, i) => (string[])
            [
                $"{i + 1}", ContenderWords.Name(r.Contender), LeaderboardWords.Of(r.Completed, r.Cells), $"{r.Whole.Passed}", $"{r.Whole.Inconclusive}", $"{r.Whole.Failed}",
                $"{r.Utility.Passed}", $"{r.StrictUtility.Passed}", $"{r.Privacy.Passed}", LeaderboardWords.Loss(r.WorstLoss), LeaderboardWords.Auc(r.MembershipAuc),
            ]));
        Line(text, "Worst loss: the largest loss of a gated model and metric; attack AUC: the largest of a membership attack, 0.5 being a guess; both medians over completed cells. Verdicts are counted in cells.");
        Line(text, "");
        Items(text, [.. Compared(leaderboard)]);
        Titled(text, "Before you compare", leaderboard.Warnings);
        string[] failures = [.. FailuresPart.Of(leaderboard).Select(f => FormattableString.Invariant(
            $"{ContenderWords.Name(f.On.Contender)} on {f.On.Table}, seed {f.Seed.Seed}: {LeaderboardWords.Ended(f.Seed.Status)} after {Numbers.Duration(f.Seed.ElapsedSeconds)}{(f.Seed.Error is null ? "" : $" ({f.Seed.Error})")}"))];
        Titled(text, "Cells without a result", failures.Length <= MostFailures ? failures : [.. failures[..MostFailures], $"… and {failures.Length - MostFailures} more, in the report"]);
        Titled(text, "What it does not show", [.. LeaderboardMethod.Limits(leaderboard)]);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Compared(Leaderboard board)
    {
        CommonTables common = board.Common;
        if (common.TradeOffs.Count > 1) yield return LeaderboardWords.Front(common);
        if (common is { Utility: { } utility, Privacy: { } privacy })
        {
            yield return LeaderboardWords.Ranks("utility", utility, board.Alpha);
            yield return LeaderboardWords.Ranks("privacy", privacy, board.Alpha);
        }

        if (common.NotTested is { } reason) yield return reason;
        foreach (string sentence in RanksPart.Sentences(common)) yield return "Left out of the ranks: " + sentence;
    }

    private static void Titled(StringBuilder text, string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) return;
        Line(text, $"**{title}**");
        Line(text, "");
        Items(text, sentences);
    }

    private static void Items(StringBuilder text, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) return;
        foreach (string sentence in sentences) Line(text, "- " + Plain(sentence));
        Line(text, "");
    }

    private static void Table(StringBuilder text, string[] header, IEnumerable<string[]> rows)
    {
        Line(text, Row(header));
        Line(text, Row([.. header.Select(_ => "---")]));
        foreach (string[] row in rows) Line(text, Row([.. row.Select(Plain)]));
        Line(text, "");
    }

    private static string Row(string[] cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Plain(string sentence) => MarkdownSummary.Plain(sentence);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
