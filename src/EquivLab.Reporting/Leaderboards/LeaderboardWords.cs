using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>What a leaderboard says, in sentences.</summary>
internal static class LeaderboardWords
{
    /// <summary>Who passed most often.</summary>
    public static string Headline(Leaderboard board)
    {
        double most = board.Rows.Max(r => r.Whole.PassedShare);
        if (most == 0) return board.Rows.Count == 1 ? $"{ContenderWords.Name(board.Rows[0].Contender)} passed on no table" : "No synthesizer passed on any table";
        LeaderboardRow[] best = [.. board.Rows.Where(r => r.Whole.PassedShare == most)];
        string passed = best.Select(r => (r.Whole.Passed, r.Cells)).Distinct().Count() == 1
            ? $"{Of(best[0].Whole.Passed, best[0].Cells)} cells{(best.Length > 1 ? " each" : "")}" : $"{Numbers.Percent(most)} of their cells";
        return board.Rows.Count == 1 ? $"{ContenderWords.Name(best[0].Contender)} passed in {passed}"
            : best.Length == board.Rows.Count ? $"All passed equally often: {passed}"
            : best.Length > 3 ? $"{Numbers.Count(best.Length)} of {Numbers.Count(board.Rows.Count)} passed most often: {passed}"
            : $"{ContenderWords.List(best.Select(r => r.Contender))} passed most often: {passed}";
    }

    /// <summary>What was compared, and what of it completed.</summary>
    public static string Compared(Leaderboard board)
    {
        string who = $"{Count(board.Rows.Select(r => r.Contender.Synthesizer).Distinct().Count(), "synthesizer")}"
            + (board.Rows.Any(r => r.Contender.Epsilon is not null) ? $" in {Count(board.Rows.Count, "variant")}" : "");
        return $"{who} on {Count(board.Tables.Count, "table")}, {Count(board.Seeds.Count, "seed")}: {Count(board.Cells, "cell")}, "
            + (board.Completed < board.Cells ? $"{Numbers.Count(board.Completed)} of them completed." : board.Cells == 1 ? "completed." : "all completed.");
    }

    /// <summary>How utility or privacy ranks, and whether chance alone would rank as much apart.</summary>
    /// <param name="what">Such as "utility".</param>
    /// <param name="test">The ranks.</param>
    /// <param name="alpha">The level.</param>
    public static string Ranks(string what, RankTest test, double alpha)
    {
        double best = test.Ranks[0].Rank;
        string first = $"By {what}, {ContenderWords.List(test.Ranks.Where(r => r.Rank == best).Select(r => r.Contender))} {(test.Ranks.Count(r => r.Rank == best) > 1 ? "rank" : "ranks")} first (mean rank {Numbers.Plain(best, 2)}).";
        if (test.Statistics is not { } statistics) return first;
        if (!statistics.Differ) return $"{first} Friedman's test does not show that any two differ ({P(statistics.PermutationP)}, level {Numbers.Round(alpha)}).";
        RankStatistics s = statistics;
        Contender[] worse = [.. test.Ranks.Where(r => r.Rank - best >= s.CriticalDifference).Select(r => r.Contender)];
        return worse.Length == 0
            ? $"{first} Friedman's test finds a difference ({P(s.PermutationP)}), but none of the others is shown to be behind the first."
            : $"{first} Friedman's test finds a difference ({P(s.PermutationP)}): behind the first by at least the critical difference {(worse.Length == 1 ? "is" : "are")} {ContenderWords.List(worse)}.";
    }

    /// <summary>Who is on the front of utility against privacy.</summary>
    public static string Front(CommonTables common)
    {
        TradeOff[] front = [.. common.TradeOffs.Where(t => t.OnFront)];
        return front.Length == 1
            ? $"{ContenderWords.Name(front[0].Contender)} loses least and leaks least."
            : $"Of utility and privacy together, nobody beats {ContenderWords.List(front.Select(t => t.Contender))}.";
    }

    /// <summary>"3 cells timed out, 1 took too much memory"; null where all completed.</summary>
    public static string? NotCompleted(LeaderboardRow row)
    {
        (int Count, string What)[] ends = [(row.Failed, "ended with an error"), (row.TimedOut, "ran too long"), (row.OutOfMemory, "took too much memory")];
        string[] said = [.. ends.Where(e => e.Count > 0).Select((e, i) => $"{(i == 0 ? Count(e.Count, "cell") : Numbers.Count(e.Count))} {e.What}")];
        return said.Length == 0 ? null : string.Join(", ", said);
    }

    /// <summary>How a cell ended that has no result.</summary>
    public static string Ended(CellStatus status) => status switch
    {
        CellStatus.TimedOut => "ran too long",
        CellStatus.OutOfMemory => "took too much memory",
        CellStatus.Completed => "left no figures",
        _ => "ended with an error",
    };

    /// <summary>"12 of 15".</summary>
    public static string Of(int some, int all) => $"{Numbers.Count(some)} of {Numbers.Count(all)}";

    /// <summary>"1 table", "3 tables".</summary>
    public static string Count(int count, string noun) => $"{Numbers.Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"p = 0.012", "p &lt; 0.0001".</summary>
    public static string P(double p) => p < 0.0001 ? "p < 0.0001" : $"p = {Numbers.Plain(p, p < 0.01 ? 4 : 3)}";

    /// <summary>A figure or "n/a".</summary>
    public static string Maybe(double? value, Func<double, string> format) => value is { } number ? format(number) : "n/a";

    /// <summary>A loss, with its sign.</summary>
    public static string Loss(double? loss) => Maybe(loss, l => Numbers.Signed(l));

    /// <summary>An AUC.</summary>
    public static string Auc(double? auc) => Maybe(auc, a => Numbers.Plain(a));
}
