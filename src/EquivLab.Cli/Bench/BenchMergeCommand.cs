using System.ComponentModel;
using EquivLab.Benchmarking;
using EquivLab.Storage;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Bench;

/// <summary><c>equivlab bench merge</c>: brings the shards of one grid together, with the documents of their cells.</summary>
internal sealed class BenchMergeCommand : Command<BenchMergeCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        string merged = Database(settings.Out);
        foreach ((string shard, CellOutcome outcome) in BenchMerge.Run([.. settings.Shards.Select(Database)], merged, warning => Console.Error.WriteLine($"warning: {Printable.Line(warning)}")))
            if (outcome.Folder is { } folder) Copy(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(shard))!, folder), Path.Combine(settings.Out, folder));
        using var store = BenchStore.OpenToRead(merged);
        BenchFolder.WriteDefinition(settings.Out, store);
        BenchFolder.Write(settings.Out, store, settings.Json, settings.Quiet);
        return 0;
    }

    private static string Database(string path) =>
        Path.GetExtension(path).Equals(".duckdb", StringComparison.OrdinalIgnoreCase) ? path : Path.Combine(path, BenchStore.FileName);

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    internal sealed class Settings : BenchOutput
    {
        [CommandArgument(0, "<SHARD>")]
        [Description("The folders of the shards, or their database files.")]
        public required string[] Shards { get; init; }
    }
}
