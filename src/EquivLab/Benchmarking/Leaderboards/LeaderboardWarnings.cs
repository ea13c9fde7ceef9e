namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>What a reader has to know before holding figures of a leaderboard against each other.</summary>
internal static class LeaderboardWarnings
{
    /// <summary>One sentence each, the gravest first.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<CellOutcome> cells)
    {
        CellFigures[] done = [.. cells.Select(c => c.Done()).OfType<CellFigures>()];
        int open = cells.Count - done.Length;
        if (open > 0)
            yield return FormattableString.Invariant($"{open} of {cells.Count} cells did not complete. They count as not passed; losses, attacks and times are those of the completed cells, so a synthesizer that failed on hard tables looks better in them than it is.");
        if (Differ(done, f => Names(f.Attacks.Select(a => a.Name))))
            yield return "Not all cells ran the same membership attacks: one that was attacked by fewer looks safer.";
        if (cells.GroupBy(c => c.Cell.Table).Any(table => Differ([.. table.Select(c => c.Done()).OfType<CellFigures>()], f => Names(f.Models.Where(m => m.Gated).Select(m => m.Model + '\t' + m.Metric)))))
            yield return "Not all cells of a table judged the same models and metrics: one that was judged by fewer loses less at worst.";
        if (cells.GroupBy(c => Contender.Of(c.Cell)).Select(g => Names(g.Select(c => FormattableString.Invariant($"{c.Cell.Table}\t{c.Cell.Seed}")))).Distinct().Skip(1).Any())
            yield return "The synthesizers were not run on the same tables and seeds, so their shares are of different cells.";
        if (cells.GroupBy(c => (Contender.Of(c.Cell), c.Cell.Table)).All(g => g.Count() == 1))
            yield return "Each synthesizer was run on each table once: how much its figures change from seed to seed is not known.";
    }

    private static string Names(IEnumerable<string> names) => string.Join('\n', names.Distinct().Order(StringComparer.Ordinal));

    private static bool Differ(IReadOnlyList<CellFigures> done, Func<CellFigures, string> of) => done.Select(of).Distinct().Skip(1).Any();
}
