using System.Diagnostics;
using System.Globalization;
using EquivLab.Benchmarking;
using EquivLab.Evaluation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EquivLab.Cli.Bench;

/// <summary>Shows on stderr how far a benchmark is: a live table on a terminal, a line a cell elsewhere, nothing when quiet.</summary>
internal static class BenchDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    public static async Task ShowAsync(bool quiet, BenchProgress progress, Func<Task> work)
    {
        if (quiet)
        {
            await work().ConfigureAwait(false);
            return;
        }

        IAnsiConsole console = PrintableHook.ForErrors();
        if (Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive) await LinesAsync(progress, work).ConfigureAwait(false);
        else await LiveAsync(console, progress, work).ConfigureAwait(false);
    }

    private static async Task LinesAsync(BenchProgress progress, Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        Console.Error.WriteLine(Text($"{progress.Cells.Count} cell{(progress.Cells.Count == 1 ? "" : "s")}{(progress.Earlier > 0 ? Text($", {progress.Earlier} of them done before") : "")}"));
        progress.Finished = outcome => Console.Error.WriteLine(Text(
            $"[{clock.Elapsed.TotalSeconds,7:0.0} s] {progress.Done.Count} of {progress.Cells.Count}: {Printable.Line(Name(outcome.Cell))}: {Word(outcome)} ({outcome.ElapsedSeconds:0.0} s); {Left(progress)}"));
        await work().ConfigureAwait(false);
    }

    private static async Task LiveAsync(IAnsiConsole console, BenchProgress progress, Func<Task> work) =>
        await console.Live(View(progress)).StartAsync(async live =>
        {
            Task running = work();
            while (await Task.WhenAny(running, Task.Delay(Interval)).ConfigureAwait(false) != running) live.UpdateTarget(View(progress));
            live.UpdateTarget(View(progress));
            await running.ConfigureAwait(false);
        }).ConfigureAwait(false);

    /// <summary>Synthesizers down, tables across: cells done of all; below, what runs and how long it will take.</summary>
    private static Rows View(BenchProgress progress)
    {
        IReadOnlyList<CellOutcome> done = progress.Done;
        string[] tables = [.. progress.Cells.Select(c => c.Table).Distinct()];
        var table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (string name in tables) table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        foreach (IGrouping<string, BenchCell> row in progress.Cells.GroupBy(c => c.Synthesizer))
        {
            table.AddRow([Markup.Escape(row.Key), .. tables.Select(t =>
            {
                CellOutcome[] own = [.. done.Where(o => o.Cell.Synthesizer == row.Key && o.Cell.Table == t)];
                int failures = own.Count(o => o.Status != CellStatus.Completed);
                return Text($"{own.Length}/{row.Count(c => c.Table == t)}") + (failures > 0 ? Text($" [red]{failures} ✗[/]") : "");
            })]);
        }

        int failed = done.Count(o => o.Status != CellStatus.Completed);
        IEnumerable<IRenderable> lines =
        [
            new Text(Text($"{done.Count} of {progress.Cells.Count} cells done, {failed} failed; {Left(progress)}")),
            .. progress.Running.Select(r => new Text(Text($"  {Name(r.Cell)} ({r.For.TotalSeconds:0} s)"))),
            .. done.Where(o => o.Status != CellStatus.Completed).TakeLast(3).Select(o => new Text($"  ✗ {Name(o.Cell)}: {o.Error}")),
        ];
        return new Rows([table, .. lines]);
    }

    private static string Name(BenchCell cell) =>
        Text($"{cell.Synthesizer} on {cell.Table}, seed {cell.Seed}") + (cell.Epsilon is { } epsilon ? Text($", epsilon {epsilon}") : "");

    private static string Word(CellOutcome outcome) => outcome.Figures is { } figures
        ? figures.Verdict switch { Verdict.Passed => "passed", Verdict.Failed => "failed", _ => "inconclusive" }
        : $"{(outcome.Status switch { CellStatus.TimedOut => "timed out", CellStatus.OutOfMemory => "out of memory", _ => "did not complete" })}: {outcome.Error}";

    private static string Left(BenchProgress progress) => progress.Left switch
    {
        null => "time left not known yet",
        { TotalSeconds: < 1 } => progress.Done.Count < progress.Cells.Count ? "about a second left" : "nothing left",
        { TotalMinutes: < 2 } left => Text($"{left.TotalSeconds:0} s left"),
        { TotalHours: < 2 } left => Text($"{left.TotalMinutes:0} min left"),
        { } left => Text($"{left.TotalHours:0.0} h left"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
