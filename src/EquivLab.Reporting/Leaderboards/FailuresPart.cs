using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>The cells that did not complete, each with its reason.</summary>
internal static class FailuresPart
{
    /// <summary>Writes the part, if there are such cells.</summary>
    public static void Write(HtmlWriter html, Leaderboard board)
    {
        if (board.Completed == board.Cells) return;
        using (LeaderboardParts.Open(html, "failures"))
        {
            html.Element("p", $"{LeaderboardWords.Of(board.Cells - board.Completed, board.Cells)} cells. Each counts as not passed.", ("class", "intro"));
            new DataTable("Cells without a result", ["Cell", "Seed", "How it ended", "After", "Why"], Of(board).Select(f => (IReadOnlyList<string>)
                [$"{ContenderWords.Name(f.On.Contender)} on {f.On.Table}", FormattableString.Invariant($"{f.Seed.Seed}"), LeaderboardWords.Ended(f.Seed.Status), Numbers.Duration(f.Seed.ElapsedSeconds), f.Seed.Error ?? "no reason recorded"]))
            { EndsInText = true }.Write(html);
        }
    }

    /// <summary>The cells without a result.</summary>
    internal static IEnumerable<(TableOutcome On, SeedOutcome Seed)> Of(Leaderboard board) =>
        board.Outcomes.SelectMany(o => o.Seeds, (on, seed) => (on, seed)).Where(s => s.seed.Verdict is null);
}
