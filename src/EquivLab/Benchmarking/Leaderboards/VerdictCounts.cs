using EquivLab.Evaluation;

namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>How the verdicts of some cells fell. Shares are of all cells, so that one that did not complete counts as not passed.</summary>
/// <param name="Passed">Cells that passed.</param>
/// <param name="Failed">Cells that failed.</param>
/// <param name="Inconclusive">Cells that could not be decided.</param>
/// <param name="NotCompleted">Cells without a verdict, since they did not complete.</param>
public sealed record VerdictCounts(int Passed, int Failed, int Inconclusive, int NotCompleted)
{
    /// <summary>All cells.</summary>
    public int Cells => Passed + Failed + Inconclusive + NotCompleted;

    /// <summary>Passed cells as a share of all.</summary>
    public double PassedShare => Share(Passed);

    /// <summary>Failed cells as a share of all.</summary>
    public double FailedShare => Share(Failed);

    /// <summary>Inconclusive cells as a share of all.</summary>
    public double InconclusiveShare => Share(Inconclusive);

    /// <summary>Counts a verdict of each cell.</summary>
    internal static VerdictCounts Of(IReadOnlyList<CellOutcome> cells, Func<CellFigures, Verdict> verdict)
    {
        int Count(Verdict wanted) => cells.Count(c => c.Done() is { } figures && verdict(figures) == wanted);
        return new VerdictCounts(Count(Verdict.Passed), Count(Verdict.Failed), Count(Verdict.Inconclusive), cells.Count(c => c.Done() is null));
    }

    private double Share(int count) => Cells == 0 ? 0 : count / (double)Cells;
}
