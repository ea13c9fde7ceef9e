using EquivLab.Evaluation;

namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>One contender on one table, over its seeds.</summary>
public sealed record TableOutcome
{
    /// <summary>The contender.</summary>
    public required Contender Contender { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>Its cells by seed.</summary>
    public required IReadOnlyList<SeedOutcome> Seeds { get; init; }

    /// <summary>The losses of each metric; none where no cell completed.</summary>
    public required IReadOnlyList<TableLoss> Losses { get; init; }

    /// <summary>Median over seeds of the largest loss of a gated model and metric.</summary>
    public double? WorstLoss { get; init; }

    /// <summary>Median over seeds of the largest AUC of a membership attack.</summary>
    public double? MembershipAuc { get; init; }

    /// <summary>Median over seeds of one minus the mean distance over columns.</summary>
    public double? ColumnScore { get; init; }

    /// <summary>Median over seeds of one minus the mean distance over pairs of columns.</summary>
    public double? PairScore { get; init; }

    /// <summary>Sums the cells of a contender on a table up.</summary>
    internal static TableOutcome Of(Contender contender, string table, IReadOnlyList<CellOutcome> cells, double level)
    {
        CellOutcome[] ordered = [.. cells.OrderBy(c => c.Cell.Seed)];
        CellFigures[] done = [.. ordered.Select(c => c.Done()).OfType<CellFigures>()];
        double? Median(Func<CellFigures, double?> figure) => CellFacts.Median(done.Select(figure));
        return new TableOutcome
        {
            Contender = contender,
            Table = table,
            Seeds = [.. ordered.Select(SeedOutcome.Of)],
            Losses = TableLoss.Of(done, level),
            WorstLoss = Median(f => f.WorstLoss()),
            MembershipAuc = Median(f => f.LargestAuc()),
            ColumnScore = Median(f => f.ColumnScore),
            PairScore = Median(f => f.PairScore),
        };
    }
}

/// <summary>One cell of a contender on a table.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Verdict">The verdict of its evaluation; null where it did not complete.</param>
/// <param name="Folder">The folder of its report, relative to the benchmark's folder; null where there is none.</param>
/// <param name="Error">Why it did not complete; null where it did.</param>
/// <param name="ElapsedSeconds">How long it ran.</param>
public sealed record SeedOutcome(ulong Seed, CellStatus Status, Verdict? Verdict, string? Folder, string? Error, double ElapsedSeconds)
{
    internal static SeedOutcome Of(CellOutcome outcome) =>
        new(outcome.Cell.Seed, outcome.Status, outcome.Done()?.Verdict, outcome.Folder, outcome.Error, outcome.ElapsedSeconds);
}
