using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Frontiers;
using EquivLab.Cli.Commands;

namespace EquivLab.Cli.Bench;

/// <summary><c>equivlab bench --frontier</c>: traces frontiers in this process and writes them when all are there.</summary>
internal static class FrontierOrder
{
    /// <summary>Refuses options that would change nothing, and given tables without a name or a file.</summary>
    public static void Require(BenchSettings settings)
    {
        (string Option, bool IsGiven)[] others =
        [
            ("--grid", settings.Grid is not null), ("--epsilon", settings.EpsilonText is not null), ("--attack-budget", settings.AttackBudgetName is not null), ("--controls", settings.Controls),
            ("--time-limit", settings.TimeLimitText is not null), ("--memory-limit", settings.MemoryLimitText is not null), ("--shard", settings.ShardText is not null), ("--jobs", settings.JobsText is not null),
            ("--retry-failed", settings.RetryFailed), ("--no-reports", settings.NoReports),
        ];
        if (others.FirstOrDefault(o => o.IsGiven).Option is { } idle) throw new InputException($"{idle}: does not go with --frontier; leave it away.");
        if (settings.Holdout is { } holdout)
        {
            if (!File.Exists(settings.Data)) throw new InputException("--holdout: goes with one table; give --data FILE.");
            if (!File.Exists(holdout)) throw new InputException($"{holdout}: there is no such file.");
        }

        foreach (GivenTable given in Given(settings))
            if (!File.Exists(given.Path)) throw new InputException($"{given.Path}: there is no such file.");
    }

    /// <summary>Traces, and writes the document and the report.</summary>
    /// <returns>0 where every point has figures, else 1.</returns>
    public static int Run(BenchSettings settings, CancellationToken stop)
    {
        GridOrder order = settings.Order();
        if (File.Exists(settings.Data)) order = order with { Folder = null, Tables = [new TableOrder(settings.Data) { Holdout = settings.Holdout }] };
        BenchGrid grid = GridPlan.Of(order, TableReading.Read, hasGiven: settings.Synthetic.Length > 0);
        using var files = new StagedFiles();
        string json = files.Stage(Path.Combine(settings.Out, FrontierFiles.Json)), html = files.Stage(Path.Combine(settings.Out, FrontierFiles.Html));
        Frontier frontier = ProgressDisplay.Run(settings.Quiet, progress => FrontierRun.Run(
            grid, new FrontierOptions { Given = Given(settings), Threads = settings.Threads, Progress = progress, Read = TableReading.Read }, stop));
        FrontierFiles.Write(frontier, json, html);
        stop.ThrowIfCancellationRequested();
        files.Commit();
        if (settings.Json) Console.Out.Write(FrontierJson.Write(frontier));
        else if (!settings.Quiet) FrontierFiles.Tell(frontier, settings.Out);
        return frontier.IsWhole ? 0 : 1;
    }

    private static GivenTable[] Given(BenchSettings settings) => [.. settings.Synthetic.Select(text => text.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } path]
        ? new GivenTable(name, path)
        : throw new InputException($"--synthetic: '{text}' is not a named table; expected NAME=FILE."))];
}
