using System.Reflection;
using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Cli.Commands;
using EquivLab.Reporting.Leaderboards;
using EquivLab.Storage;

namespace EquivLab.Cli.Bench;

/// <summary>What lies in a benchmark's folder: the database, its exports, and a folder for each cell.</summary>
internal static class BenchFolder
{
    /// <summary>The leaderboard that people read.</summary>
    public const string Html = "leaderboard.html";

    private const string Cells = "cells";

    public static string Version { get; } =
        typeof(BenchGrid).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The folder of a cell, relative to the benchmark's.</summary>
    public static string Of(BenchCell cell) => $"{Cells}/{CellFolder.Of(cell)}";

    /// <summary>Writes everything that is drawn from the database.</summary>
    /// <returns>The outcomes in it.</returns>
    public static IReadOnlyList<CellOutcome> Write(string folder, BenchStore store, bool json, bool quiet)
    {
        IReadOnlyList<CellOutcome> outcomes = store.Outcomes();
        using (var exports = new StagedFiles())
        {
            store.Export(name => exports.Stage(Path.Combine(folder, name)));
            exports.Commit();
        }

        if (outcomes.Count > 0) WriteLeaderboard(folder, Leaderboard.Of([.. outcomes.Select(o => HasReport(folder, o) ? o : o with { Folder = null })]));
        if (json) Console.Out.Write(BenchJson.WriteDocument(outcomes));
        if (!json && !quiet) BenchSummary.Print(outcomes, folder);
        return outcomes;
    }

    /// <summary>Writes the grid's parts beside the database, which can be made again from them and the outcomes.</summary>
    public static void WriteDefinition(string folder, BenchStore store)
    {
        using var files = new StagedFiles();
        files.StageText(Path.Combine(folder, BenchDocuments.DefinitionName), BenchJson.Write(store.Definition()) + "\n");
        files.Commit();
    }

    /// <summary>Writes the outcome of a completed cell beside its result.</summary>
    public static void WriteOutcome(string folder, CellOutcome outcome)
    {
        using var files = new StagedFiles();
        files.StageText(Path.Combine(folder, BenchDocuments.OutcomeName), BenchJson.Write(outcome) + "\n");
        files.Commit();
    }

    /// <summary>Whether a report was drawn, that a leaderboard may lead to.</summary>
    private static bool HasReport(string folder, CellOutcome outcome) => outcome.Folder is { } relative && File.Exists(Path.Combine(folder, relative, ReportFiles.Html));

    private static void WriteLeaderboard(string folder, Leaderboard board)
    {
        using var files = new StagedFiles();
        files.StageText(Path.Combine(folder, Html), LeaderboardReport.Html(board));
        files.StageText(Path.Combine(folder, "leaderboard.md"), LeaderboardMarkdown.Of(board));
        files.StageText(Path.Combine(folder, "leaderboard.json"), LeaderboardJson.Write(board));
        files.Commit();
    }

    /// <summary>This program again, as a cell: under <c>dotnet</c> by its assembly, else by its own file.</summary>
    public static CellCommand OwnCommand()
    {
        string program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? new CellCommand(program, [typeof(BenchFolder).Assembly.Location, CellHost.Command])
            : new CellCommand(program, [CellHost.Command]);
    }
}
