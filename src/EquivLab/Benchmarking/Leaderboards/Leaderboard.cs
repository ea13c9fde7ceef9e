namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>
/// Synthesizers ranked over tables and seeds: what <c>leaderboard.json</c> holds, and everything that the leaderboard's report
/// shows. Where a cell was run more than once, the last outcome counts.
/// </summary>
public sealed record Leaderboard
{
    /// <summary>The version of the format.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The tables, in the order in which they first appear.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>The seeds, rising.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>All cells.</summary>
    public required int Cells { get; init; }

    /// <summary>Cells with a result.</summary>
    public required int Completed { get; init; }

    /// <summary>When the first cell started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Confidence of the intervals over seeds.</summary>
    public required double Level { get; init; }

    /// <summary>Level of the tests of ranks.</summary>
    public required double Alpha { get; init; }

    /// <summary>
    /// The contenders, the best first: by the share of all their cells that passed, then by the share that neither failed nor
    /// did not complete, then by the median loss. An order, not a test.
    /// </summary>
    public required IReadOnlyList<LeaderboardRow> Rows { get; init; }

    /// <summary>Each contender on each table that it has cells of, in the order of the rows and of the tables.</summary>
    public required IReadOnlyList<TableOutcome> Outcomes { get; init; }

    /// <summary>The contenders held against each other on common tables.</summary>
    public required CommonTables Common { get; init; }

    /// <summary>What keeps the figures from being held against each other as they are.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Ranks the synthesizers of a benchmark.</summary>
    /// <param name="outcomes">The outcomes of its cells, at least one.</param>
    /// <param name="level">Confidence of the intervals over seeds.</param>
    /// <param name="alpha">Level of the tests of ranks.</param>
    /// <exception cref="ArgumentException">There is no outcome, or a level out of range.</exception>
    public static Leaderboard Of(IReadOnlyList<CellOutcome> outcomes, double level = 0.9, double alpha = 0.05)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        if (outcomes.Count == 0) throw new ArgumentException("Needs at least one outcome.", nameof(outcomes));
        CellOutcome[] cells = [.. outcomes.GroupBy(o => o.Cell).Select(g => g.Last())];
        string[] tables = [.. cells.Select(o => o.Cell.Table).Distinct()];
        LeaderboardRow[] rows = [.. cells.GroupBy(o => Contender.Of(o.Cell)).Select(g => LeaderboardRow.Of(g.Key, [.. g]))
            .OrderByDescending(r => r.Whole.PassedShare).ThenByDescending(r => r.Whole.InconclusiveShare)
            .ThenBy(r => r.WorstLoss ?? double.PositiveInfinity).ThenBy(r => r.Contender.Synthesizer, StringComparer.Ordinal).ThenBy(r => r.Contender.Epsilon)];
        ILookup<(Contender, string), CellOutcome> byTable = cells.ToLookup(o => (Contender.Of(o.Cell), o.Cell.Table));
        return new Leaderboard
        {
            Tables = tables,
            Seeds = [.. cells.Select(o => o.Cell.Seed).Distinct().Order()],
            Cells = cells.Length,
            Completed = cells.Count(o => o.Done() is not null),
            StartedAt = cells.Min(o => o.StartedAt),
            Level = level,
            Alpha = alpha,
            Rows = rows,
            Outcomes = [.. from row in rows
                           from table in tables
                           where byTable[(row.Contender, table)].Any()
                           select TableOutcome.Of(row.Contender, table, [.. byTable[(row.Contender, table)]], level)],
            Common = CommonTablesEvaluation.Of([.. rows.Select(r => r.Contender)], tables, cells, alpha),
            Warnings = [.. LeaderboardWarnings.Of(cells)],
        };
    }
}
