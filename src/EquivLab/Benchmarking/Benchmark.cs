using System.Diagnostics;
using EquivLab.Evaluation;

namespace EquivLab.Benchmarking;

/// <summary>
/// Runs a benchmark in this process, for synthesizers of one's own: register them, name them in a grid, and read the
/// outcomes. A cell that throws is a failed row. Nothing is written, and nothing limits a cell's time or memory;
/// <c>equivlab bench</c> runs each cell in a process of its own, with limits, and resumes.
/// </summary>
public static class Benchmark
{
    /// <summary>Runs every cell of a grid, one after the other.</summary>
    /// <param name="grid">What is compared.</param>
    /// <param name="options">Threads and progress.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <returns>One outcome a cell, in the grid's order. <see cref="CellFigures.PeakMemoryMb"/> is this process's up to then.</returns>
    /// <exception cref="InputException">The grid is not one: empty, or something is named twice.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<CellOutcome> Run(BenchGrid grid, BenchmarkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grid);
        options ??= new BenchmarkOptions();
        var outcomes = new List<CellOutcome>();
        foreach (BenchCell cell in grid.Cells())
        {
            outcomes.Add(Run(grid, cell, options, cancellationToken));
            options.Progress?.Report(outcomes[^1]);
        }

        return outcomes;
    }

    private static CellOutcome Run(BenchGrid grid, BenchCell cell, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset startedAt = DateTimeOffset.UtcNow;
        var clock = Stopwatch.StartNew();
        try
        {
            var provenance = new Provenance(CellWork.Command(grid, cell));
            CellEvaluation evaluation = CellWork.Of(
                grid, cell, SynthesizerSource.Create(grid.SynthesizerOf(cell), grid.TableOf(cell)), options.Read, options.Threads);
            Result result = evaluation.Run(provenance, cancellationToken: cancellationToken);
            return Outcome(CellStatus.Completed, null, CellReading.Of(result));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Outcome(Cause(e) is OutOfMemoryException ? CellStatus.OutOfMemory : CellStatus.Failed, ErrorOf(e), null);
        }
        catch (Exception e) when (Cause(e) is not OperationCanceledException)
        {
            // What a stopped step throws is its own business.
            throw new OperationCanceledException(null, e, cancellationToken);
        }

        CellOutcome Outcome(CellStatus status, string? error, CellFigures? figures) => new()
        {
            Cell = cell,
            Status = status,
            Error = error,
            Figures = figures,
            ElapsedSeconds = clock.Elapsed.TotalSeconds,
            StartedAt = startedAt,
        };
    }

    /// <summary>What went wrong, in one line.</summary>
    internal static string ErrorOf(Exception e)
    {
        Exception cause = Cause(e);
        string message = cause.Message.ReplaceLineEndings(" ");
        return cause is InputException ? message : $"{cause.GetType().Name}: {message}";
    }

    /// <summary>What was thrown on the first of several threads.</summary>
    private static Exception Cause(Exception e) => e is AggregateException { InnerExceptions: [var first, ..] } ? Cause(first) : e;
}
