using EquivLab.Benchmarking;
using EquivLab.Cli.Commands;
using EquivLab.Storage;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Bench;

/// <summary><c>equivlab bench</c>: runs the cells of a grid that have no outcome yet.</summary>
internal sealed class BenchCommand : AsyncCommand<BenchSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BenchSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Frontier) return FrontierOrder.Run(settings, cancellationToken);
        GridOrder order = settings.Order();
        BenchGrid grid = GridPlan.Of(order, TableReading.Read);
        IReadOnlyList<BenchCell> cells = settings.Shard.Of(grid.Cells());
        using var store = BenchStore.OpenOrCreate(Path.Combine(settings.Out, BenchStore.FileName));
        store.Define(GridDefinition.Of(grid, BenchFolder.Version));
        BenchFolder.WriteDefinition(settings.Out, store);
        Dictionary<BenchCell, CellOutcome> known = store.Outcomes().ToDictionary(o => o.Cell);
        bool IsDone(BenchCell cell) => known.TryGetValue(cell, out CellOutcome? outcome) && (outcome.Status == CellStatus.Completed || !settings.RetryFailed);
        BenchCell[] open = [.. cells.Where(c => !IsDone(c))];
        var progress = new BenchProgress(cells, [.. cells.Where(IsDone).Select(c => known[c])], settings.Jobs);
        var reports = new CellReports(settings.Out);
        bool stopped = false;
        await BenchDisplay.ShowAsync(settings.Quiet, progress, async () =>
        {
            try
            {
                await RunAsync(open, grid, order, settings, store, progress, reports, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                stopped = true;
            }

            if (stopped) return;
            if (!settings.NoReports) reports.DrawMissing(progress.Done);
            await reports.Drawn().ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (stopped)
        {
            await Console.Error.WriteLineAsync($"equivlab: stopped; {progress.Done.Count} of {cells.Count} cells are done and kept, the same command goes on from there.").ConfigureAwait(false);
            return StopSignal.ExitCode;
        }

        IReadOnlyList<CellOutcome> outcomes = BenchFolder.Write(settings.Out, store, settings.Json, settings.Quiet);
        HashSet<BenchCell> wanted = [.. cells];
        return outcomes.Where(o => wanted.Contains(o.Cell)).All(o => o.Status == CellStatus.Completed) ? 0 : 1;
    }

    private static async Task RunAsync(
        BenchCell[] open, BenchGrid grid, GridOrder order, BenchSettings settings, BenchStore store, BenchProgress progress, CellReports reports, CancellationToken stop)
    {
        CellLimits limits = settings.Limits(order);
        CellCommand command = BenchFolder.OwnCommand();
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = stop };
        await Parallel.ForEachAsync(open, options, async (cell, cancel) =>
        {
            string relative = BenchFolder.Of(cell), folder = Path.GetFullPath(Path.Combine(settings.Out, relative));
            // What a cell that was killed left half done.
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            progress.Start(cell);
            CellOutcome outcome = await CellProcess.RunAsync(command, CellRequest.Of(grid, cell, folder, settings.Threads), limits, cancel).ConfigureAwait(false);
            if (outcome.Status == CellStatus.Completed)
            {
                outcome = outcome with { Folder = relative };
                BenchFolder.WriteOutcome(folder, outcome);
            }

            lock (store) store.Put(outcome);
            progress.Finish(outcome);
            if (!settings.NoReports) reports.Draw(outcome);
        }).ConfigureAwait(false);
    }
}
