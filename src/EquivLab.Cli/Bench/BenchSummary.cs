using System.Globalization;
using EquivLab.Benchmarking;
using EquivLab.Cli.Commands;
using EquivLab.Evaluation;
using MathNet.Numerics.Statistics;
using Spectre.Console;

namespace EquivLab.Cli.Bench;

/// <summary>What the terminal shows at the end of a benchmark: verdicts by synthesizer and table, and what did not complete.</summary>
internal static class BenchSummary
{
    private const int MostErrors = 20;

    public static void Print(IReadOnlyList<CellOutcome> outcomes, string folder)
    {
        IAnsiConsole console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = Summary.RedirectedWidth;
        bool hasBudgets = outcomes.Any(o => o.Cell.Epsilon is not null);
        var table = new Table().Border(TableBorder.Simple);
        foreach (string header in (string[])["table", "synthesizer", .. hasBudgets ? ["epsilon"] : Array.Empty<string>(), "cells", "passed", "inconclusive", "failed", "no result", "median s", "peak MB"])
            table.AddColumn(new TableColumn(header).NoWrap());
        foreach (var group in outcomes.GroupBy(o => (o.Cell.Table, o.Cell.Synthesizer, o.Cell.Epsilon)))
        {
            CellFigures[] figures = [.. group.Select(o => o.Figures).OfType<CellFigures>()];
            string Of(Verdict verdict) => Number(figures.Count(f => f.Verdict == verdict));
            table.AddRow(
            [
                Markup.Escape(group.Key.Table), Markup.Escape(group.Key.Synthesizer), .. hasBudgets ? [group.Key.Epsilon?.ToString(CultureInfo.InvariantCulture) ?? ""] : Array.Empty<string>(),
                Number(group.Count()), Of(Verdict.Passed), Of(Verdict.Inconclusive), Of(Verdict.Failed), Number(group.Count() - figures.Length),
                Seconds(group.Select(o => o.ElapsedSeconds).Median()), figures.Length == 0 ? "" : figures.Max(f => f.PeakMemoryMb).ToString("0", CultureInfo.InvariantCulture),
            ]);
        }

        if (outcomes.Count > 0) console.Write(table);
        else console.WriteLine("no results yet");
        CellOutcome[] failures = [.. outcomes.Where(o => o.Status != CellStatus.Completed)];
        foreach (CellOutcome failure in failures.Take(MostErrors)) console.WriteLine($"{CellFolder.Of(failure.Cell)}: {failure.Error}");
        if (failures.Length > MostErrors) console.WriteLine($"… and {failures.Length - MostErrors} more, in cells.csv");
        if (outcomes.Count > 0) console.WriteLine($"leaderboard: {Path.Combine(folder, BenchFolder.Html)}");
        console.WriteLine($"results: {Path.Combine(folder, Storage.BenchStore.FileName)}, cells.csv, models.csv, attacks.csv (and .parquet)");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);
}
