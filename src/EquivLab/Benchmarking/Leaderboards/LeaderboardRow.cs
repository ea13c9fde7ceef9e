namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>
/// One contender over all its cells. Figures are those of its completed cells, and null where there are none: a contender that
/// failed on a hard table is judged on the easier ones, which <see cref="Completed"/> tells.
/// </summary>
public sealed record LeaderboardRow
{
    /// <summary>The contender.</summary>
    public required Contender Contender { get; init; }

    /// <summary>Its cells.</summary>
    public required int Cells { get; init; }

    /// <summary>Cells with a result.</summary>
    public required int Completed { get; init; }

    /// <summary>Cells that ended with an error.</summary>
    public required int Failed { get; init; }

    /// <summary>Cells that ran too long.</summary>
    public required int TimedOut { get; init; }

    /// <summary>Cells that took too much memory.</summary>
    public required int OutOfMemory { get; init; }

    /// <summary>The verdicts of the evaluations.</summary>
    public required VerdictCounts Whole { get; init; }

    /// <summary>Their utility verdicts at the tolerant margin.</summary>
    public required VerdictCounts Utility { get; init; }

    /// <summary>Their utility verdicts at the strict margin.</summary>
    public required VerdictCounts StrictUtility { get; init; }

    /// <summary>Their privacy verdicts.</summary>
    public required VerdictCounts Privacy { get; init; }

    /// <summary>Median over cells of the largest loss of a gated model and metric.</summary>
    public double? WorstLoss { get; init; }

    /// <summary>Median over cells of the largest gated loss of LightGBM.</summary>
    public double? LightGbmLoss { get; init; }

    /// <summary>Median over cells of one minus the mean distance over columns.</summary>
    public double? ColumnScore { get; init; }

    /// <summary>Median over cells of one minus the mean distance over pairs of columns.</summary>
    public double? PairScore { get; init; }

    /// <summary>Median over cells of the largest AUC of a membership attack; 0.5 is a guess.</summary>
    public double? MembershipAuc { get; init; }

    /// <summary>The largest upper end of any membership attack in any cell.</summary>
    public double? MembershipAucHigh { get; init; }

    /// <summary>The largest gated risk of guessing, linking or singling out in any cell.</summary>
    public double? LargestRisk { get; init; }

    /// <summary>The largest share of members that came out as exact copies in any cell.</summary>
    public double? CopiedMembers { get; init; }

    /// <summary>Median seconds to fit, where that is told apart from sampling.</summary>
    public double? FitSeconds { get; init; }

    /// <summary>Median seconds to sample as many rows as the train set has.</summary>
    public double? SampleSeconds { get; init; }

    /// <summary>Median seconds of a whole cell, its evaluation included.</summary>
    public double? ElapsedSeconds { get; init; }

    /// <summary>The largest peak working set of a cell in MiB, its evaluation included.</summary>
    public double? PeakMemoryMb { get; init; }

    /// <summary>Sums a contender's cells up.</summary>
    internal static LeaderboardRow Of(Contender contender, IReadOnlyList<CellOutcome> cells)
    {
        CellFigures[] done = [.. cells.Select(c => c.Done()).OfType<CellFigures>()];
        int Ended(CellStatus status) => cells.Count(c => c.Status == status);
        double? Median(Func<CellFigures, double?> figure) => CellFacts.Median(done.Select(figure));
        double? Largest(Func<CellFigures, double?> figure) => CellFacts.Largest(done.Select(figure));
        return new LeaderboardRow
        {
            Contender = contender,
            Cells = cells.Count,
            Completed = done.Length,
            // A completed cell whose figures are missing is of no use either.
            Failed = cells.Count - done.Length - Ended(CellStatus.TimedOut) - Ended(CellStatus.OutOfMemory),
            TimedOut = Ended(CellStatus.TimedOut),
            OutOfMemory = Ended(CellStatus.OutOfMemory),
            Whole = VerdictCounts.Of(cells, f => f.Verdict),
            Utility = VerdictCounts.Of(cells, f => f.Utility),
            StrictUtility = VerdictCounts.Of(cells, f => f.StrictUtility),
            Privacy = VerdictCounts.Of(cells, f => f.Privacy),
            WorstLoss = Median(f => f.WorstLoss()),
            LightGbmLoss = Median(f => f.NamedLoss()),
            ColumnScore = Median(f => f.ColumnScore),
            PairScore = Median(f => f.PairScore),
            MembershipAuc = Median(f => f.LargestAuc()),
            MembershipAucHigh = Largest(f => CellFacts.Largest(f.Attacks.Select(a => (double?)a.AucHigh))),
            LargestRisk = Largest(f => f.LargestRisk),
            CopiedMembers = Largest(f => f.CopiedMembers),
            FitSeconds = Median(f => f.FitSeconds),
            SampleSeconds = Median(f => f.SampleSeconds),
            ElapsedSeconds = CellFacts.Median(cells.Where(c => c.Done() is not null).Select(c => (double?)c.ElapsedSeconds)),
            PeakMemoryMb = Largest(f => f.PeakMemoryMb),
        };
    }
}
